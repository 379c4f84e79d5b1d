import { explainStart, type Refusal } from './explain-start.js';
import type { BookingRules } from './slot-query.js';

export type Bookable = { readonly ok: true } | ({ readonly ok: false } & Refusal);

/**
 * Whether one person can be booked at one instant: exactly where `findSlots` lists the start with that person, so the
 * write path checks with the same rules that made the offer (D05). Otherwise the first reason against it.
 */
export function isBookable(rules: BookingRules, start: number, staffId: string): Bookable {
  const [refusal] = explainStart(rules, start, staffId);
  return refusal ? { ok: false, ...refusal } : { ok: true };
}
