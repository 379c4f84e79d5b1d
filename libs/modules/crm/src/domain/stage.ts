import { daysBetween } from './local-day.js';
import { rhythmOf, thresholdsOf, type RhythmFacts, type Thresholds } from './rhythm.js';

export const overdueStages = ['due', 'late', 'slipping', 'lost'] as const;
export type OverdueStage = (typeof overdueStages)[number];

const beforeLost: readonly OverdueStage[] = ['slipping', 'late', 'due'];

/**
 * Whom to write to first, 1 before 8: those about to be lost, and last those who are; in each half regulars, whose own
 * rhythm says so, before those whom only an interval taken for everybody makes overdue.
 */
export function urgencyOf(stage: OverdueStage, hasOwnRhythm: boolean): number {
  if (stage === 'lost') return hasOwnRhythm ? 7 : 8;
  return beforeLost.indexOf(stage) + (hasOwnRhythm ? 1 : 4);
}

export function isOverdue(stage: Stage): stage is OverdueStage {
  return (overdueStages as readonly string[]).includes(stage);
}

export const stages = ['lead', 'new', 'returning', 'regular', 'ambassador', ...overdueStages] as const;
export type Stage = (typeof stages)[number];

/** A client is new for this many days after the first visit. */
export const newForDays = 90;
/** Completed visits from which on a client is a regular. */
export const regularFromVisits = 3;

export interface StageFacts extends RhythmFacts {
  readonly visits: number;
  readonly firstVisitDay: string | null;
  readonly lastVisitDay: string | null;
  readonly bookedUntil: Date | null;
  readonly referrals: number;
}

/**
 * Where a client stands at `now`, whose local day is `today`. Who stays away longer than their rhythm is due, late,
 * slipping or lost, whatever they were before; a booking to come stops all of these.
 */
export function stageOf(facts: StageFacts, now: Date, today: string): Stage {
  const { visits, firstVisitDay, lastVisitDay, bookedUntil } = facts;
  if (visits === 0 || firstVisitDay === null || lastVisitDay === null) return 'lead';
  const awaited = bookedUntil !== null && bookedUntil > now;
  const overdue = awaited ? null : overdueStage(daysBetween(lastVisitDay, today), thresholdsOf(rhythmOf(facts)));
  if (overdue) return overdue;
  if (visits >= regularFromVisits) return facts.referrals > 0 ? 'ambassador' : 'regular';
  return daysBetween(firstVisitDay, today) <= newForDays ? 'new' : 'returning';
}

function overdueStage(sinceDays: number, thresholds: Thresholds): OverdueStage | null {
  if (sinceDays > thresholds.lost) return 'lost';
  if (sinceDays > thresholds.slipping) return 'slipping';
  if (sinceDays > thresholds.late) return 'late';
  return sinceDays > thresholds.due ? 'due' : null;
}
