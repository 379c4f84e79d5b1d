import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner } from '../harness/caller.js';
import { zoneOfNoon } from '../harness/due-reminders.js';
import { createSalon } from '../harness/salon.js';
import { ScriptedMailServer } from '../harness/scripted-mail-server.js';
import { ServerProcess } from '../harness/server-process.js';
import { Stamgast } from '../harness/stamgast.js';

const minute = 60_000;
const preload = path.join(__dirname, '../harness/wrong-clock.mjs');

/** What is due is decided by the database's clock, so a worker's own may show what it likes. */
describe('a worker whose clock is wrong', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stamgast-clock-'));
  const file = path.join(folder, 'wrong-by');
  let stamgast: Stamgast;
  let server: ScriptedMailServer;
  let worker: ServerProcess;
  let client: pg.Client;
  beforeAll(async () => {
    writeFileSync(file, '0');
    server = await ScriptedMailServer.start();
    stamgast = await Stamgast.start();
    client = new pg.Client({ connectionString: stamgast.database.superuserUrl });
    await client.connect();
    worker = await ServerProcess.start('worker', {
      DATABASE_URL: stamgast.database.databaseUrl,
      SMTP_URL: server.url,
      NODE_OPTIONS: `--import=${preload}`,
      WRONG_CLOCK_FILE: file,
    });
  });
  afterAll(async () => {
    await worker.stop();
    await client.end();
    await stamgast.stop();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  /** The control: whoever starts with the preload does have the wrong clock. */
  const clockOfAProcess = () =>
    Number(
      execFileSync(process.execPath, ['--import', preload, '--print', 'Date.now()'], {
        env: { PATH: process.env.PATH, WRONG_CLOCK_FILE: file },
      }),
    );

  it.each([
    ['ten minutes ahead', 10 * minute],
    ['ten minutes behind', -10 * minute],
    ['an hour back at one step', -70 * minute],
    ['in the next month', 31 * 24 * 60 * minute],
  ])(
    'sends nothing early and nothing twice while it is %s (L16)',
    async (_what, wrongBy) => {
      writeFileSync(file, String(wrongBy));
      expect(Math.abs(clockOfAProcess() - Date.now() - wrongBy)).toBeLessThan(5000);
      const owner = await signUpOwner(stamgast);
      const { serviceId, staffId } = await createSalon(owner);
      const start = new Date(Date.now() + 3 * 86_400_000);
      start.setUTCHours(10, 0, 0, 0);
      const email = `${owner.slug}@example.test`;
      const body = {
        serviceId,
        staffId,
        start: start.toISOString(),
        client: { name: 'Ingrid', email },
        override: true,
        overrideReason: 'test',
      };
      const { body: booking } = await owner.post('/v1/bookings', body).expect(201);
      const reminder = await eventually(
        async () => (await owner.get(`/v1/messages?bookingId=${booking.id}&kind=reminder`)).body.data[0],
      );
      // At night it would wait for the morning.
      await client.query(`UPDATE crm.client SET time_zone = $1`, [zoneOfNoon()]);
      // The reminder falls due in four seconds of the database's clock.
      const due = Date.now() + 4000;
      await client.query(`UPDATE platform.work SET due_at = $2, run_at = $2 WHERE ref = $1`, [
        reminder.id,
        new Date(due),
      ]);
      const copies = () => server.taken.filter(({ messageId }) => messageId.includes(reminder.id)).length;
      const arrived = eventually(() => copies() === 1 && Date.now(), 30);
      expect(await arrived).toBeGreaterThanOrEqual(due - 50);
      expect(Date.now() - due).toBeLessThan(10_000);
      await new Promise((resolve) => setTimeout(resolve, 3000));
      expect(copies()).toBe(1);
      const { state, sentAt } = (await owner.get(`/v1/messages/${reminder.id}`).expect(200)).body;
      expect([state, Math.abs(Date.parse(sentAt) - Date.now()) < minute]).toEqual(['sent', true]);
    },
    90_000,
  );
});
