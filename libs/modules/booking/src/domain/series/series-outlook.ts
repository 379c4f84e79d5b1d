import { localDateAt, type Refusal } from '@stamgast/availability';
import type { Holiday } from '../hours/holiday.js';
import { addDays } from '../local-day.js';
import type { Moment } from '../visit/booking-rules.js';
import { explainVisit } from '../visit/explain-visit.js';
import type { Offer } from '../visit/offer.js';
import type { WantedPart } from '../visit/segments.js';

export const occurrenceStates = ['free', 'conflict', 'closed', 'holiday'] as const;
/** How a visit of a series stands: it can be had, somebody or something is taken, nobody works, or it is a public holiday (D36). */
export type OccurrenceState = (typeof occurrenceStates)[number];

export const occurrenceReasons = [
  'client_busy',
  'not_offered_by',
  'too_soon',
  'too_far',
  'closed',
  'outside_hours',
  'day_full',
  'off_step',
  'busy',
  'no_resource',
  'leaves_gap',
] as const satisfies (Refusal['reason'] | 'client_busy')[];
export type OccurrenceReason = (typeof occurrenceReasons)[number];

export interface Trouble {
  readonly state: Exclude<OccurrenceState, 'free'>;
  /** The rule that keeps it from being booked, for whoever comes nearest to being able to. */
  readonly reason: OccurrenceReason;
  readonly holiday: Holiday | null;
}

const conflicts: ReadonlySet<OccurrenceReason> = new Set([
  'busy',
  'no_resource',
  'day_full',
  'client_busy',
  'leaves_gap',
]);

/** Why nobody can do a visit at its start: told of those who come nearest to it, as the explanation of a time is. */
export function troubleOf(offer: Offer, parts: readonly WantedPart[], moment: Moment, start: number): Trouble {
  const reason = telling(offer, parts, moment, start) ?? 'busy';
  if (conflicts.has(reason)) return { state: 'conflict', reason, holiday: null };
  if (reason !== 'closed') return { state: 'closed', reason, holiday: null };
  // Closures beat holidays (D18): what stays closed without the holiday is closed by something else.
  const workday = telling(withoutHolidays(offer), parts, moment, start);
  const holiday = workday === 'closed' ? null : holidayAt(offer, start);
  return holiday ? { state: 'holiday', reason, holiday } : { state: 'closed', reason, holiday: null };
}

/** Somebody who is merely busy says more than somebody who does not work; a rule of hours stands before one of the grid. */
const tellingOrder: readonly Refusal['reason'][] = ['busy', 'no_resource', 'day_full', 'leaves_gap', 'closed'];

/** Null: nothing stands in the way. */
function telling(offer: Offer, parts: readonly WantedPart[], moment: Moment, start: number): Refusal['reason'] | null {
  const { bookable, segments } = explainVisit(offer, parts, moment, start);
  if (bookable) return null;
  const stuck = segments.filter(({ performers }) => performers.every((one) => one.refusals.length > 0));
  const first = stuck.flatMap(({ performers }) => performers.map((one) => one.refusals[0]!.reason));
  return tellingOrder.find((reason) => first.includes(reason)) ?? first[0] ?? 'not_offered_by';
}

function withoutHolidays(offer: Offer): Offer {
  return {
    ...offer,
    performers: offer.performers.map((one) => ({ ...one, plan: { ...one.plan, holidays: [] } })),
  };
}

/** A night belongs to the day on which it began (D17). */
function holidayAt(offer: Offer, start: number): Holiday | null {
  const date = localDateAt(offer.timeZone, start);
  const named = (day: string) => offer.holidays?.find((one) => one.date === day) ?? null;
  return named(date) ?? named(addDays(date, -1));
}
