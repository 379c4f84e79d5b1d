import type { Slot } from '@stamgast/availability';
import type { Moment } from '../visit/booking-rules.js';
import { findStarts } from '../visit/find-starts.js';
import type { Offer, TimeSpan } from '../visit/offer.js';
import { endOfParts, planVisit, type VisitPlan } from '../visit/plan-visit.js';
import { segmentsOf, type Segment, type WantedPart } from '../visit/segments.js';
import type { Occurrence } from './recurrence.js';
import { troubleOf, type Trouble } from './series-outlook.js';
import { timeOfPlan, withTaken } from './taken-time.js';

export const seriesPolicies = ['all_or_nothing', 'skip', 'nearest'] as const;
/** What becomes of a series where some of its visits cannot be had when they are wanted (D36). */
export type SeriesPolicy = (typeof seriesPolicies)[number];

/** Everything that decides about the visits of a series. Deterministic: the same state gives the same visits. */
export interface SeriesQuestion {
  readonly offer: Offer;
  /** What is asked of the first visit's start, where that differs: the horizon is the first visit's to keep. */
  readonly firstOffer?: Offer;
  /** Where the nearest free times are looked for: on the grid that the business offers. */
  readonly gridOffer: Offer;
  readonly moment: Moment;
  /** Visits that the client has already. */
  readonly clientTime: readonly TimeSpan[];
}

/** One visit that is wanted, most of all in the first of these ways. */
export interface WantedVisit {
  readonly occurrence: Occurrence;
  readonly wishes: readonly (readonly WantedPart[])[];
}

/** How one visit stands, and what can be had in its place. */
export interface PlannedOccurrence {
  readonly occurrence: Occurrence;
  /** Null: free. */
  readonly trouble: Trouble | null;
  /** The visit at its own time; null where that is not free. */
  readonly plan: VisitPlan | null;
  /** The visit at the nearest free time; asked only where its own is not free. */
  readonly nearest: VisitPlan | null;
}

/** What becomes of a visit under a policy; null: it is left out. */
export function keptPlan(planned: PlannedOccurrence, policy: SeriesPolicy): VisitPlan | null {
  return planned.plan ?? (policy === 'nearest' ? planned.nearest : null);
}

const minuteMilliseconds = 60_000;
const dayMilliseconds = 86_400_000;
/** So far from its own time another is looked for. */
const mostAway = 3 * dayMilliseconds;

/**
 * Plans each visit in turn, with those before it counted as taken. Where anybody will do, whoever is given the first
 * visit is given the others too, as far as they are free.
 */
export function planSeries(
  question: SeriesQuestion,
  wanted: readonly WantedVisit[],
  policy: SeriesPolicy,
): PlannedOccurrence[] {
  const reach = reachOf(wanted);
  const planned: PlannedOccurrence[] = [];
  let { moment } = question;
  let clientTime = question.clientTime;
  let familiar: readonly string[] | null = null;
  for (const { occurrence, wishes } of wanted) {
    const first = planned.length === 0 ? question.firstOffer : undefined;
    const asked = { ...question, offer: first ?? question.offer, moment, clientTime };
    const one = planOne(asked, occurrence, withFamiliar(wishes, familiar), reach);
    planned.push(one);
    const kept = keptPlan(one, policy);
    if (!kept) continue;
    familiar ??= kept.parts.map((part) => part.staffId);
    moment = withTaken(moment, timeOfPlan(kept.parts, question.offer.policies.bufferMode));
    clientTime = [...clientTime, spanOf(kept)];
  }
  return planned;
}

/** Those who did the first visit before anybody else. */
function withFamiliar(wishes: WantedVisit['wishes'], familiar: readonly string[] | null): WantedVisit['wishes'] {
  const open = wishes[0]!;
  if (!familiar || open.every((part) => part.staffId !== null)) return wishes;
  return [open.map((part, index) => ({ ...part, staffId: familiar[index] ?? part.staffId })), ...wishes];
}

function planOne(
  { offer, gridOffer, moment, clientTime }: SeriesQuestion,
  occurrence: Occurrence,
  wishes: WantedVisit['wishes'],
  reach: number,
): PlannedOccurrence {
  const ways = wishes.map((parts) => segmentsOf(parts, offer.performers)).filter((way) => way !== null);
  for (const way of ways) {
    const plan = planVisit(offer, way, moment, occurrence.start);
    if (plan && !meets(clientTime, spanOf(plan))) return { occurrence, trouble: null, plan, nearest: null };
    if (plan) return { occurrence, trouble: clientBusy, plan: null, nearest: nearestOf() };
  }
  const trouble = troubleOf(offer, wishes.at(-1)!, moment, occurrence.start);
  return { occurrence, trouble, plan: null, nearest: nearestOf() };

  function nearestOf(): VisitPlan | null {
    for (const way of ways) {
      const found = nearestPlan({ offer: gridOffer, moment, clientTime }, way, occurrence, reach);
      if (found) return found;
    }
    return null;
  }
}

const clientBusy: Trouble = { state: 'conflict', reason: 'client_busy', holiday: null };

interface Around {
  readonly offer: Offer;
  readonly moment: Moment;
  readonly clientTime: readonly TimeSpan[];
}

/** On the day itself if there is anything, else as near as can be; never a time that has passed. */
function nearestPlan(
  { offer, moment, clientTime }: Around,
  way: readonly Segment[],
  { start, date }: Occurrence,
  reach: number,
): VisitPlan | null {
  const range = { from: Math.max(start - reach, moment.now.getTime()), to: start + reach };
  if (range.from >= range.to) return null;
  const rank = (slot: Slot) => Math.abs(slot.start - start) + (slot.date === date ? 0 : mostAway);
  const slots = findStarts(offer, way, moment, range).sort((a, b) => rank(a) - rank(b) || a.start - b.start);
  for (const slot of slots) {
    if (slot.start < moment.now.getTime()) continue;
    const plan = planVisit(offer, way, moment, slot.start);
    if (plan && !meets(clientTime, spanOf(plan))) return plan;
  }
  return null;
}

/** Nobody looks for another time beyond half the way to the next visit. */
function reachOf(wanted: readonly WantedVisit[]): number {
  const starts = wanted.map(({ occurrence }) => occurrence.start).sort((a, b) => a - b);
  const gaps = starts.slice(1).map((start, index) => start - starts[index]!);
  const half = Math.min(...gaps.map((gap) => gap / 2), mostAway);
  return Math.floor(half / minuteMilliseconds) * minuteMilliseconds;
}

function spanOf({ parts }: VisitPlan): TimeSpan {
  return { from: parts[0]!.start, to: endOfParts(parts) };
}

function meets(spans: readonly TimeSpan[], { from, to }: TimeSpan): boolean {
  return spans.some((one) => one.from < to && from < one.to);
}
