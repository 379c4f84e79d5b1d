import type { Policies } from '../policies.js';
import type { ClassSession } from '../classes/class-session.js';
import type { Course } from './course.js';

const hourMilliseconds = 3_600_000;

/**
 * The terms of one session's seat within a course. The whole is booked and cancelled as one, so every window is counted
 * from the first session that was joined. Who misses a session owes its part of the price, and clients do not swap
 * sessions by themselves.
 */
export function courseTerms(
  policies: Policies,
  course: Pick<Course, 'cancelNoticeHours'>,
  session: Pick<ClassSession, 'startsAt'>,
  first: Pick<ClassSession, 'startsAt'>,
): Policies {
  const later = (session.startsAt.getTime() - first.startsAt.getTime()) / hourMilliseconds;
  const notice = course.cancelNoticeHours ?? policies.cancelNoticeHours;
  const tiers = course.cancelNoticeHours === null ? policies.cancelTiers : [];
  return {
    ...policies,
    cancelNoticeHours: notice + later,
    cancelTiers: tiers.map((tier) => ({ ...tier, hoursBefore: tier.hoursBefore + later })),
    noShowPercent: 100,
    allowClientMove: false,
  };
}
