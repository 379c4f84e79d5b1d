import type { components } from '@stamgast/api-client';
import type { Day, Instant, Money, Uuid } from './shared-words.js';

type Schemas = components['schemas'];

export type Location = Schemas['LocationResponse'];
export type Service = Schemas['ServiceResponse'];
export type Staff = Schemas['StaffResponse'];
export type TimeOff = Schemas['TimeOffResponse'];
export type NewTimeOff = Schemas['CreateTimeOffRequest'];
export type WorkingDay = Schemas['WorkingDayResponse'];
export type Slot = Schemas['SlotResponse'];

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
