import type { BookingStatus } from '@stamgast/contracts';
import type { Policies } from '../policies.js';
import { isOpen } from '../status/status-machine.js';
import { noTerms } from '../terms/booking-terms.js';
import type { Appointment, Booking } from './booking.js';
import { snapshotOf } from './policy-snapshot.js';

/** A visit of another system, or one made up to show the product. Services and staff are ours already. */
export interface ImportedBooking {
  /** What the other system calls it: a second import of the same changes nothing. */
  readonly externalId: string;
  readonly clientId: string | null;
  /** Null: the default location. */
  readonly locationId: string | null;
  readonly status: BookingStatus;
  readonly cancelledBy?: 'client' | 'business' | null;
  readonly cancelledLate?: boolean;
  readonly cancelReason?: string | null;
  /** In order; at least one. */
  readonly appointments: readonly ImportedAppointment[];
  readonly note?: string | null;
  /** When it was booked; left out: when it began, or now where that lies ahead. */
  readonly createdAt?: Date;
  /** False where only the day is known. */
  readonly timeKnown?: boolean;
  readonly durationKnown?: boolean;
}

export interface ImportedAppointment {
  readonly serviceId: string;
  readonly serviceName: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Minor units. */
  readonly priceAmount: number;
  /** Percent. */
  readonly taxRate: number;
}

/** What an import knows beside its rows. */
export interface ImportSetting {
  readonly source: 'import' | 'demo';
  readonly locationId: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly policies: Policies;
  readonly now: Date;
}

/** The booking that an imported visit becomes: quiet, so that nobody is ever written to about it. */
export function importedBooking(row: ImportedBooking, ids: ImportIds, setting: ImportSetting): Booking {
  const { locationId, timeZone, currency, source, policies, now } = setting;
  const appointments = row.appointments.map((one, index): Appointment => ({
    ...one,
    id: ids.appointmentIds[index]!,
    rebookAfterDays: null,
    preparation: null,
    choice: null,
    bufferBefore: 0,
    bufferAfter: 0,
    processing: [],
    resources: [],
  }));
  const startsAt = appointments[0]!.startsAt;
  const createdAt = row.createdAt ?? (startsAt < now ? startsAt : now);
  return {
    id: ids.id,
    clientId: row.clientId,
    bookedName: null,
    locationId: row.locationId ?? locationId,
    timeZone,
    status: row.status,
    previousStatus: null,
    statusSince: isOpen(row.status) ? createdAt : startsAt,
    clientConfirmedAt: null,
    cancelledBy: row.cancelledBy ?? null,
    cancelledLate: row.cancelledLate ?? false,
    cancelReason: row.cancelReason ?? null,
    startsAt,
    endsAt: new Date(Math.max(...appointments.map((one) => one.endsAt.getTime()))),
    appointments,
    priceAmount: appointments.reduce((sum, one) => sum + one.priceAmount, 0),
    currency,
    source,
    note: row.note ?? null,
    timeKnown: row.timeKnown ?? true,
    durationKnown: row.durationKnown ?? true,
    quiet: true,
    overrideReason: null,
    overriddenBy: null,
    policy: snapshotOf(policies),
    terms: noTerms,
    linkHash: null,
    sequence: 0,
    createdAt,
    updatedAt: now,
    version: 1,
  };
}

export interface ImportIds {
  readonly id: string;
  readonly appointmentIds: readonly string[];
}
