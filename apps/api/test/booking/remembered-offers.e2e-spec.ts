import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let owner: Caller;
let salon: Salon;
beforeAll(async () => {
  stamgast = await Stamgast.start();
});
afterAll(() => stamgast.stop());
beforeEach(async () => {
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T07:00:00Z' });
  salon = await createSalon(owner, { staff: 2 });
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 30 });
});
afterEach(() => jest.restoreAllMocks());

const day = '2026-03-03';
const look = () =>
  stamgast.visitor.get(`/v1/public/${owner.slug}/availability?serviceId=${salon.serviceId}&from=${day}&to=${day}`);
const starts = async () => ((await look().expect(200)).body.slots as { start: string }[]).length;

describe('what a visitor is offered', () => {
  it('is asked for in one round trip once it is known', async () => {
    await starts();
    const sent = jest.spyOn(pg.Client.prototype, 'query');
    await starts();
    const texts = sent.mock.calls.map(([query]) =>
      typeof query === 'string' ? query : (query as { text: string }).text,
    );
    expect(texts).toHaveLength(4);
    expect(texts.join()).not.toContain('booking.service ');
  });

  it('changes at once with each thing that the owner sets up', async () => {
    const before = await starts();
    const [anna, bo] = salon.staffIds;
    await setPolicies(owner, { slotStep: 60 });
    const hourly = await starts();
    expect(hourly).toBeLessThan(before);

    const closure = (await owner.post('/v1/closures', { from: day, to: day, name: 'Stocktaking' }).expect(201)).body;
    expect(await starts()).toBe(0);
    await owner.delete(`/v1/closures/${closure.id}`, closure.version).expect(204);
    expect(await starts()).toBe(hourly);

    const exceptions = [{ date: day, windows: [] }];
    for (const id of [anna, bo]) {
      const { body } = await owner.get(`/v1/staff/${id}/schedule`).expect(200);
      await owner.put(`/v1/staff/${id}/schedule`, { weekly: body.weekly, exceptions }, body.version).expect(200);
    }
    expect(await starts()).toBe(0);
  });

  it('is refused anew, and offered anew, with the service and the page', async () => {
    await starts();
    const { body: service } = await owner.get(`/v1/services/${salon.serviceId}`).expect(200);
    const hidden = (
      await owner.patch(`/v1/services/${salon.serviceId}`, { online: false }, service.version).expect(200)
    ).body;
    await look().expect(404);
    await owner.patch(`/v1/services/${salon.serviceId}`, { online: true }, hidden.version).expect(200);
    expect(await starts()).toBeGreaterThan(0);
  });

  it('is read from no table that could change unnoticed', async () => {
    const source = path.resolve(
      __dirname,
      '../../../../libs/modules/booking/src/persistence/availability/offer.read-model.ts',
    );
    const read = new Set(
      [...readFileSync(source, 'utf8').matchAll(/(?:FROM|JOIN) (booking\.\w+)/g)].map(([, table]) => table),
    );
    expect(read.size).toBeGreaterThan(10);
    const client = new pg.Client({ connectionString: stamgast.database.superuserUrl });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       JOIN pg_namespace n ON n.oid = c.relnamespace WHERE t.tgname IN ('raise_revision', 'raise_revision_changed')
       GROUP BY 1 HAVING count(*) = 2`,
    );
    await client.end();
    expect([...read].filter((table) => !rows.some(({ name }) => name === table))).toEqual([]);
  });
});
