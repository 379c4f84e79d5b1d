import { roundHalfUp } from '@stamgast/kernel';
import type { SaleLineFacts } from '@stamgast/contracts';

/** All that is known of a sale; amounts in minor units. */
export interface SaleHistory {
  readonly total: number;
  readonly tax: number;
  readonly lines: readonly SaleLineFacts[];
  readonly bookingId: string | null;
  /** What had been paid altogether after each payment. */
  readonly payments: readonly { readonly paid: number; readonly at: Date }[];
  readonly refunds: readonly { readonly refundId: string; readonly amount: number; readonly at: Date }[];
}

export type RevenueKind = 'service' | 'product';

/** A part of what a sale brought in, less discounts and tax; negative for what was given back. */
export interface RevenuePart {
  readonly at: Date;
  readonly kind: RevenueKind;
  readonly refund: boolean;
  readonly name: string;
  readonly serviceId: string | null;
  readonly staffId: string | null;
  readonly amount: number;
}

interface Receiver extends Pick<RevenuePart, 'kind' | 'name' | 'serviceId' | 'staffId'> {
  /** Sum of the net amounts of this line and of those before it. */
  readonly upTo: number;
}

/**
 * Spreads what was paid and given back over the lines of the sale, in proportion to their net amounts: discounts lower
 * all lines alike. The parts of each payment add up to it exactly, and those of a sale paid in full to its net total.
 */
export function spreadRevenue(sale: SaleHistory): RevenuePart[] {
  const receivers = receiversOf(sale);
  const payments = sale.payments
    .toSorted((a, b) => a.paid - b.paid)
    .map(({ paid, at }) => ({ at, sum: paid, refund: false }));
  const refunds = sale.refunds.toSorted(
    (a, b) => a.at.getTime() - b.at.getTime() || (a.refundId < b.refundId ? -1 : 1),
  );
  let refunded = 0;
  const repaid = refunds.map(({ amount, at }) => ({ at, sum: (refunded += amount), refund: true }));
  return [...partsOf(payments, sale, receivers, 1), ...partsOf(repaid, sale, receivers, -1)];
}

interface Step {
  readonly at: Date;
  /** Money with tax that had moved after this step. */
  readonly sum: number;
  readonly refund: boolean;
}

function partsOf(steps: readonly Step[], sale: SaleHistory, receivers: readonly Receiver[], sign: number) {
  let before = 0;
  return steps.flatMap(({ at, sum, refund }) => {
    const [earlier, now] = [netOf(before, sale), netOf(sum, sale)];
    before = sum;
    return receivers.flatMap(({ upTo: _, ...line }, index) => {
      const amount = shareOf(now, receivers, index) - shareOf(earlier, receivers, index);
      return amount === 0 ? [] : [{ at, refund, ...line, amount: sign * amount }];
    });
  });
}

/** What of an amount with tax is left without it, at the sale's own mix of rates. */
function netOf(amount: number, { total, tax }: SaleHistory): number {
  return total === 0 ? 0 : roundHalfUp(amount * ((total - tax) / total));
}

/** Rounds at the borders between lines and not each line by itself: so nothing is lost or made. */
function shareOf(net: number, receivers: readonly Receiver[], index: number): number {
  const whole = receivers.at(-1)!.upTo;
  const border = (upTo: number) => roundHalfUp(net * (upTo / whole));
  return border(receivers[index]!.upTo) - border(receivers[index - 1]?.upTo ?? 0);
}

function receiversOf({ lines, bookingId }: SaleHistory): Receiver[] {
  let upTo = 0;
  const receivers = lines
    .filter((line) => line.amount - line.tax > 0)
    .map(({ kind, name, serviceId, staffId, amount, tax }) => {
      upTo += amount - tax;
      return { kind: kind === 'service' ? ('service' as const) : ('product' as const), name, serviceId, staffId, upTo };
    });
  if (receivers.length > 0) return receivers;
  const kind = bookingId === null ? ('product' as const) : ('service' as const);
  return [{ kind, name: '', serviceId: null, staffId: null, upTo: 1 }];
}
