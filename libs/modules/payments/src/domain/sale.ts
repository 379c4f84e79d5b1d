export type LineKind = 'service' | 'product' | 'discount' | 'reward';
/** What can be taken at the desk. */
export const deskMethods = ['cash', 'card', 'other'] as const;
/** With what was paid ahead and is part of the bill. */
export const paymentMethods = [...deskMethods, 'deposit'] as const;
export type DeskMethod = (typeof deskMethods)[number];
export type PaymentMethod = (typeof paymentMethods)[number];

/** One line of a sale; amounts in minor units, tax included, negative for discounts and rewards. */
export interface SaleLine {
  readonly id: string;
  readonly kind: LineKind;
  readonly name: string;
  readonly serviceId: string | null;
  readonly staffId: string | null;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly amount: number;
  /** Percent. */
  readonly taxRate: number;
  readonly tax: number;
}

export interface Payment {
  readonly id: string;
  readonly method: PaymentMethod;
  readonly amount: number;
  readonly at: Date;
}

export interface Refund {
  readonly id: string;
  readonly saleId: string;
  readonly amount: number;
  readonly method: PaymentMethod;
  readonly reason: string | null;
  readonly at: Date;
}

/** What was sold in one go. Nothing of it changes later: a correction is a refund, a row of its own. */
export interface Sale {
  readonly id: string;
  /** Counts up without gaps within the business. */
  readonly number: string;
  readonly bookingId: string | null;
  readonly clientId: string | null;
  readonly at: Date;
  readonly lines: readonly SaleLine[];
  readonly total: number;
  readonly tax: number;
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
  readonly version: number;
}

export function paidOf(sale: Sale): number {
  return sale.payments.reduce((sum, payment) => sum + payment.amount, 0);
}

export function refundedOf(sale: Sale): number {
  return sale.refunds.reduce((sum, refund) => sum + refund.amount, 0);
}
