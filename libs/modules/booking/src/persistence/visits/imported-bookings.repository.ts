import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import type { OccupiedTime } from '../../domain/visit/occupied-time.js';
import { appointmentColumns, occupancyColumns } from './booking.repository.js';

export interface ImportRow {
  readonly booking: Booking;
  readonly externalId: string;
  /** Empty for what is over. */
  readonly occupied: readonly OccupiedTime[];
}

const BOOKINGS = `INSERT INTO booking.booking (business_id, id, client_id, location_id, time_zone, status, status_since, cancelled_by,
    cancelled_late, cancel_reason, starts_at, ends_at, price_amount, currency, source, external_id, note, time_known, duration_known,
    quiet, policy, version, created_at, updated_at)
  SELECT $1, b.id, b.client_id, b.location_id, b.time_zone, b.status, b.status_since, b.cancelled_by, b.cancelled_late,
    b.cancel_reason, b.starts_at, b.ends_at, b.price_amount, b.currency, b.source, b.external_id, b.note, b.time_known,
    b.duration_known, true, $3::jsonb, 1, b.created_at, b.updated_at
  FROM jsonb_to_recordset($2::jsonb) AS b (id uuid, client_id uuid, location_id uuid, time_zone text, status text,
    status_since timestamptz, cancelled_by text, cancelled_late boolean, cancel_reason text, starts_at timestamptz,
    ends_at timestamptz, price_amount bigint, currency text, source text, external_id text, note text, time_known boolean,
    duration_known boolean, created_at timestamptz, updated_at timestamptz)
  ON CONFLICT (business_id, external_id) WHERE external_id IS NOT NULL DO NOTHING RETURNING id`;

const APPOINTMENTS = `INSERT INTO booking.appointment (business_id, id, booking_id, position, service_id, service_name, staff_id,
    starts_at, ends_at, buffer_before, buffer_after, price_amount, tax_rate)
  SELECT $1, a.id, a.booking_id, a.position, a.service_id, a.service_name, a.staff_id, a.starts_at, a.ends_at, 0, 0,
    a.price_amount, a.tax_rate
  FROM jsonb_to_recordset($2::jsonb) AS a (id uuid, booking_id uuid, position integer, service_id uuid, service_name text,
    staff_id uuid, starts_at timestamptz, ends_at timestamptz, price_amount bigint, tax_rate numeric)`;

const OCCUPANCY = `INSERT INTO booking.occupancy (business_id, id, staff_id, kind, booking_id, appointment_id, during, exclusive,
    from_minute, until_minute, buffer_before, buffer_after)
  SELECT $1, CASE o.part WHEN 0 THEN o.appointment_id ELSE gen_random_uuid() END, o.staff_id, 'appointment', o.booking_id, o.appointment_id, tstzrange(o.from_at, o.to_at), false,
    o.from_minute, o.until_minute, 0, 0
  FROM jsonb_to_recordset($2::jsonb) AS o (booking_id uuid, appointment_id uuid, part integer, staff_id uuid, from_at timestamptz,
    to_at timestamptz, from_minute integer, until_minute integer)`;

/** Bookings in bulk: three statements for hundreds of them. Their time is taken but never guarded, for it may overlap. */
@Injectable()
export class ImportedBookingsRepository {
  /** Which of the external ids are there already, with their bookings. */
  async known(tx: Tx, externalIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ externalId: string; id: string }>(
      `SELECT external_id AS "externalId", id FROM booking.booking
       WHERE business_id = $1 AND external_id IS NOT NULL AND external_id = ANY ($2::text[])`,
      [tx.businessId, externalIds],
    );
    return new Map(rows.map((row) => [row.externalId, row.id]));
  }

  /** Gives the ids of those that were not there. */
  async insertAll(tx: Tx, rows: readonly ImportRow[]): Promise<ReadonlySet<string>> {
    const first = rows[0];
    if (!first) return new Set();
    const policy = JSON.stringify(first.booking.policy);
    const made = await tx.query<{ id: string }>(BOOKINGS, [tx.businessId, JSON.stringify(rows.map(columnsOf)), policy]);
    const ids = new Set(made.map((row) => row.id));
    const fresh = rows.filter((row) => ids.has(row.booking.id));
    const appointments = fresh.flatMap(({ booking }) =>
      booking.appointments.map((one, index) => ({ ...appointmentColumns(one, index), booking_id: booking.id })),
    );
    await tx.query(APPOINTMENTS, [tx.businessId, JSON.stringify(appointments)]);
    const occupied = fresh.flatMap(({ booking, occupied: stretches }) =>
      stretches.map((one) => ({ ...occupancyColumns(one), booking_id: booking.id })),
    );
    if (occupied.length > 0) await tx.query(OCCUPANCY, [tx.businessId, JSON.stringify(occupied)]);
    return ids;
  }

  /** Those of the clients who have bookings. */
  async bookedClients(tx: Tx, clientIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT client_id AS id FROM booking.booking WHERE business_id = $1 AND client_id = ANY ($2::uuid[])`,
      [tx.businessId, clientIds],
    );
    return rows.map((row) => row.id);
  }

  /** Removes up to `most` bookings of a source with all that hangs on them; gives which. */
  async removeSome(tx: Tx, source: 'import' | 'demo', most: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `DELETE FROM booking.booking WHERE business_id = $1 AND id IN (
         SELECT id FROM booking.booking WHERE business_id = $1 AND source = $2 LIMIT $3) RETURNING id`,
      [tx.businessId, source, most],
    );
    return rows.map((row) => row.id);
  }
}

function columnsOf({ booking, externalId }: ImportRow): object {
  return {
    id: booking.id,
    client_id: booking.clientId,
    location_id: booking.locationId,
    time_zone: booking.timeZone,
    status: booking.status,
    status_since: booking.statusSince,
    cancelled_by: booking.cancelledBy,
    cancelled_late: booking.cancelledLate,
    cancel_reason: booking.cancelReason,
    starts_at: booking.startsAt,
    ends_at: booking.endsAt,
    price_amount: booking.priceAmount,
    currency: booking.currency,
    source: booking.source,
    external_id: externalId,
    note: booking.note,
    time_known: booking.timeKnown,
    duration_known: booking.durationKnown,
    created_at: booking.createdAt,
    updated_at: booking.updatedAt,
  };
}
