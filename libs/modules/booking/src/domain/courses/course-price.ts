import type { Course } from './course.js';

/** What one seat costs somebody who gets `joined` of the `held` sessions, in minor units, half up. */
export function placePrice(course: Pick<Course, 'priceAmount' | 'latePrice'>, joined: number, held: number): number {
  if (course.latePrice === 'full' || joined >= held) return course.priceAmount;
  return Math.round((course.priceAmount * joined) / held);
}

/** Spreads a price over the sessions so that their sum is the price to the last minor unit; the first bear the rest. */
export function priceShares(price: number, sessions: number): number[] {
  const each = Math.floor(price / sessions);
  const rest = price - each * sessions;
  return Array.from({ length: sessions }, (_, index) => each + (index < rest ? 1 : 0));
}
