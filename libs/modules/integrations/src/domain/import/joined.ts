import type { BookingRow, CancellationRow, Finding, NoShowRow, ReceiptRow } from './rows.js';

/** All that an export says of one client on one day. A blank code, and that of walk-ins, is nobody in particular. */
export interface ClientDay {
  readonly client: string;
  readonly day: string;
  readonly bookings: readonly BookingRow[];
  readonly cancellations: readonly CancellationRow[];
  readonly noShows: readonly NoShowRow[];
  readonly receipts: readonly ReceiptRow[];
}

export type PlannedStatus = 'confirmed' | 'completed' | 'no_show' | 'cancelled';

export interface PlannedAppointment {
  readonly service: string;
  readonly staff: string;
  /** After midnight of the visit's day. */
  readonly minute: number;
  readonly minutes: number;
  /** Minor units with tax, as sold; null where no receipt says. */
  readonly price: number | null;
}

/** A booking as it will be taken over; services and staff are still the export's codes. */
export interface PlannedVisit {
  readonly externalId: string;
  readonly client: string | null;
  readonly day: string;
  readonly status: PlannedStatus;
  readonly cancelledLate: boolean;
  /** The last day on which it can have been booked, where it was cancelled then; null where nobody wrote it down. */
  readonly cancelledOn: string | null;
  /** By time of day; at least one. */
  readonly appointments: readonly PlannedAppointment[];
  readonly timeKnown: boolean;
  readonly durationKnown: boolean;
}

export interface PlannedLine {
  readonly kind: 'service' | 'product' | 'discount';
  readonly name: string;
  readonly service: string | null;
  readonly staff: string | null;
  readonly quantity: number;
  /** Minor units with tax; negative for discounts. */
  readonly unitPrice: number;
  readonly amount: number;
  readonly tax: number;
  /** Percent. */
  readonly taxRate: number;
}

export interface PlannedSale {
  readonly externalId: string;
  readonly client: string | null;
  readonly day: string;
  /** The visit that was paid, where there is one. */
  readonly visit: string | null;
  readonly lines: readonly PlannedLine[];
}

/** What becomes of a client's day. */
export interface Joined {
  readonly visits: readonly PlannedVisit[];
  readonly cancelled: readonly PlannedVisit[];
  readonly sales: readonly PlannedSale[];
  readonly findings: readonly Finding[];
}
