import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '@stamgast/platform/database';
import type { Appointment, Booking } from '../../domain/booking/booking.js';
import type { HistoryEntry } from '../../domain/booking/history-entry.js';
import type { OccupiedTime } from '../../domain/visit/occupied-time.js';
import { storedMinutes } from '../stored-minutes.js';
import { BOOKING, bookingOf, type BookingRow } from './booking-columns.js';

/** A booking that is new, with the time that it takes. */
export interface NewBooking {
  readonly booking: Booking;
  readonly externalId: string | null;
  readonly occupied: readonly OccupiedTime[];
  /** False for what the constraint must let pass: overridden, imported and ended visits. */
  readonly exclusive: boolean;
  readonly history: HistoryEntry;
}

// One statement, because this is the hot path; a foreign key is checked when the statement ends.
const INSERT = prepared(`WITH booking AS (
    INSERT INTO booking.booking (business_id, id, client_id, booked_name, location_id, time_zone, status, status_since,
      starts_at, ends_at, price_amount, currency, source, external_id, note, time_known, duration_known, quiet,
      override_reason, overridden_by, policy, link_hash, version, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, 1, $23, $23)),
  appointment AS (
    INSERT INTO booking.appointment (business_id, id, booking_id, position, service_id, service_name, staff_id,
      starts_at, ends_at, buffer_before, buffer_after, processing, choice, parallel, guest, guest_name, price_amount, tax_rate)
    SELECT $1, a.id, $2, a.position, a.service_id, a.service_name, a.staff_id, a.starts_at, a.ends_at,
      a.buffer_before, a.buffer_after, a.processing, a.choice, a.parallel, a.guest, a.guest_name, a.price_amount, a.tax_rate
    FROM jsonb_to_recordset($24::jsonb) AS a (id uuid, position integer, service_id uuid, service_name text, staff_id uuid,
      starts_at timestamptz, ends_at timestamptz, buffer_before integer, buffer_after integer, processing int4multirange, choice jsonb, parallel boolean, guest boolean, guest_name text,
      price_amount bigint, tax_rate numeric)),
  resources AS (
    INSERT INTO booking.appointment_resource (business_id, appointment_id, resource_id)
    SELECT $1, a.id, unnest(a.resource_ids) FROM jsonb_to_recordset($24::jsonb) AS a (id uuid, resource_ids uuid[])),
  history AS (
    INSERT INTO booking.booking_history (business_id, id, booking_id, booking_version, at, actor_kind, actor_id, via, action, detail)
    VALUES ($1, $25, $2, 1, $8, $26, $27, $28, $29, $30)),
  taken AS (
    INSERT INTO booking.occupancy (business_id, id, staff_id, resource_id, kind, booking_id, appointment_id, during, exclusive,
      from_minute, until_minute, buffer_before, buffer_after)
    SELECT $1, CASE o.part WHEN 0 THEN o.appointment_id ELSE gen_random_uuid() END, o.staff_id, o.resource_id, 'appointment', $2, o.appointment_id, tstzrange(o.from_at, o.to_at), $32,
      o.from_minute, o.until_minute, o.buffer_before, o.buffer_after
    FROM jsonb_to_recordset($31::jsonb) AS o (appointment_id uuid, part integer, staff_id uuid, resource_id uuid, from_at timestamptz, to_at timestamptz,
      from_minute integer, until_minute integer, buffer_before integer, buffer_after integer)
    ON CONFLICT DO NOTHING RETURNING 1)
  SELECT CASE WHEN l.time_zone = $6 THEN (SELECT count(*)::int FROM taken) END AS taken
  FROM booking.location l WHERE l.business_id = $1 AND l.id = $5`);

/** Bookings with their appointments. Whoever gives one a time has locked its staff before. */
const BY_ID = prepared(`SELECT ${BOOKING} FROM booking.booking b WHERE b.business_id = $1 AND b.id = $2`);
const BY_IDS = prepared(
  `SELECT ${BOOKING} FROM booking.booking b WHERE b.business_id = $1 AND b.id = ANY ($2::uuid[])`,
);

@Injectable()
export class BookingRepository {
  /**
   * False when some of its time is somebody else's, or when its place has got another clock since it was asked for: then
   * nothing of the transaction may be kept.
   */
  async insert(tx: Tx, { booking, externalId, occupied, exclusive, history }: NewBooking): Promise<boolean> {
    const [row] = await tx.query<{ taken: number | null }>(INSERT, [
      tx.businessId,
      booking.id,
      booking.clientId,
      booking.bookedName,
      booking.locationId,
      booking.timeZone,
      booking.status,
      booking.statusSince,
      booking.startsAt,
      booking.endsAt,
      booking.priceAmount,
      booking.currency,
      booking.source,
      externalId,
      booking.note,
      booking.timeKnown,
      booking.durationKnown,
      booking.quiet,
      booking.overrideReason,
      booking.overriddenBy,
      JSON.stringify(booking.policy),
      booking.linkHash,
      booking.createdAt,
      JSON.stringify(booking.appointments.map(appointmentColumns)),
      history.id,
      tx.actor.kind,
      tx.actor.id,
      tx.actor.via,
      history.action,
      JSON.stringify(history.detail),
      JSON.stringify(occupied.map(occupancyColumns)),
      exclusive,
    ]);
    return row?.taken === occupied.length;
  }

  async byId(tx: Tx, id: string): Promise<Booking | null> {
    const [row] = await tx.query<BookingRow>(BY_ID, [tx.businessId, id]);
    return row ? bookingOf(row) : null;
  }

  /** In no order; unknown ids are left out. */
  async byIds(tx: Tx, ids: readonly string[]): Promise<Booking[]> {
    return (await tx.query<BookingRow>(BY_IDS, [tx.businessId, ids])).map(bookingOf);
  }

  /** Holds the row to the end of the transaction, so that changes of one booking follow one another. */
  async lock(tx: Tx, id: string): Promise<Booking | null> {
    await tx.query(`SELECT 1 FROM booking.booking WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE`, [
      tx.businessId,
      id,
    ]);
    return this.byId(tx, id);
  }

  /** Stores what a change has made of a booking; `booking.version` is the new one. The row is locked. */
  async update(tx: Tx, booking: Booking, history: HistoryEntry): Promise<void> {
    await tx.query(
      `WITH history AS (
         INSERT INTO booking.booking_history (business_id, id, booking_id, booking_version, at, actor_kind, actor_id, via, action, detail)
         VALUES ($1, $19, $2, $18, $17, $20, $21, $22, $23, $24))
       UPDATE booking.booking SET client_id = $3, status = $4, previous_status = $5, status_since = $6, client_confirmed_at = $7,
         cancelled_by = $8, cancelled_late = $9, cancel_reason = $10, starts_at = $11, ends_at = $12, note = $13,
         override_reason = $14, overridden_by = $15, sequence = $16, updated_at = $17, version = $18
       WHERE business_id = $1 AND id = $2`,
      [
        tx.businessId,
        booking.id,
        booking.clientId,
        booking.status,
        booking.previousStatus,
        booking.statusSince,
        booking.clientConfirmedAt,
        booking.cancelledBy,
        booking.cancelledLate,
        booking.cancelReason,
        booking.startsAt,
        booking.endsAt,
        booking.note,
        booking.overrideReason,
        booking.overriddenBy,
        booking.sequence,
        booking.updatedAt,
        booking.version,
        history.id,
        tx.actor.kind,
        tx.actor.id,
        tx.actor.via,
        history.action,
        JSON.stringify(history.detail),
      ],
    );
  }

  /** Puts the appointments of a booking to other times, people or rooms; names and prices stay as booked. */
  async moveAppointments(tx: Tx, appointments: readonly Appointment[]): Promise<void> {
    await tx.query(
      `WITH wanted AS (
         SELECT m.id, r.id AS resource_id FROM jsonb_to_recordset($2::jsonb) AS m (id uuid, resource_ids uuid[]), unnest(m.resource_ids) AS r (id)),
       given_back AS (
         DELETE FROM booking.appointment_resource r WHERE r.business_id = $1
           AND r.appointment_id IN (SELECT m.id FROM jsonb_to_recordset($2::jsonb) AS m (id uuid))
           AND (r.appointment_id, r.resource_id) NOT IN (SELECT id, resource_id FROM wanted)),
       taken AS (
         INSERT INTO booking.appointment_resource (business_id, appointment_id, resource_id)
         SELECT $1, id, resource_id FROM wanted ON CONFLICT DO NOTHING)
       UPDATE booking.appointment a SET staff_id = m.staff_id, starts_at = m.starts_at, ends_at = m.ends_at,
         buffer_before = m.buffer_before, buffer_after = m.buffer_after, processing = m.processing
       FROM jsonb_to_recordset($2::jsonb) AS m (id uuid, staff_id uuid, starts_at timestamptz, ends_at timestamptz,
         buffer_before integer, buffer_after integer, processing int4multirange)
       WHERE a.business_id = $1 AND a.id = m.id`,
      [tx.businessId, JSON.stringify(appointments.map(appointmentColumns))],
    );
  }
}

/** The columns of one appointment, for `jsonb_to_recordset`. */
export function appointmentColumns(appointment: Appointment, position: number): object {
  const { id, serviceId, serviceName, staffId, startsAt, endsAt, bufferBefore, bufferAfter } = appointment;
  const { choice, parallel = false, guest = false, guestName = null, priceAmount, taxRate } = appointment;
  return {
    id,
    position,
    service_id: serviceId,
    service_name: serviceName,
    staff_id: staffId,
    starts_at: startsAt,
    ends_at: endsAt,
    buffer_before: bufferBefore,
    buffer_after: bufferAfter,
    processing: storedMinutes(appointment.processing),
    choice,
    parallel,
    guest,
    guest_name: guestName,
    resource_ids: appointment.resources.map((resource) => resource.id),
    price_amount: priceAmount,
    tax_rate: taxRate,
  };
}

/** The columns of one stretch, for `jsonb_to_recordset`. */
export function occupancyColumns(occupied: OccupiedTime): object {
  const { appointmentId, part, staffId, resourceId, from, to, fromMinute, untilMinute, bufferBefore, bufferAfter } =
    occupied;
  return {
    appointment_id: appointmentId,
    part,
    staff_id: staffId,
    resource_id: resourceId,
    from_at: from,
    to_at: to,
    from_minute: fromMinute,
    until_minute: untilMinute,
    buffer_before: bufferBefore,
    buffer_after: bufferAfter,
  };
}
