import type pg from 'pg';
import type { DataSize } from './data-size.js';
import { planBookings, plannedStatuses, type BookingPlan } from './plan-bookings.js';
import { idPrefix, seededId } from './seeded-id.js';
import { generatedZone, slotMinutes } from './working-day.js';

const chunk = 20_000;

const policy = JSON.stringify({
  cancelNoticeHours: 24,
  moveNoticeHours: 12,
  allowClientCancel: true,
  allowClientMove: true,
  cancelText: null,
  noShowGraceMinutes: 15,
});

const nth = (prefix: string, n: string) => `(${prefix} || lpad(to_hex(${n}), 12, '0'))::uuid`;

// As the product leaves them behind: ended visits guard no time, cancelled and missed ones take none.
const INSERT = `WITH planned AS (
    SELECT ${nth('$2', 'p.n')} AS id, ${nth('$3', 'p.n')} AS appointment_id, ${nth('$4', 'p.n')} AS history_id,
      ${nth('$5', 'p.client')} AS client_id, s.id AS staff_id, v.id AS service_id, v.name AS service_name, v.price_amount,
      p.start AS from_minute, to_timestamp(p.start * 60.0) AS starts_at, to_timestamp((p.start + $8::int) * 60.0) AS ends_at,
      to_timestamp(p.start * 60.0) - interval '7 days' AS created_at, ($9::text[])[p.status + 1] AS status
    FROM unnest($10::int[], $11::int[], $12::int[], $13::int[], $14::int[], $15::int[])
      AS p (n, client, staff, service, start, status)
    JOIN booking.staff s ON s.business_id = $1 AND s.position = p.staff
    JOIN booking.service v ON v.business_id = $1 AND v.position = p.service),
  booking AS (
    INSERT INTO booking.booking (business_id, id, client_id, location_id, time_zone, status, status_since, cancelled_by,
      starts_at, ends_at, price_amount, currency, source, policy, created_at, updated_at)
    SELECT $1, id, client_id, $6, $7, status, created_at, CASE status WHEN 'cancelled' THEN 'client' END,
      starts_at, ends_at, price_amount, 'NOK', 'online', $16, created_at, created_at FROM planned),
  appointment AS (
    INSERT INTO booking.appointment (business_id, id, booking_id, position, service_id, service_name, staff_id, starts_at,
      ends_at, buffer_before, buffer_after, price_amount, tax_rate)
    SELECT $1, appointment_id, id, 0, service_id, service_name, staff_id, starts_at, ends_at, 0, 0, price_amount, 25
    FROM planned),
  history AS (
    INSERT INTO booking.booking_history (business_id, id, booking_id, booking_version, at, actor_kind, via, action, detail)
    SELECT $1, history_id, id, 1, created_at, 'visitor', 'public', 'booking.created',
      jsonb_build_object('start', starts_at, 'source', 'online') FROM planned)
  INSERT INTO booking.occupancy (business_id, id, staff_id, kind, booking_id, appointment_id, during, exclusive,
    from_minute, until_minute)
  SELECT $1, appointment_id, staff_id, 'appointment', id, appointment_id, tstzrange(starts_at, ends_at),
    status = 'confirmed', from_minute, from_minute + $8 FROM planned WHERE status IN ('confirmed', 'completed')`;

/** Bookings with appointment, history and the time that they take. */
export async function seedBookings(client: pg.Client, size: DataSize, business: number): Promise<void> {
  const plan = planBookings(size, business);
  for (let from = 0; from < size.bookings; from += chunk)
    await client.query(INSERT, parameters(plan, business, from, Math.min(from + chunk, size.bookings)));
}

function parameters(plan: BookingPlan, business: number, from: number, until: number): unknown[] {
  const part = (column: Int32Array) => `{${column.subarray(from, until).join(',')}}`;
  const numbers = Array.from({ length: until - from }, (_, n) => from + n);
  return [
    seededId('business', business, 0),
    idPrefix('booking', business),
    idPrefix('appointment', business),
    idPrefix('history', business),
    idPrefix('client', business),
    seededId('location', business, 0),
    generatedZone,
    slotMinutes,
    [...plannedStatuses],
    numbers,
    part(plan.clients),
    part(plan.staff),
    part(plan.services),
    part(plan.starts),
    part(plan.statuses),
    policy,
  ];
}
