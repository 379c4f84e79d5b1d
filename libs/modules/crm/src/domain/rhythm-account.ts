import { addDays, daysBetween } from './local-day.js';
import { relationOf, type Relation } from './relation.js';
import { dueDay, rhythmOf, thresholdsOf, type Rhythm } from './rhythm.js';
import { isOverdue, stageOf, type OverdueStage, type StageFacts } from './stage.js';

/** Whose interval it is: the client's own, that of their last service, or the one taken for everybody. */
export const intervalSources = ['own_rhythm', 'service_interval', 'default_interval'] as const;
export type IntervalSource = (typeof intervalSources)[number];

/** Why there is no phase, or which limit has been passed. */
export const phaseReasons = [
  'never_here',
  'booked',
  'in_rhythm',
  'past_due',
  'past_late',
  'past_slipping',
  'past_lost',
] as const;
export type PhaseReason = (typeof phaseReasons)[number];

/** Local days `YYYY-MM-DD` between which the next visit would be nothing out of the ordinary. */
export interface ExpectedVisit {
  readonly earliest: string;
  readonly day: string;
  readonly latest: string;
}

/** What there is to say of a client's coming, with all that it was worked out from. */
export interface RhythmAccount {
  readonly relation: Relation;
  readonly visits: number;
  readonly referrals: number;
  /** Null before the first visit, and so all below. */
  readonly source: IntervalSource | null;
  readonly intervalDays: number | null;
  readonly spreadDays: number | null;
  /** Whole days of the usual distance between visits, shortest and longest. */
  readonly usualDays: { readonly from: number; readonly to: number } | null;
  /** Whole local days since the last visit. */
  readonly sinceDays: number | null;
  readonly phase: OverdueStage | null;
  readonly phaseReason: PhaseReason;
  /** More days than these must have passed for the phase; null without one. */
  readonly limitDays: number | null;
  /** Null as well while a booking is to come: then that is the next visit. */
  readonly expected: ExpectedVisit | null;
}

export function sourceOf(facts: Pick<StageFacts, 'medianDays' | 'rebookAfterDays'>): IntervalSource {
  if (facts.medianDays !== null) return 'own_rhythm';
  return facts.rebookAfterDays === null ? 'default_interval' : 'service_interval';
}

/**
 * The account of a client's rhythm at `now`, whose local day is `today`. The phase is that of `stageOf`, the limits are
 * those of `thresholdsOf`: nothing here is worked out a second time.
 */
export function accountOf(facts: StageFacts, now: Date, today: string): RhythmAccount {
  const { visits, referrals, lastVisitDay } = facts;
  const known = { relation: relationOf(facts), visits, referrals };
  if (visits === 0 || lastVisitDay === null) return { ...known, ...nothing, phaseReason: 'never_here' };
  const rhythm = rhythmOf(facts);
  const booked = facts.bookedUntil !== null && facts.bookedUntil > now;
  const stage = stageOf(facts, now, today);
  const phase = isOverdue(stage) ? stage : null;
  return {
    ...known,
    source: sourceOf(facts),
    intervalDays: rhythm.intervalDays,
    spreadDays: rhythm.spreadDays,
    usualDays: usualDaysOf(rhythm),
    sinceDays: daysBetween(lastVisitDay, today),
    phase,
    phaseReason: phase ? `past_${phase}` : booked ? 'booked' : 'in_rhythm',
    limitDays: phase && thresholdsOf(rhythm)[phase],
    expected: booked ? null : expectedVisit(lastVisitDay, rhythm),
  };
}

const nothing = {
  source: null,
  intervalDays: null,
  spreadDays: null,
  usualDays: null,
  sinceDays: null,
  phase: null,
  limitDays: null,
  expected: null,
} as const;

/** From the first day on which the client is due to the last on which they are not yet late. */
export function expectedVisit(lastVisitDay: string, rhythm: Rhythm): ExpectedVisit {
  return {
    earliest: dueDay(lastVisitDay, rhythm),
    day: addDays(lastVisitDay, Math.round(rhythm.intervalDays)),
    latest: addDays(lastVisitDay, usualDaysOf(rhythm).to),
  };
}

function usualDaysOf(rhythm: Rhythm): { from: number; to: number } {
  const { due, late } = thresholdsOf(rhythm);
  return { from: Math.floor(due) + 1, to: Math.floor(late) };
}
