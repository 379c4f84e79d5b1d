import type { Booking } from '../booking/booking.js';
import type { Fee, FeeReason } from './booking-terms.js';
import type { CancelTier } from './visit-terms.js';

type Charged = Pick<Booking, 'startsAt' | 'createdAt' | 'priceAmount' | 'policy' | 'terms'>;

const hourMilliseconds = 3_600_000;
const minuteMilliseconds = 60_000;

/** Hours before the start from which on a cancellation is late: the earliest tier's, where there are tiers (D46, D47). */
export function windowHours(policy: Booking['policy']): number {
  const priced = policy.cancelTiers.filter((tier) => tier.percent > 0).map((tier) => tier.hoursBefore);
  return priced.length > 0 ? Math.max(...priced) : policy.cancelNoticeHours;
}

/** Until when, included, a client cancels freely: counted in elapsed hours before the start (D46). */
export function freeUntil(booking: Pick<Charged, 'startsAt' | 'createdAt' | 'policy'>): Date {
  const start = booking.startsAt.getTime();
  const window = start - windowHours(booking.policy) * hourMilliseconds;
  const created = booking.createdAt.getTime();
  const grace = created + booking.policy.cancelGraceMinutes * minuteMilliseconds;
  return new Date(created > window ? Math.min(grace, start) : window);
}

/** The tier that holds at a moment: of those whose window has begun the one nearest to the start. */
export function tierAt(booking: Pick<Charged, 'startsAt' | 'policy'>, now: Date): CancelTier | null {
  const left = booking.startsAt.getTime() - now.getTime();
  const begun = booking.policy.cancelTiers.filter((tier) => left < tier.hoursBefore * hourMilliseconds);
  return begun.sort((a, b) => a.hoursBefore - b.hoursBefore)[0] ?? null;
}

/** Percent of the price, half up, and never more than the price. The price is the one promised, after discount (D47). */
export function feeAmount(price: number, percent: number): number {
  return Math.min(price, Math.round((price * percent) / 100));
}

/** What a client's cancelling, or moving, costs at this moment; null: nothing. */
export function lateFee(booking: Charged, reason: 'late_cancel' | 'late_move', now: Date): Fee | null {
  if (now <= freeUntil(booking)) return null;
  const tier = tierAt(booking, now);
  return tier && feeOf(booking, reason, tier.percent, tier.hoursBefore);
}

/** What not coming costs; null: nothing. */
export function noShowFee(booking: Charged): Fee | null {
  return feeOf(booking, 'no_show', booking.policy.noShowPercent, null);
}

/** What a client owes in all: what was charged before stands, unless the new fee is higher. Together never above the price. */
export function owed(before: Fee | null, added: Fee | null): Fee | null {
  if (!before || before.waivedAt) return added ?? before;
  return added && added.amount > before.amount ? added : before;
}

/** What is still asked for. */
export function openFee(fee: Fee | null): number {
  return fee && !fee.waivedAt ? fee.amount : 0;
}

function feeOf(booking: Charged, reason: FeeReason, percent: number, hoursBefore: number | null): Fee | null {
  const amount = feeAmount(booking.priceAmount, percent);
  if (amount === 0) return null;
  return { amount, reason, percent, hoursBefore, waivedAt: null, waiveReason: null };
}
