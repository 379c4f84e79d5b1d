import { explainStart, localDateAt, type Refusal } from '@stamgast/availability';
import { rulesOf, stepOf } from '../../domain/visit/booking-rules.js';
import { closedBy, hoursAt, type AskedOf } from '../../domain/visit/closed-day.js';
import type { PerformerAnswer } from '../../domain/visit/explain-visit.js';
import { takenBehind, takenDuring, type Obstacles, type TakenTime } from '../../domain/visit/obstacle.js';
import type { InTheWayView, RefusalView } from './explanation-view.js';

const minuteMilliseconds = 60_000;

/** Everything by which a refusal is made telling. */
export interface Surroundings {
  readonly obstacles: Obstacles;
  /** Names of the clients that the asker may see, by id. */
  readonly clientNames: ReadonlyMap<string, string>;
}

/** The refusals of one person with what stands behind each. */
export function refusalViews(asked: AskedOf, answer: PerformerAnswer, around: Surroundings): RefusalView[] {
  return answer.refusals.map((refusal) => refusalView(asked, answer, refusal, around));
}

function refusalView(asked: AskedOf, answer: PerformerAnswer, refusal: Refusal, around: Surroundings): RefusalView {
  const { policies } = asked.offer;
  switch (refusal.reason) {
    case 'not_offered_by':
      return { reason: 'not_offered_by', serviceIds: answer.notPerformed };
    case 'too_soon': {
      const noticeMinutes = asked.moment.booker === 'client' ? policies.minNoticeMinutes : 0;
      const past = asked.start < asked.moment.now.getTime();
      return { reason: 'too_soon', earliest: iso(refusal.earliest), noticeMinutes, past };
    }
    case 'too_far':
      return { reason: 'too_far', until: iso(refusal.latest), horizonDays: policies.horizonDays };
    case 'closed':
      return closedView(asked, around.obstacles);
    case 'outside_hours':
      return { reason: 'outside_hours', ...hoursFacts(asked, around.obstacles) };
    case 'day_full': {
      const date = localDateAt(asked.offer.timeZone, asked.start);
      return { reason: 'day_full', date, visits: policies.maxStaffVisitsPerDay ?? 0 };
    }
    case 'leaves_gap':
      return { reason: 'leaves_gap', shortest: Math.min(...asked.offer.durations) };
    case 'off_step':
      return { reason: 'off_step', step: stepOf(asked.offer), starts: startsBeside(asked, refusal.next).map(iso) };
    case 'busy': {
      const inTheWay = takenBehind(around.obstacles, asked.performer.staffId, refusal);
      const views = inTheWay.map((taken) => inTheWayView(asked, taken, around.clientNames));
      return { reason: 'busy', from: iso(refusal.from), until: iso(refusal.until), inTheWay: views };
    }
    case 'no_resource':
      return {
        reason: 'no_resource',
        resource: refusal.resource,
        ...resourceFacts(asked, answer, refusal.resource, around),
      };
  }
}

function closedView(asked: AskedOf, obstacles: Obstacles): RefusalView {
  const { closures, dayOff, holiday } = closedBy(asked, obstacles);
  if (holiday) return { reason: 'holiday', date: holiday.date, names: holiday.names };
  return {
    reason: 'closed',
    closures: closures.map(({ id, name, from, to }) => ({ id, name, from, to })),
    dayOff: dayOff && { date: dayOff.date, note: dayOff.note },
  };
}

function hoursFacts(asked: AskedOf, obstacles: Obstacles) {
  const { date, hours, exception } = hoursAt(asked, obstacles);
  return {
    date,
    hours: hours.map(({ from, to }) => ({ start: iso(from), end: iso(to) })),
    exception: exception && { date: exception.date, note: exception.note },
  };
}

/** The starts on the grid before and after, as far as the hours have room for the visit there. */
function startsBeside({ offer, segment, performer, moment }: AskedOf, next: number): number[] {
  const rules = rulesOf(offer, { ...segment, performers: [performer] }, moment);
  return [next - stepOf(offer) * minuteMilliseconds, next].filter((start) =>
    explainStart(rules, start, performer.staffId).every(({ reason }) => !hoursReasons.includes(reason)),
  );
}

const hoursReasons: readonly Refusal['reason'][] = ['closed', 'outside_hours', 'off_step'];

/** How many there are of a kind, and what takes all of them during a stay of the visit. */
function resourceFacts(asked: AskedOf, answer: PerformerAnswer, kind: string, around: Surroundings) {
  const units = asked.offer.resources.filter((one) => one.kind === kind).map((one) => one.id);
  const taken = answer.stays
    .filter((stay) => stay.kind === kind)
    .map((stay) => takenDuring(around.obstacles, units, stay))
    .filter((things) => units.every((id) => things.some((one) => one.resourceId === id)));
  const inTheWay = [...new Set(taken.flat())].map((one) => inTheWayView(asked, one, around.clientNames));
  return { units: units.length, inTheWay };
}

function inTheWayView({ offer }: AskedOf, taken: TakenTime, clientNames: ReadonlyMap<string, string>): InTheWayView {
  return {
    kind: taken.kind,
    resourceName: offer.resources.find((one) => one.id === taken.resourceId)?.name ?? null,
    from: iso(taken.from),
    until: iso(taken.until),
    start: iso(taken.from + taken.bufferBefore * minuteMilliseconds),
    end: iso(taken.until - taken.bufferAfter * minuteMilliseconds),
    bookingId: taken.bookingId,
    clientName: taken.clientId === null ? null : (clientNames.get(taken.clientId) ?? null),
    serviceName: taken.serviceName,
    timeOffId: taken.timeOffId,
    note: taken.note,
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
