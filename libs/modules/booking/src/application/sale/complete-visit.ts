import { Injectable } from '@nestjs/common';
import type { Money } from '@stamgast/kernel';
import { LoyaltyFacade } from '@stamgast/loyalty';
import { PaymentsFacade, type Deduction, type LineToPrice, type PaymentMethod } from '@stamgast/payments';
import { invalidField } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { appliedDeposit } from '../../domain/terms/deposits.js';
import { OccupancyRepository } from '../../persistence/visits/occupancy.repository.js';
import { BookingChanges } from '../changes/booking-changes.js';
import { statusAfter } from '../changes/change-status.js';

/** One line of what was sold: a booked service by its id, or anything else by its name. */
export interface VisitLine {
  readonly serviceId: string | null;
  readonly name: string | null;
  readonly quantity: number;
  readonly unitPrice: Money;
  /** Percent; null: the booked service's, else none. */
  readonly taxRate: number | null;
}

export interface VisitSale {
  /** Null: what was booked, at the prices promised. */
  readonly lines: readonly VisitLine[] | null;
  /** Off the whole. */
  readonly discount: Money | null;
  readonly rewardId: string | null;
  readonly payments: readonly { readonly method: PaymentMethod; readonly amount: Money }[];
}

/** Completes a visit and, where it is paid at once, sells it: one transaction, so that neither stands without the other. */
@Injectable()
export class CompleteVisit {
  constructor(
    private readonly changes: BookingChanges,
    private readonly occupancy: OccupancyRepository,
    private readonly payments: PaymentsFacade,
    private readonly loyalty: LoyaltyFacade,
  ) {}

  async execute(tx: Tx, id: string, version: number | null, sale: VisitSale | null): Promise<Booking> {
    const before = await this.changes.begin(tx, id, version);
    const status = statusAfter('complete', before);
    await this.occupancy.settle(tx, id);
    const terms = sale ? await this.sell(tx, before, sale) : before.terms;
    const completed = await this.changes.commit(tx, {
      before,
      change: { status, previousStatus: before.status, statusSince: tx.now, terms },
      action: 'booking.completed',
      detail: { from: before.status, to: status },
      event: (booking) => ({ type: 'booking.completed.v1', booking }),
    });
    return completed;
  }

  /** Gives the booking's terms: a deposit that was paid is a payment of the bill, once, and what is over goes back (D50). */
  private async sell(tx: Tx, booking: Booking, sale: VisitSale): Promise<Booking['terms']> {
    const { id: bookingId, clientId, currency } = booking;
    const lines = sale.lines?.map((line, index) => lineOf(booking, line, index)) ?? linesOf(booking);
    const payments: { method: PaymentMethod; amount: number }[] = sale.payments.map(({ method, amount }, index) => ({
      method,
      amount: amountIn(currency, amount, `sale.payments.${index}.amount`),
    }));
    const deductions: Deduction[] = [];
    if (sale.rewardId) deductions.push(await this.redeem(tx, booking, sale.rewardId));
    if (sale.discount) {
      const amount = amountIn(currency, sale.discount, 'sale.discount');
      deductions.push({ kind: 'discount', name: 'Discount', amount });
    }
    const { terms, policy } = booking;
    const paid = terms.deposit?.state === 'recorded' ? terms.deposit : null;
    const bill = billOf(lines, deductions);
    const deposit = paid && appliedDeposit(paid, bill, policy.depositReturnAs);
    if (deposit && deposit.keptAmount > 0) payments.unshift({ method: 'deposit', amount: deposit.keptAmount });
    await this.payments.recordSale(tx, { bookingId, clientId, lines, deductions, payments });
    return deposit ? { ...terms, deposit } : terms;
  }

  private async redeem(tx: Tx, { id, clientId }: Booking, rewardId: string): Promise<Deduction> {
    if (clientId === null) throw invalidField('sale.rewardId', 'needs a client');
    const { name, discount } = await this.loyalty.redeemForVisit(tx, clientId, rewardId, id);
    return { kind: 'reward', name, amount: discount };
  }
}

/** What is to be paid; the sale refuses deductions that are more than its lines. */
function billOf(lines: readonly LineToPrice[], deductions: readonly Deduction[]): number {
  const sum = lines.reduce((total, line) => total + line.quantity * line.unitPrice, 0);
  return Math.max(0, sum - deductions.reduce((total, one) => total + one.amount, 0));
}

/** As many as there are seats, unless what was agreed for all of them cannot be split evenly. */
function quantityOf(seats: number, price: number): Pick<LineToPrice, 'quantity' | 'unitPrice'> {
  return price % seats === 0 ? { quantity: seats, unitPrice: price / seats } : { quantity: 1, unitPrice: price };
}

/** What was booked, as lines of a sale. */
function linesOf(booking: Booking): LineToPrice[] {
  return booking.appointments.map((one) => ({
    kind: 'service',
    name: one.serviceName,
    serviceId: one.serviceId,
    staffId: one.staffId,
    ...quantityOf(booking.seat?.seats ?? 1, one.priceAmount),
    taxRate: one.taxRate,
  }));
}

function lineOf(booking: Booking, line: VisitLine, index: number): LineToPrice {
  const booked = booking.appointments.find((one) => one.serviceId === line.serviceId);
  const path = `sale.lines.${index}`;
  if (line.serviceId && !booked) throw invalidField(`${path}.serviceId`, 'was not booked; give a name instead');
  const name = line.name ?? booked?.serviceName;
  if (!name) throw invalidField(`${path}.name`, 'is needed, or serviceId');
  return {
    kind: booked ? 'service' : 'product',
    name,
    serviceId: booked?.serviceId ?? null,
    staffId: booked?.staffId ?? booking.appointments[0]?.staffId ?? null,
    quantity: line.quantity,
    unitPrice: amountIn(booking.currency, line.unitPrice, `${path}.unitPrice`),
    taxRate: line.taxRate ?? booked?.taxRate ?? 0,
  };
}

function amountIn(currency: string, money: Money, path: string): number {
  if (money.currency !== currency) throw invalidField(`${path}.currency`, `must be ${currency}`);
  if (money.amount < 0) throw invalidField(`${path}.amount`, 'must not be negative');
  return money.amount;
}
