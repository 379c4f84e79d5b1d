import type { Day, Instant, Money, Time, Uuid } from './shared-words.js';

export interface Location {
  readonly id: Uuid;
  readonly name: string;
  readonly timeZone: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly archived: boolean;
  readonly version: number;
}

export interface ServiceCategory {
  readonly id: Uuid;
  readonly name: string;
  readonly position: number;
  readonly version: number;
}

export interface Service {
  readonly id: Uuid;
  readonly name: string;
  readonly description: string | null;
  readonly categoryId: Uuid | null;
  readonly duration: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly price: Money;
  /** Percent, such as 25. */
  readonly taxRate: number;
  readonly rebookAfterDays: number | null;
  readonly online: boolean;
  readonly color: string | null;
  readonly staffIds: readonly Uuid[];
  readonly position: number;
  readonly archived: boolean;
  readonly version: number;
}

export interface Staff {
  readonly id: Uuid;
  readonly name: string;
  readonly email: string | null;
  readonly title: string | null;
  readonly color: string | null;
  readonly locationIds: readonly Uuid[];
  readonly serviceIds: readonly Uuid[];
  readonly online: boolean;
  readonly position: number;
  readonly archived: boolean;
  readonly version: number;
}

export interface Schedule {
  /** Days count from Monday, 1. */
  readonly weekly: readonly {
    readonly days: readonly number[];
    readonly start: Time;
    readonly end: Time;
    readonly locationId?: Uuid;
  }[];
  readonly exceptions: readonly {
    readonly date: Day;
    readonly windows: readonly { readonly start: Time; readonly end: Time }[];
    readonly note?: string;
  }[];
  readonly version: number;
}

export interface Closure {
  readonly id: Uuid;
  readonly locationId: Uuid | null;
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
  readonly name: string;
  readonly version: number;
}

export interface TimeOff {
  readonly id: Uuid;
  readonly staffId: Uuid;
  readonly start: Instant;
  readonly end: Instant;
  readonly note: string | null;
  readonly kind: 'time_off' | 'block';
  readonly version: number;
}

export interface WorkingDay {
  readonly staffId: Uuid;
  readonly date: Day;
  readonly windows: readonly { readonly start: Instant; readonly end: Instant }[];
}

export interface Slot {
  readonly start: Instant;
  readonly end: Instant;
  readonly date: Day;
  readonly staffIds: readonly Uuid[];
}

export type BookingStatus =
  | 'requested'
  | 'confirmed'
  | 'arrived'
  | 'in_progress'
  | 'completed'
  | 'declined'
  | 'expired'
  | 'cancelled'
  | 'no_show';

export interface Appointment {
  readonly id: Uuid;
  readonly serviceId: Uuid;
  readonly serviceName: string;
  readonly staffId: Uuid;
  readonly staffName: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly price: Money;
}

export interface Booking {
  readonly id: Uuid;
  readonly clientId: Uuid | null;
  readonly clientName: string | null;
  readonly locationId: Uuid;
  readonly status: BookingStatus;
  readonly clientConfirmedAt: Instant | null;
  readonly cancelledBy: 'client' | 'business' | null;
  readonly cancelledLate: boolean;
  readonly cancelReason: string | null;
  readonly start: Instant;
  readonly end: Instant;
  readonly timeZone: string;
  readonly appointments: readonly Appointment[];
  readonly price: Money;
  readonly source: 'online' | 'staff' | 'import' | 'demo';
  readonly note: string | null;
  readonly timeKnown: boolean;
  readonly durationKnown: boolean;
  readonly paid: boolean;
  readonly createdAt: Instant;
  readonly version: number;
}

export interface BookingQuery {
  readonly from?: Day;
  readonly to?: Day;
  readonly staffId?: Uuid;
  readonly clientId?: Uuid;
  readonly status?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

export interface NewBooking {
  readonly clientId?: Uuid;
  readonly client?: { readonly name: string; readonly phone?: string; readonly email?: string };
  readonly start: Instant;
  readonly locationId?: Uuid;
  readonly serviceId?: Uuid;
  readonly staffId?: Uuid;
  readonly note?: string;
  readonly override?: boolean;
  readonly overrideReason?: string;
}

export interface HistoryEntry {
  readonly at: Instant;
  readonly actor: { readonly kind: string; readonly name: string | null };
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
}
