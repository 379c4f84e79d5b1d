import { eventually, startRedis, type TestRedis } from '@stamgast/platform/testing';
import { DueReminders } from '../harness/due-reminders.js';
import { MailSink } from '../harness/mail-sink.js';
import { ServerProcess } from '../harness/server-process.js';
import { Stamgast } from '../harness/stamgast.js';

// `npm run test:reliability` sends two thousand.
const reminders = Number(process.env.RELIABILITY_REMINDERS ?? 600);
const kills = 10;
// Four jobs at a time, each with eight letters under way or taken and not yet kept.
const concurrency = 4 * 8;

/** What is due is a row, so neither a dead worker nor an emptied queue loses anything. */
describe.each(['redis', 'postgres'] as const)('a worker killed again and again, with queues on %s', (backend) => {
  let stamgast: Stamgast;
  let sink: MailSink;
  let redis: TestRedis | null = null;
  let due: DueReminders;

  beforeAll(async () => {
    redis = backend === 'redis' ? await startRedis() : null;
    sink = await MailSink.start({ refuseEvery: 50, milliseconds: 5 });
    stamgast = await Stamgast.start();
    due = await DueReminders.open(stamgast);
  });
  afterAll(async () => {
    await due.close();
    await stamgast.stop();
    await sink.stop();
    await redis?.stop();
  });

  it(`sends each of ${reminders} due reminders, and twice only under the same Message-ID (L08, L09)`, async () => {
    await due.fallDue(reminders);
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
      // The first time it does go by.
      if (kill > 1) await leasesEnd();
    }
    const last = await ServerProcess.start('worker', env);
    await eventually(async () => (await due.count(`state = 'sent'`)) === reminders, 480);
    await last.stop();
    const open = await due.count(`state IN ('pending', 'sending')`);
    process.stdout.write(`${backend}: ${sink.copies.size} sent, ${sink.duplicates} twice, after ${kills} kills\n`);
    expect([open, sink.copies.size]).toEqual([0, reminders]);
    expect(sink.duplicates).toBeLessThanOrEqual(kills * concurrency);
  }, 600_000);

  /** As if half a minute had gone by: what the dead worker held may be taken, and what the queue lost is put there anew. */
  const leasesEnd = () => due.run(`UPDATE platform.work SET leased_until = now(), queued_until = now()`);

  async function emptyQueues(): Promise<void> {
    if (redis) await redis.empty();
    else await due.run('TRUNCATE bullmq.job CASCADE');
  }
});
