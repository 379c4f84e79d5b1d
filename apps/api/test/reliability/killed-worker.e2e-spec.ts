import pg from 'pg';
import { eventually, startRedis, type TestRedis } from '@stamgast/platform/testing';
import { signUpOwner } from '../harness/caller.js';
import { MailSink } from '../harness/mail-sink.js';
import { createSalon } from '../harness/salon.js';
import { ServerProcess } from '../harness/server-process.js';
import { Stamgast } from '../harness/stamgast.js';

// `npm run test:reliability` sends two thousand.
const reminders = Number(process.env.RELIABILITY_REMINDERS ?? 600);
const kills = 10;
const concurrency = 10;

/** What is due is a row, so neither a dead worker nor an emptied queue loses anything. */
describe.each(['redis', 'postgres'] as const)('a worker killed again and again, with queues on %s', (backend) => {
  let stamgast: Stamgast;
  let sink: MailSink;
  let redis: TestRedis | null = null;
  let client: pg.Client;

  beforeAll(async () => {
    redis = backend === 'redis' ? await startRedis() : null;
    sink = await MailSink.start({ refuseEvery: 50, milliseconds: 5 });
    stamgast = await Stamgast.start();
    client = new pg.Client({ connectionString: stamgast.database.superuserUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await stamgast.stop();
    await sink.stop();
    await redis?.stop();
  });

  it(`sends each of ${reminders} due reminders, and twice only under the same Message-ID (L08, L09)`, async () => {
    const bookingId = await bookOne();
    await multiply(bookingId);
    const env: Record<string, string> = {
      DATABASE_URL: stamgast.database.databaseUrl,
      SMTP_URL: sink.url,
      ...(redis ? { REDIS_URL: redis.url } : {}),
    };
    for (let kill = 1; kill <= kills; kill += 1) {
      const worker = await ServerProcess.start('worker', env);
      await eventually(() => sink.copies.size >= Math.min(reminders, kill * 50), 240);
      await worker.kill();
      if (kill % 3 === 0) await emptyQueues();
    }
    const last = await ServerProcess.start('worker', env);
    await eventually(async () => (await countOf(`state = 'sent'`)) === reminders, 480);
    await last.stop();
    const open = await countOf(`state IN ('pending', 'sending')`);
    process.stdout.write(`${backend}: ${sink.copies.size} sent, ${sink.duplicates} twice, after ${kills} kills\n`);
    expect([open, sink.copies.size]).toEqual([0, reminders]);
    expect(sink.duplicates).toBeLessThanOrEqual(kills * concurrency);
  }, 600_000);

  async function bookOne(): Promise<string> {
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
    return booked.body.id as string;
  }

  /** The same visit for two thousand clients, each with a reminder that is due now. */
  async function multiply(bookingId: string): Promise<void> {
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
      `'id', new_client, 'email', 'c' || n || '@example.test', 'email_key', 'c' || n || '@example.test'`,
    );
    await copyOf('booking.booking', 't.id = $1', `'id', new_booking, 'client_id', new_client`);
    await copyOf('booking.appointment', 't.booking_id = $1', `'id', gen_random_uuid(), 'booking_id', new_booking`);
    await client.query(
      `INSERT INTO notifications.message (business_id, id, key, kind, channel, client_id, booking_id, planned_for, due_at)
       SELECT b.business_id, new_message, 'reminder:' || new_booking, 'reminder', 'email', new_client, new_booking, b.starts_at, now() FROM copy, booking.booking b WHERE b.id = $1`,
      [bookingId],
    );
    await client.query(
      `INSERT INTO platform.work (business_id, kind, ref, due_at, run_at) SELECT b.business_id, 'notifications.send', new_message, now(), now() FROM copy, booking.booking b WHERE b.id = $1`,
      [bookingId],
    );
    // Only the reminders are of interest here.
    await client.query(`DELETE FROM platform.work WHERE kind <> 'notifications.send'`);
  }

  async function emptyQueues(): Promise<void> {
    if (redis) await redis.empty();
    else await client.query('TRUNCATE bullmq.job CASCADE');
  }

  async function countOf(condition: string): Promise<number> {
    const { rows } = await client.query<{ count: string }>(
      `SELECT count(*) FROM notifications.message WHERE ${condition}`,
    );
    return Number(rows[0]?.count);
  }
});
