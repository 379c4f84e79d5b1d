import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { demoDataIn, removeDemoData } from '../harness/demo-data.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { TableChecksums } from '../matrix/table-checksums.js';

const clockStart = '2026-10-14T11:00:00Z';
const year = 'from=2025-10-01&to=2026-10-14';

/** What keeps that something was, and is never taken away. */
const memory = [
  'identity.audit_entry',
  'platform.outbox_event',
  'platform.outbox_delivery',
  'platform.idempotency_key',
];

describe('demo data', () => {
  let stamgast: Stamgast;
  let inspector: Inspector;
  let checksums: TableChecksums;
  let owner: Caller;
  let other: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    inspector = await Inspector.open(stamgast.database);
    checksums = await TableChecksums.open(stamgast.database.superuserUrl);
    owner = await signUpOwner(stamgast, { clockStart, locale: 'nb' });
    other = await signUpOwner(stamgast, { clockStart });
  });
  afterAll(async () => {
    await checksums.close();
    await inspector.close();
    await stamgast.stop();
  });

  /** How many rows of a table belong to the owner's business. */
  const count = async (table: string, where = 'true'): Promise<number> => {
    const [row] = await inspector.rows<{ n: number }>(
      `SELECT count(*)::integer AS n FROM ${table} WHERE business_id = $1 AND ${where}`,
      [owner.businessId],
    );
    return row!.n;
  };
  /** The owner's tables that have rows, without those that only remember. */
  const filled = async (): Promise<Record<string, number>> => {
    const tables = await inspector.rows<{ name: string }>(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'business_id'
       WHERE c.relkind = 'r' AND n.nspname NOT IN ('bullmq', 'pg_catalog', 'information_schema')`,
    );
    const rows: Record<string, number> = {};
    for (const { name } of tables)
      if (!memory.includes(name)) {
        const number = await count(name);
        if (number > 0) rows[name] = number;
      }
    return rows;
  };
  const settled = () =>
    eventually(async () => (await count('platform.work', `kind LIKE 'outbox.%' AND parked_at IS NULL`)) === 0);

  let before: Record<string, number>;
  it('is loaded once, however often somebody asks', async () => {
    await owner.get('/v1/locations').expect(200);
    before = await filled();
    expect((await owner.get('/v1/demo-data').expect(200)).body).toEqual({ state: 'none', progress: 0 });
    expect((await owner.delete('/v1/demo-data').expect(409)).body).toMatchObject({ code: 'demo_data_missing' });
    const strangers = await checksums.ofBusiness(other.businessId);
    const begun = Date.now();
    expect((await owner.post('/v1/demo-data').expect(202)).body).toEqual({ state: 'loading', progress: 0 });
    expect((await owner.post('/v1/demo-data').expect(409)).body).toMatchObject({ code: 'demo_data_busy' });
    expect((await owner.delete('/v1/demo-data').expect(409)).body).toMatchObject({ code: 'demo_data_busy' });
    await demoDataIn(owner, 'loaded');
    process.stdout.write(`Demo data loaded in ${Date.now() - begun} ms.\n`);
    const bookings = await count('booking.booking');
    expect((await owner.post('/v1/demo-data').expect(409)).body).toMatchObject({ code: 'demo_data_loaded' });
    expect(await count('booking.booking')).toBe(bookings);
    expect(await breachedInvariants(inspector)).toEqual({});
    expect(await checksums.ofBusiness(other.businessId)).toEqual(strangers);
  });

  it('speaks the language of the business', async () => {
    const services = (await owner.get('/v1/services?limit=200').expect(200)).body.data as { name: string }[];
    expect(services.map((one) => one.name)).toContain('Klipp, kort hår');
    expect(services.map((one) => one.name)).not.toContain('Haircut, short hair');
  });

  it('agrees with itself: bookings, clients, points and reports tell of the same visits', async () => {
    const completed = await count('booking.booking', `status = 'completed'`);
    const [clients] = await inspector.rows<{ visits: number; spent: number }>(
      `SELECT sum(visits)::integer AS visits, sum(spent_amount)::integer AS spent FROM crm.client WHERE business_id = $1`,
      [owner.businessId],
    );
    const [sales] = await inspector.rows<{ total: number }>(
      `SELECT sum(total_amount)::integer AS total FROM payments.sale WHERE business_id = $1`,
      [owner.businessId],
    );
    expect(completed).toBeGreaterThan(1500);
    expect(clients).toEqual({ visits: completed, spent: sales!.total });
    const overview = (await owner.get(`/v1/analytics/overview?${year}`).expect(200)).body;
    const inYear = await count(
      'booking.booking',
      `status = 'completed' AND starts_at >= '2025-09-30T22:00:00Z' AND starts_at < '2026-10-14T22:00:00Z'`,
    );
    expect(JSON.stringify(overview)).toContain(String(inYear));
    const [ledger] = await inspector.rows<{ sum: number; wrong: number }>(
      `SELECT (SELECT sum(balance)::integer FROM loyalty.account WHERE business_id = $1) AS sum,
         (SELECT count(*)::integer FROM loyalty.account a WHERE a.business_id = $1 AND a.balance <> (
           SELECT coalesce(sum(p.amount), 0) FROM loyalty.posting p WHERE p.business_id = $1 AND p.account_id = a.id)) AS wrong`,
      [owner.businessId],
    );
    expect(ledger).toEqual({ sum: 0, wrong: 0 });
    expect(await count('loyalty.entry')).toBe(completed);
    expect(await count('crm.timeline_entry', `kind = 'points'`)).toBe(completed);
  });

  it('shows every stage, somebody to contact, ratings, and a day in full swing', async () => {
    const stages = async (stage: string) =>
      ((await owner.get(`/v1/clients?stage=${stage}&limit=5`).expect(200)).body.data as unknown[]).length;
    for (const stage of ['new', 'regular', 'due', 'late', 'slipping', 'lost'])
      expect([stage, await stages(stage)]).not.toEqual([stage, 0]);
    expect((await owner.get('/v1/clients/to-contact').expect(200)).body.data.length).toBeGreaterThan(3);
    expect((await owner.get('/v1/feedback').expect(200)).body.data.length).toBeGreaterThan(20);
    const today = `starts_at >= '2026-10-13T22:00:00Z' AND starts_at < '2026-10-14T22:00:00Z'`;
    for (const status of ['completed', 'in_progress', 'confirmed'])
      expect([status, await count('booking.booking', `${today} AND status = '${status}'`)]).not.toEqual([status, 0]);
    expect(
      await count('booking.booking', `starts_at >= '2026-10-15T22:00:00Z' AND status = 'confirmed'`),
    ).toBeGreaterThan(40);
  });

  it('writes to nobody', async () => {
    expect(await count('notifications.message')).toBe(0);
  });

  it('goes without a trace', async () => {
    const begun = Date.now();
    await removeDemoData(owner);
    process.stdout.write(`Demo data removed in ${Date.now() - begun} ms.\n`);
    // What had fallen due meanwhile, such as a look at the waiting list, is still being done.
    await eventually(async () => !('platform.work' in (await filled())));
    expect(await filled()).toEqual(before);
  });

  it('leaves what is the business’s own, and what its bookings refer to', async () => {
    const salon = await createSalon(owner);
    const client = { name: 'Real Person', phone: '+4791234567' };
    const at = (start: string, more: object) =>
      owner.post('/v1/bookings', { serviceId: salon.serviceId, staffId: salon.staffId, start, client, ...more });
    const own = (await at('2026-10-20T08:00:00Z', {}).expect(201)).body as { id: string };
    await settled();
    const mine = await filled();
    await owner.post('/v1/demo-data').expect(202);
    await demoDataIn(owner, 'loaded');
    const [demoClient] = await inspector.rows<{ id: string; name: string }>(
      `SELECT id, name FROM crm.client WHERE business_id = $1 AND source = 'demo' ORDER BY visits DESC LIMIT 1`,
      [owner.businessId],
    );
    const services = (await owner.get('/v1/services?limit=200')).body.data as { id: string; name: string }[];
    const staff = (await owner.get('/v1/staff?limit=200')).body.data as { id: string; name: string }[];
    const beard = services.find((one) => one.name === 'Skjeggtrim')!;
    const lars = staff.find((one) => one.name === 'Lars Holm')!;
    const mixed = { serviceId: beard.id, staffId: lars.id, client: undefined, clientId: demoClient!.id };
    const booked = await at('2026-11-23T09:00:00Z', mixed).expect(201);
    await removeDemoData(owner);
    expect((await owner.get(`/v1/bookings/${own.id}`).expect(200)).body).toMatchObject({ status: 'confirmed' });
    expect((await owner.get(`/v1/bookings/${booked.body.id}`).expect(200)).body).toMatchObject({ status: 'confirmed' });
    const kept = (await owner.get(`/v1/clients/${demoClient!.id}`).expect(200)).body as { name: string };
    expect(kept.name).toBe(demoClient!.name);
    const [history] = await inspector.rows(
      `SELECT visits, spent_amount::integer AS spent, source FROM crm.client WHERE id = $1`,
      [demoClient!.id],
    );
    expect(history).toEqual({ visits: 0, spent: 0, source: 'staff' });
    const left = async (table: string) => (await count(table)) - (mine[table] ?? 0);
    expect(await left('booking.booking')).toBe(1);
    expect(await left('booking.staff')).toBe(1);
    expect(await left('booking.service')).toBe(1);
    expect(await left('crm.client')).toBe(1);
    expect(await left('payments.sale')).toBe(0);
    expect(await count('loyalty.entry')).toBe(0);
    expect(await count('booking.booking', `source = 'demo'`)).toBe(0);
    expect(await breachedInvariants(inspector)).toEqual({});
  });
});
