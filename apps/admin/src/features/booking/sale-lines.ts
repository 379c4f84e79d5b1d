import type { Booking } from '../../shared/api/types/booking.js';
import type { SaleDraft } from '../../shared/api/types/checkout.js';
import type { Money, Uuid } from '../../shared/api/types/shared-words.js';
import { moneyInput, parseMoney } from '../../shared/format/parse-money.js';

/** One line as it is typed. */
export interface LineInput {
  readonly key: string;
  readonly serviceId?: Uuid;
  readonly name: string;
  readonly quantity: number;
  readonly price: string;
}

export function linesOf(booking: Booking): readonly LineInput[] {
  // Seats of a class are sold one by one, unless what was agreed for all of them cannot be split evenly.
  const seats = booking.seats ?? 1;
  return booking.appointments.map(({ id, serviceId, serviceName, price }) => {
    const quantity = price.amount % seats === 0 ? seats : 1;
    const each = { ...price, amount: price.amount / quantity };
    return { key: id, serviceId, name: serviceName, quantity, price: moneyInput(each) };
  });
}

/** What is to be paid: the lines less the discount, never below nothing. Null when a price cannot be read. */
export function totalOf(lines: readonly LineInput[], discount: string, currency: string): Money | null {
  let amount = 0;
  for (const { quantity, price } of lines) {
    const each = parseMoney(price, currency);
    if (!each) return null;
    amount += each.amount * quantity;
  }
  const less = discount.trim() ? parseMoney(discount, currency) : { amount: 0 };
  return less ? { amount: Math.max(0, amount - less.amount), currency } : null;
}

/** The sale to send; null while a line lacks a name or a price. */
export function saleOf(
  lines: readonly LineInput[],
  extras: Pick<SaleDraft, 'rewardId' | 'payments'> & { readonly discount: string },
  currency: string,
): SaleDraft | null {
  const drafts = lines.map(({ serviceId, name, quantity, price }) => {
    const unitPrice = parseMoney(price, currency);
    return unitPrice && name.trim() ? { serviceId, name: name.trim(), quantity, unitPrice } : null;
  });
  if (drafts.includes(null)) return null;
  const discount = parseMoney(extras.discount, currency) ?? undefined;
  return {
    lines: drafts.filter((draft) => draft !== null),
    discount: discount && discount.amount > 0 ? discount : undefined,
    rewardId: extras.rewardId || undefined,
    payments: extras.payments,
  };
}
