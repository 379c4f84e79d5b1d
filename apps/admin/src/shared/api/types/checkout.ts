import type { Instant, Money, Page, Uuid } from './shared-words.js';

export type PaymentMethod = 'cash' | 'card' | 'other';

export interface Payment {
  readonly id: Uuid;
  readonly method: PaymentMethod;
  readonly amount: Money;
  readonly at: Instant;
}

export interface SaleLine {
  readonly id: Uuid;
  readonly kind: 'service' | 'product' | 'discount' | 'reward';
  readonly name: string;
  readonly serviceId: Uuid | null;
  readonly staffId: Uuid | null;
  readonly quantity: number;
  readonly unitPrice: Money;
  /** Gross. */
  readonly amount: Money;
  readonly taxRate: number;
  readonly tax: Money;
}

export interface Sale {
  readonly id: Uuid;
  readonly number: string;
  readonly bookingId: Uuid | null;
  readonly clientId: Uuid | null;
  readonly at: Instant;
  readonly lines: readonly SaleLine[];
  readonly total: Money;
  readonly tax: Money;
  readonly paid: Money;
  readonly refunded: Money;
  readonly payments: readonly Payment[];
  readonly version: number;
}

/** What is charged when a booking is completed. */
export interface SaleDraft {
  readonly lines?: readonly {
    readonly serviceId?: Uuid;
    readonly name?: string;
    readonly quantity: number;
    readonly unitPrice: Money;
    readonly taxRate?: number;
  }[];
  readonly discount?: Money;
  readonly rewardId?: Uuid;
  readonly payments: readonly { readonly method: PaymentMethod; readonly amount: Money }[];
}

export interface LedgerEntry {
  readonly id: Uuid;
  readonly clientId: Uuid;
  readonly at: Instant;
  readonly points: number;
  readonly kind: 'earn' | 'reverse' | 'redeem' | 'reserve' | 'release' | 'adjust' | 'opening';
  readonly reason: string;
  readonly bookingId: Uuid | null;
  readonly rewardId: Uuid | null;
  readonly balanceAfter: number;
}

export interface Reservation {
  readonly id: Uuid;
  readonly rewardId: Uuid;
  readonly state: 'reserved' | 'redeemed' | 'released';
  readonly cost: number;
}

export interface ClientLoyalty {
  readonly balance: number;
  readonly pending: number;
  readonly unit: string;
  readonly rewards: readonly {
    readonly id: Uuid;
    readonly name: string;
    readonly cost: number;
    readonly affordable: boolean;
  }[];
  readonly reservations: readonly Reservation[];
  readonly entries: Page<LedgerEntry>;
}

export interface Message {
  readonly id: Uuid;
  readonly kind:
    | 'confirmation'
    | 'changed'
    | 'cancelled'
    | 'reminder'
    | 'follow_up'
    | 'we_miss_you'
    | 'invitation'
    | 'password_reset';
  readonly channel: 'email' | 'sms';
  readonly to: string;
  readonly state: 'pending' | 'sending' | 'sent' | 'failed' | 'cancelled' | 'expired' | 'suppressed';
  readonly reason: string | null;
  readonly dueAt: Instant;
  readonly sentAt: Instant | null;
  readonly subject: string | null;
}
