import { instantToWall } from '@stamgast/availability';
import { weekdayOf } from '../local-day.js';
import type { WaitingWish } from './waitlist-entry.js';

/** Whether a visit that begins at this instant is what somebody waits for; the zone is the location's. */
export function wants(
  wish: Pick<WaitingWish, 'fromDate' | 'toDate' | 'windows'>,
  timeZone: string,
  start: number,
): boolean {
  const { date, time } = instantToWall(timeZone, start);
  if (date < wish.fromDate || date > wish.toDate) return false;
  if (wish.windows.length === 0) return true;
  const weekday = weekdayOf(date);
  return wish.windows.some((one) => one.weekday === weekday && one.start <= time && time < one.end);
}

/** Whether two people, or one person twice, wait for the same: the same services and some day in common (D40). */
export function wantsTheSame(a: WaitingWish, b: WaitingWish): boolean {
  if (a.sessionId !== b.sessionId) return false;
  const services = a.serviceIds.join() === b.serviceIds.join();
  return services && a.locationId === b.locationId && a.fromDate <= b.toDate && b.fromDate <= a.toDate;
}
