import type pg from 'pg';
import type { DataSize } from './data-size.js';
import { idPrefix, seededId } from './seeded-id.js';
import { generatedZone, openFrom, openUntil, slotMinutes } from './working-day.js';

export function seededSlug(business: number): string {
  return `bench-${business}`;
}

const nth = (prefix: string, n: string) => `(${prefix} || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** A business with one location, services that all take half an hour, and staff who perform them all, every day. */
export async function seedSetup(client: pg.Client, size: DataSize, business: number): Promise<void> {
  const businessId = seededId('business', business, 0);
  const slug = seededSlug(business);
  await client.query(`INSERT INTO platform.business_directory (slug, business_id) VALUES ($1, $2)`, [slug, businessId]);
  await client.query(
    `INSERT INTO identity.business (business_id, name, slug, country, time_zone, currency, locale)
     VALUES ($1, $2, $3, 'NO', $4, 'NOK', 'en')`,
    [businessId, `Bench ${business}`, slug, generatedZone],
  );
  await client.query(
    `INSERT INTO booking.location (business_id, id, name, time_zone, is_default, created_at, updated_at)
     VALUES ($1, $2, 'Main street', $3, true, $4, $4)`,
    [businessId, seededId('location', business, 0), generatedZone, size.today],
  );
  await client.query(
    `INSERT INTO booking.policies (business_id, slot_step, min_notice_minutes, horizon_days, buffer_mode,
       buffer_inside_hours, assignment, cancel_notice_hours, move_notice_hours, allow_client_cancel, allow_client_move,
       no_show_grace_minutes)
     VALUES ($1, 15, 60, 365, 'add', false, 'least_booked', 24, 12, true, true, 15)`,
    [businessId],
  );
  await seedServices(client, size, businessId, idPrefix('service', business));
  await seedStaff(client, size, businessId, business);
}

async function seedServices(client: pg.Client, size: DataSize, businessId: string, prefix: string): Promise<void> {
  await client.query(
    `INSERT INTO booking.service (business_id, id, name, duration, buffer_before, buffer_after, price_amount, tax_rate,
       rebook_after_days, online, position, created_at, updated_at)
     SELECT $1, ${nth('$2', 'n')}, 'Service ' || n, $3, 0, 0, 20000 + n * 5000, 25, 28 + n, true, n, $4, $4
     FROM generate_series(0, $5::int - 1) AS n`,
    [businessId, prefix, slotMinutes, size.today, size.services],
  );
}

async function seedStaff(client: pg.Client, size: DataSize, businessId: string, business: number): Promise<void> {
  const prefix = idPrefix('staff', business);
  await client.query(
    `INSERT INTO booking.staff (business_id, id, name, online, position, created_at, updated_at)
     SELECT $1, ${nth('$2', 'n')}, 'Staff ' || n, true, n, $3, $3 FROM generate_series(0, $4::int - 1) AS n`,
    [businessId, prefix, size.today, size.staff],
  );
  await client.query(
    `INSERT INTO booking.staff_service (business_id, staff_id, service_id)
     SELECT s.business_id, s.id, v.id FROM booking.staff s JOIN booking.service v USING (business_id)
     WHERE s.business_id = $1`,
    [businessId],
  );
  await client.query(
    `INSERT INTO booking.staff_schedule (business_id, staff_id, updated_at)
     SELECT business_id, id, $2 FROM booking.staff WHERE business_id = $1`,
    [businessId, size.today],
  );
  await client.query(
    `INSERT INTO booking.schedule_window (business_id, staff_id, day, start_minute, end_minute)
     SELECT business_id, id, day, $2, $3 FROM booking.staff CROSS JOIN generate_series(1, 7) AS day WHERE business_id = $1`,
    [businessId, openFrom, openUntil],
  );
}
