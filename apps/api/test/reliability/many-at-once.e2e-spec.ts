import { eventually } from '@stamgast/platform/testing';
import { DueReminders, zoneOfNoon } from '../harness/due-reminders.js';
import { MailSink } from '../harness/mail-sink.js';
import { ServerProcess } from '../harness/server-process.js';
import { Stamgast } from '../harness/stamgast.js';

const [reminders, winBacks] = [10_000, 1_000];

describe('ten thousand reminders and a thousand win-backs that fall due together', () => {
  let stamgast: Stamgast;
  let sink: MailSink;
  let due: DueReminders;
  beforeAll(async () => {
    sink = await MailSink.start({ milliseconds: 15 });
    stamgast = await Stamgast.start();
    due = await DueReminders.open(stamgast);
  });
  afterAll(async () => {
    await due.close();
    await stamgast.stop();
    await sink.stop();
  });

  it('are all out within five minutes, each once (L25)', async () => {
    await due.fallDue(reminders);
    await missThem();
    const worker = await ServerProcess.start('worker', {
      DATABASE_URL: stamgast.database.databaseUrl,
      SMTP_URL: sink.url,
    });
    const begun = Date.now();
    await eventually(async () => (await due.count(`state IN ('pending', 'sending')`)) === 0, 300);
    process.stdout.write(`${sink.copies.size} letters in ${Math.round((Date.now() - begun) / 1000)} s\n`);
    await worker.stop();
    const sent = await due.count(`state = 'sent' AND kind = 'reminder'`);
    const missed = await due.count(`state = 'sent' AND kind = 'we_miss_you'`);
    expect([sent, missed, sink.copies.size, sink.duplicates]).toEqual([reminders, winBacks, reminders + winBacks, 0]);
  }, 420_000);

  /** Clients who are late for their next visit, agree to news, and whose letter is due; it is noon where they live. */
  async function missThem(): Promise<void> {
    await due.run(
      `CREATE TEMP TABLE missed AS SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS message FROM generate_series(1, ${winBacks}) AS n`,
    );
    await due.run(
      `INSERT INTO crm.client SELECT (jsonb_populate_record(t, jsonb_build_object('id', missed.id, 'time_zone', $1::text,
         'email', 'm' || n || '@example.test', 'email_key', 'm' || n || '@example.test', 'visits', 5, 'median_days', 30,
         'last_visit_at', now() - interval '100 days', 'booked_until', NULL))).* FROM crm.client t, missed
       WHERE t.email = 'ingrid@example.test'`,
      [zoneOfNoon()],
    );
    await due.run(
      `INSERT INTO crm.consent (business_id, id, client_id, channel, granted, source, text_version, actor_kind, at)
       SELECT c.business_id, gen_random_uuid(), c.id, 'email', true, 'test', '1', 'member', now() FROM crm.client c JOIN missed USING (id)`,
    );
    await due.run(
      `INSERT INTO notifications.automation (business_id, id, kind, standard, enabled)
       SELECT id, gen_random_uuid(), 'we_miss_you', true, true FROM (SELECT DISTINCT business_id AS id FROM crm.client) b
       ON CONFLICT (business_id, kind) WHERE standard DO UPDATE SET enabled = true, holdout_percent = 0`,
    );
    await due.run(
      `WITH message AS (
         INSERT INTO notifications.message (business_id, id, key, kind, channel, client_id, planned_for, due_at)
         SELECT c.business_id, missed.message, 'we_miss_you:' || c.id, 'we_miss_you', 'email', c.id, now(), now()
         FROM crm.client c JOIN missed USING (id) RETURNING business_id, id)
       INSERT INTO platform.work (business_id, kind, ref, due_at, run_at)
       SELECT business_id, 'notifications.send', id, now(), now() FROM message`,
    );
  }
});
