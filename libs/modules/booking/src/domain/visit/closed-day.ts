import { explainStart, hoursOfDay, localDateAt, type InstantRange, type WorkPlan } from '@stamgast/availability';
import { rulesOf, type Moment } from './booking-rules.js';
import type { Holiday } from '../hours/holiday.js';
import type { ClosedSpell, Obstacles, UnusualDay } from './obstacle.js';
import type { Offer, Performer } from './offer.js';
import type { Segment } from './segments.js';

const dayMilliseconds = 86_400_000;

/** One person at one start of one segment. */
export interface AskedOf {
  readonly offer: Offer;
  readonly segment: Segment;
  readonly performer: Performer;
  readonly moment: Moment;
  readonly start: number;
}

export interface ClosedBy {
  readonly closures: readonly ClosedSpell[];
  /** The person's own day off. */
  readonly dayOff: UnusualDay | null;
  /** A public holiday, where nothing else closes the day. */
  readonly holiday?: Holiday;
}

/** Which closures and days off keep a start closed: each of those that would do so alone. */
export function closedBy(asked: AskedOf, obstacles: Obstacles): ClosedBy {
  const { performer, offer, start } = asked;
  const { plan } = performer;
  const dates = datesAround(offer.timeZone, start);
  const daysOff = (plan.exceptions ?? []).filter((one) => one.windows.length === 0 && dates.includes(one.date));
  const open: WorkPlan = {
    ...plan,
    extraHours: [],
    closures: [],
    holidays: [],
    exceptions: plan.exceptions?.filter((one) => one.windows.length > 0),
  };
  const near = obstacles.closures.filter(({ from, to }) => dates.some((date) => date >= from && date <= to));
  const closures = near.filter(({ from, to }) => {
    const covered = dates.filter((date) => date >= from && date <= to);
    return isShut(asked, { ...open, closures: covered.map((date) => ({ date })) });
  });
  const off = daysOff.find((one) => isShut(asked, { ...open, exceptions: [...(open.exceptions ?? []), one] }));
  const dayOff = off ? unusualDay(obstacles, performer.staffId, off.date) : null;
  if (closures.length > 0 || dayOff) return { closures, dayOff };
  const { extraHours } = plan;
  const holiday = (offer.holidays ?? []).find(
    ({ date }) => dates.includes(date) && isShut(asked, { ...open, extraHours, holidays: [date] }),
  );
  if (holiday) return { closures, dayOff, holiday };
  // A visit over midnight may be shut out by two of them together.
  return { closures: near, dayOff: null };
}

/** When the person works on the local day of a start, and whether those are the usual hours. */
export function hoursAt(
  { offer, performer, start }: AskedOf,
  obstacles: Obstacles,
): { date: string; hours: InstantRange[]; exception: UnusualDay | null } {
  const date = localDateAt(offer.timeZone, start);
  const isUnusual = performer.plan.exceptions?.some((one) => one.date === date) ?? false;
  return {
    date,
    hours: hoursOfDay(performer.plan, offer.timeZone, date),
    exception: isUnusual ? unusualDay(obstacles, performer.staffId, date) : null,
  };
}

function unusualDay(obstacles: Obstacles, staffId: string, date: string): UnusualDay {
  const known = obstacles.unusualDays.find((one) => one.staffId === staffId && one.date === date);
  return known ?? { staffId, date, note: null };
}

/** Whether a plan has no hours for the visit at this start. */
function isShut({ offer, segment, performer, moment, start }: AskedOf, plan: WorkPlan): boolean {
  const rules = rulesOf(offer, { ...segment, performers: [{ ...performer, plan }] }, moment);
  return explainStart(rules, start, performer.staffId).some(
    ({ reason }) => reason === 'closed' || reason === 'outside_hours',
  );
}

/** The days whose windows a visit at this instant may lie in: a night began the day before, and runs on into the next. */
export function datesAround(zone: string, start: number): string[] {
  const midnight = Date.parse(localDateAt(zone, start));
  return [-1, 0, 1].map((days) => new Date(midnight + days * dayMilliseconds).toISOString().slice(0, 10));
}
