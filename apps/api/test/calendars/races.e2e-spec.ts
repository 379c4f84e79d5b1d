import pg from 'pg';
import { eventually } from '@stamgast/platform/testing';
import { CalendarHost, eventAt } from '../harness/calendar-host.js';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { ServerProcess } from '../harness/server-process.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
beforeAll(async () => {
  stamgast = await Stamgast.start({ env: { OUTBOUND_INNER_NETWORKS: '127.0.0.1' } });
});
afterAll(() => stamgast.stop());

interface Shop {
  readonly owner: Caller;
  readonly salon: Salon;
}

async function openShop(): Promise<Shop> {
  const owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
  const salon = await createSalon(owner);
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 60 });
  return { owner, salon };
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: stamgast.database.superuserUrl });
  await client.connect();
  return client;
}

/** An import that has written its rows and not yet committed, and a visitor who books there meanwhile. */
async function bookDuringImport({ owner, salon }: Shop, withLock: boolean): Promise<number> {
  const importer = await connect();
  const watcher = await connect();
  try {
    const calendarId = '0190b5c8-0000-7000-8000-00000000ca1e';
    await importer.query('BEGIN');
    if (withLock)
      await importer.query('SELECT id FROM booking.staff WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE', [
        owner.businessId,
        salon.staffId,
      ]);
    await importer.query(
      `INSERT INTO booking.outside_calendar (business_id, id, staff_id, name, closes_on_error) VALUES ($1, $2, $3, 'Google', false)`,
      [owner.businessId, calendarId, salon.staffId],
    );
    await importer.query(
      `INSERT INTO booking.occupancy (business_id, id, staff_id, kind, outside_calendar_id, during, exclusive, from_minute, until_minute)
       VALUES ($1, $2, $3, 'outside', $2, '[2026-03-02T09:00Z,2026-03-02T10:00Z)', false,
         extract(epoch FROM timestamptz '2026-03-02T09:00Z')::int / 60, extract(epoch FROM timestamptz '2026-03-02T10:00Z')::int / 60)`,
      [owner.businessId, calendarId, salon.staffId],
    );
    const answer = bookAsVisitor(stamgast, owner.slug, salon, { start: '2026-03-02T09:00:00Z' }).then(
      (one) => one.status,
    );
    const isWaiting = async () => {
      const { rows } = await watcher.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' LIMIT 1`,
      );
      return rows.length > 0;
    };
    if (withLock) await eventually(isWaiting);
    else await answer;
    await importer.query('COMMIT');
    return await answer;
  } finally {
    await importer.end();
    await watcher.end();
  }
}

describe('an import and a booking at once', () => {
  it('do not pass one another: who books waits for what is being written, and sees it', async () => {
    expect(await bookDuringImport(await openShop(), true)).toBe(409);
  });

  it('would pass one another without the lock on the person', async () => {
    expect(await bookDuringImport(await openShop(), false)).toBe(201);
  });
});

describe('a worker that is killed while it waits for a calendar', () => {
  it('leaves what was known, and another one goes on', async () => {
    const shop = await openShop();
    const { owner, salon } = shop;
    const host = await CalendarHost.start();
    const env = { DATABASE_URL: stamgast.database.databaseUrl, OUTBOUND_INNER_NETWORKS: '127.0.0.1' };
    const first = await ServerProcess.start('worker', env);
    try {
      host.show(eventAt('20260302T090000', '20260302T110000'));
      const body = { staffId: salon.staffId, name: 'Google', url: host.url };
      const { id } = (await owner.post('/v1/external-calendars', body).expect(201)).body as { id: string };
      const seen = async () => (await owner.get(`/v1/external-calendars/${id}`).expect(200)).body as { state: string };
      const freeHours = async () => {
        const query = `serviceId=${salon.serviceId}&from=2026-03-02&to=2026-03-02`;
        return ((await owner.get(`/v1/availability?${query}`).expect(200)).body.slots as unknown[]).length;
      };
      await eventually(async () => (await seen()).state === 'ok');
      expect(await freeHours()).toBe(6);
      host.show();
      // Never answers: the worker dies with the request in its hands.
      host.answer = () => undefined;
      const before = host.asked.length;
      await owner.post(`/v1/external-calendars/${id}/fetch`).expect(202);
      await eventually(() => host.asked.length > before);
      await first.kill();
      expect([await freeHours(), (await seen()).state]).toEqual([6, 'ok']);
      host.answer = null;
      const second = await ServerProcess.start('worker', env);
      try {
        // The dead worker's lease ends after half a minute.
        await eventually(async () => (await freeHours()) === 8, 90);
      } finally {
        await second.stop();
      }
    } finally {
      await first.kill();
      await host.stop();
    }
  });
});
