import ICAL from 'ical.js';
import pg from 'pg';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { joinTeam } from '../harness/join-team.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
beforeAll(async () => {
  stamgast = await Stamgast.start();
});
afterAll(() => stamgast.stop());
afterEach(() => jest.restoreAllMocks());

interface Shop {
  readonly owner: Caller;
  readonly salon: Salon;
}

const cut = { name: 'Cut; wash, dry', duration: 60, bufferBefore: 5, bufferAfter: 15 };

async function openShop(): Promise<Shop> {
  const owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z', locale: 'nb' });
  const salon = await createSalon(owner, { staff: 2, services: [cut] });
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 15 });
  return { owner, salon };
}

async function makeFeed({ owner, salon }: Shop, more: object = {}): Promise<{ id: string; path: string }> {
  const made = await owner.post('/v1/calendar-feeds', { staffId: salon.staffId, ...more }).expect(201);
  return { id: made.body.id as string, path: new URL(made.body.url as string).pathname };
}

async function book({ owner, salon }: Shop, start: string, client: object = { name: 'Ingrid Åsen' }) {
  const body = { serviceId: salon.serviceId, staffId: salon.staffId, start, client, note: 'Is afraid of scissors' };
  return (await owner.post('/v1/bookings', body).expect(201)).body as { id: string; version: number };
}

interface Entry {
  readonly uid: string;
  readonly summary: string;
  readonly start: string;
  readonly end: string;
  readonly sequence: number;
}

/** What another parser than the one that wrote it makes of a feed. */
async function entriesOf(path: string): Promise<Entry[]> {
  const { text } = await stamgast.visitor.get(path).expect(200);
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const { uid, summary, startDate, endDate, sequence } = new ICAL.Event(one);
    return { uid, summary, sequence, start: startDate.toJSDate().toISOString(), end: endDate.toJSDate().toISOString() };
  });
}

describe('a feed of visits (D88)', () => {
  it('is a calendar that others understand, with what its owner needs and nothing private', async () => {
    const shop = await openShop();
    const { path } = await makeFeed(shop);
    const client = { name: 'Ingrid Åsen', phone: '+4722225555', email: 'ingrid@example.test' };
    await book(shop, '2026-03-02T09:00:00Z', client);
    expect(await entriesOf(path)).toEqual([
      {
        uid: expect.stringMatching(/^[0-9a-f-]{36}@stamgast$/) as string,
        summary: 'Cut; wash, dry · Ingrid',
        start: '2026-03-02T09:00:00.000Z',
        end: '2026-03-02T10:00:00.000Z',
        sequence: 0,
      },
    ]);
    const { text, headers } = await stamgast.visitor.get(path).expect(200);
    expect(headers['content-type']).toContain('text/calendar');
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(text).not.toMatch(/scissors|22225555|example\.test|Åsen/);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
  });

  it('names clients as its owner wants, and shows the time kept free by wish', async () => {
    const shop = await openShop();
    await book(shop, '2026-03-02T09:00:00Z');
    const full = await makeFeed(shop, { clientNames: 'full', withBuffers: true });
    expect(
      (await entriesOf(full.path)).map(({ summary, start, end }) => [summary, start.slice(11, 16), end.slice(11, 16)]),
    ).toEqual([
      ['Cut; wash, dry · Ingrid Åsen', '09:00', '10:00'],
      ['Holdes ledig', '08:55', '09:00'],
      ['Holdes ledig', '10:00', '10:15'],
    ]);
    const none = await makeFeed(shop, { clientNames: 'none' });
    expect((await entriesOf(none.path)).map((one) => one.summary)).toEqual(['Cut; wash, dry']);
  });

  it('keeps the UID through a move, counts SEQUENCE up, and lets what is cancelled drop out (N11)', async () => {
    const shop = await openShop();
    const { owner } = shop;
    const { path } = await makeFeed(shop);
    const booked = await book(shop, '2026-03-02T09:00:00Z');
    const [before] = await entriesOf(path);
    await owner
      .post(`/v1/bookings/${booked.id}/reschedule`, { start: '2026-03-03T09:00:00Z' }, booked.version)
      .expect(200);
    expect(await entriesOf(path)).toEqual([
      { ...before, sequence: 1, start: '2026-03-03T09:00:00.000Z', end: '2026-03-03T10:00:00.000Z' },
    ]);
    await owner.post(`/v1/bookings/${booked.id}/cancel`, {}, booked.version + 1).expect(200);
    expect(await entriesOf(path)).toEqual([]);
  });

  it('of a location shows everybody’s visits and whose they are', async () => {
    const shop = await openShop();
    await book(shop, '2026-03-02T09:00:00Z');
    const other = { serviceId: shop.salon.serviceId, staffId: shop.salon.staffIds[1]!, start: '2026-03-02T09:00:00Z' };
    await shop.owner.post('/v1/bookings', { ...other, client: { name: 'Per' } }).expect(201);
    const { path } = await makeFeed(shop, { staffId: undefined, locationId: shop.salon.locationId });
    expect((await entriesOf(path)).map((one) => one.summary).sort()).toEqual([
      'Cut; wash, dry · Ingrid · Stylist 1',
      'Cut; wash, dry · Per · Stylist 2',
    ]);
  });

  it('tells who has it already that nothing has changed, and never when something has', async () => {
    const shop = await openShop();
    const { path } = await makeFeed(shop);
    const first = await stamgast.visitor.get(path).expect(200);
    const { etag = '', 'last-modified': modified = '' } = first.headers as Record<string, string>;
    await stamgast.visitor.get(path).set('if-none-match', etag).expect(304);
    await stamgast.visitor.get(path).set('if-none-match', `"other", W/${etag}`).expect(304);
    await stamgast.visitor.get(path).set('if-modified-since', modified).expect(304);
    await book(shop, '2026-03-02T09:00:00Z');
    const second = await stamgast.visitor.get(path).set('if-none-match', etag).expect(200);
    expect(second.headers.etag).not.toBe(etag);
    // In the very second of the change, too.
    const late = await stamgast.visitor.get(path).set('if-modified-since', modified).expect(200);
    expect(Date.parse(late.headers['last-modified'] as string)).toBeGreaterThan(Date.parse(modified));
  });

  it('ends when it is revoked, and moves when it is rotated', async () => {
    const shop = await openShop();
    const { owner } = shop;
    const { id, path } = await makeFeed(shop);
    const rotated = await owner.post(`/v1/calendar-feeds/${id}/rotate`).expect(200);
    await stamgast.visitor.get(path).expect(404);
    const next = new URL(rotated.body.url as string).pathname;
    await stamgast.visitor.get(next).expect(200);
    const listed = await owner.get('/v1/calendar-feeds').expect(200);
    expect(JSON.stringify(listed.body)).not.toContain('.ics');
    expect(listed.body.data).toHaveLength(1);
    expect(listed.body.data[0].readAt).not.toBeNull();
    await owner.delete(`/v1/calendar-feeds/${id}`).expect(204);
    await stamgast.visitor.get(next).expect(404);
    await owner.post(`/v1/calendar-feeds/${id}/rotate`).expect(404);
  });

  it('ends with the person it shows', async () => {
    const shop = await openShop();
    const { path } = await makeFeed(shop);
    const staff = await shop.owner.get(`/v1/staff/${shop.salon.staffId}`).expect(200);
    await shop.owner.delete(`/v1/staff/${shop.salon.staffId}`, staff.body.version as number).expect(204);
    await stamgast.visitor.get(path).expect(404);
  });

  it('is made by practitioners for themselves only', async () => {
    const shop = await openShop();
    const { owner, salon } = shop;
    const { id } = await makeFeed(shop);
    const { caller } = await joinTeam(stamgast, owner, 'practitioner');
    const members = (await owner.get('/v1/team-members').expect(200)).body.data as {
      id: string;
      role: string;
      version: number;
    }[];
    const member = members.find((one) => one.role === 'practitioner')!;
    await owner.patch(`/v1/team-members/${member.id}`, { staffId: salon.staffIds[1] }, member.version).expect(200);
    await caller.post('/v1/calendar-feeds', { staffId: salon.staffId }).expect(403);
    await caller.post('/v1/calendar-feeds', { locationId: salon.locationId }).expect(403);
    await caller.delete(`/v1/calendar-feeds/${id}`).expect(404);
    await caller.post('/v1/calendar-feeds', { staffId: salon.staffIds[1] }).expect(201);
    const seen = await caller.get('/v1/calendar-feeds').expect(200);
    expect((seen.body.data as { staffId: string }[]).map((one) => one.staffId)).toEqual([salon.staffIds[1]]);
  });

  it('shows five thousand visits as quickly as few, in as many statements', async () => {
    const shop = await openShop();
    const { path } = await makeFeed(shop);
    const booked = await bookAsVisitor(stamgast, shop.owner.slug, shop.salon, {
      start: '2026-03-02T09:00:00Z',
      staffId: shop.salon.staffId,
    }).expect(201);
    const few = await statementsOf(path);
    await multiply(booked.body.booking.id as string, 5_000);
    expect(await statementsOf(path)).toBe(few);
    expect(await entriesOf(path)).toHaveLength(5_001);
    const began = Date.now();
    await stamgast.visitor.get(path).expect(200);
    const milliseconds = Date.now() - began;
    process.stdout.write(`a feed of 5,001 visits, written and sent: ${milliseconds} ms\n`);
  });
});

async function statementsOf(path: string): Promise<number> {
  // The first time notes what was served.
  await stamgast.visitor.get(path).expect(200);
  const sent = jest.spyOn(pg.Client.prototype, 'query');
  await stamgast.visitor.get(path).expect(200);
  const count = sent.mock.calls.length;
  sent.mockRestore();
  return count;
}

/** The same visit for as many, an hour after one another. */
async function multiply(bookingId: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: stamgast.database.superuserUrl });
  await client.connect();
  try {
    await client.query(
      `CREATE TEMP TABLE copy AS SELECT n, gen_random_uuid() AS new_booking FROM generate_series(1, ${count}) AS n`,
    );
    for (const [table, where, id] of [
      ['booking.booking', 't.id = $1', `'id', new_booking`],
      ['booking.appointment', 't.booking_id = $1', `'id', gen_random_uuid(), 'booking_id', new_booking`],
    ])
      await client.query(
        `INSERT INTO ${table} SELECT (jsonb_populate_record(t, jsonb_build_object(${id}, 'starts_at', t.starts_at + n * interval '1 hour',
           'ends_at', t.ends_at + n * interval '1 hour'))).* FROM ${table} t, copy WHERE ${where}`,
        [bookingId],
      );
    // As autovacuum would, before anybody has five thousand visits.
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}
