import pg from 'pg';
import { signUpOwner, type Caller } from './caller.js';
import { createSalon } from './salon.js';
import type { Stamgast } from './stamgast.js';

/** A zone whose clocks show noon, so that nobody's night is in the way. `Etc/GMT-3` is three hours ahead of UTC. */
export function zoneOfNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  if (ahead === 0) return 'Etc/GMT';
  return ahead > 0 ? `Etc/GMT-${ahead}` : `Etc/GMT+${-ahead}`;
}

/** A visit in three days, and its like for as many clients as wanted, each with a reminder that is due now. */
export class DueReminders {
  private constructor(
    readonly owner: Caller,
    readonly client: pg.Client,
    private readonly bookingId: string,
  ) {}

  static async open(stamgast: Stamgast): Promise<DueReminders> {
    const owner = await signUpOwner(stamgast);
    const place = await createSalon(owner);
    const start = new Date(Date.now() + 3 * 86_400_000);
    start.setUTCHours(10, 0, 0, 0);
    const body = {
      serviceId: place.serviceId,
      staffId: place.staffId,
      start: start.toISOString(),
      client: { name: 'Ingrid', email: 'ingrid@example.test' },
      override: true,
      overrideReason: 'test',
    };
    const booked = await owner.post('/v1/bookings', body);
    if (booked.status !== 201) throw new Error(JSON.stringify(booked.body));
    const client = new pg.Client({ connectionString: stamgast.database.superuserUrl });
    await client.connect();
    return new DueReminders(owner, client, booked.body.id as string);
  }

  /** `c1@example.test`, `c2@…` and so on. Only the reminders are of interest: what else is due is taken away. */
  async fallDue(reminders: number): Promise<void> {
    const { client, bookingId } = this;
    await client.query(
      `CREATE TEMP TABLE copy AS SELECT n, gen_random_uuid() AS new_client, gen_random_uuid() AS new_booking, gen_random_uuid() AS new_message FROM generate_series(1, ${reminders}) AS n`,
    );
    const copyOf = (table: string, from: string, changes: string) =>
      client.query(
        `INSERT INTO ${table} SELECT (jsonb_populate_record(t, jsonb_build_object(${changes}))).* FROM ${table} t, copy WHERE ${from}`,
        [bookingId],
      );
    await copyOf(
      'crm.client',
      't.id = (SELECT client_id FROM booking.booking WHERE id = $1)',
      `'id', new_client, 'time_zone', '${zoneOfNoon()}', 'email', 'c' || n || '@example.test', 'email_key', 'c' || n || '@example.test'`,
    );
    await copyOf('booking.booking', 't.id = $1', `'id', new_booking, 'client_id', new_client`);
    await copyOf('booking.appointment', 't.booking_id = $1', `'id', gen_random_uuid(), 'booking_id', new_booking`);
    await client.query(`DELETE FROM platform.work`);
    await client.query(
      `INSERT INTO notifications.message (business_id, id, key, kind, channel, client_id, booking_id, planned_for, due_at)
       SELECT b.business_id, new_message, 'reminder:' || new_booking, 'reminder', 'email', new_client, new_booking, b.starts_at, now() FROM copy, booking.booking b WHERE b.id = $1`,
      [bookingId],
    );
    await client.query(
      `INSERT INTO platform.work (business_id, kind, ref, due_at, run_at) SELECT b.business_id, 'notifications.send', new_message, now(), now() FROM copy, booking.booking b WHERE b.id = $1`,
      [bookingId],
    );
    await client.query('DROP TABLE copy');
  }

  /** How many of all messages meet a condition in SQL. */
  async count(condition: string): Promise<number> {
    const sql = `SELECT count(*)::integer AS count FROM notifications.message WHERE ${condition}`;
    return (await this.client.query<{ count: number }>(sql)).rows[0]!.count;
  }

  async run(sql: string, parameters: unknown[] = []): Promise<void> {
    await this.client.query(sql, parameters);
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
