import pg from 'pg';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let inspector: Inspector;
let owner: Caller;
let salon: Salon;

beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
  inspector = await Inspector.open(stamgast.database);
});
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});
beforeEach(async () => {
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
  salon = await createSalon(owner);
  await setPolicies(owner, { slotStep: 30, bufferMode: 'add' });
});
afterEach(() => jest.restoreAllMocks());

interface Occurrence {
  readonly position: number;
  readonly date: string;
  readonly start: string;
  readonly state: string;
  readonly reason: string | null;
  readonly holiday: { readonly en: string } | null;
  readonly nearest: { readonly start: string } | null;
  readonly result: string | null;
  readonly bookingId: string | null;
}

const tuesday = '2026-03-03T09:00:00Z';
const wish = (more: object = {}) => ({
  serviceId: salon.serviceId,
  start: tuesday,
  recurrence: { unit: 'week', count: 4 },
  ...more,
});
const preview = async (more: object = {}): Promise<Occurrence[]> =>
  (await owner.post('/v1/booking-series/preview', wish(more)).expect(200)).body.occurrences;
const create = async (more: object = {}) => (await owner.post('/v1/booking-series', wish(more)).expect(201)).body;
const starts = (of: readonly { readonly start: string }[]) => of.map((one) => one.start.slice(0, 16));
const bookings = async () => (await owner.get('/v1/bookings?limit=100').expect(200)).body.data;
const guest = { name: 'Kari Nordmann', email: 'kari@example.test' };
const block = (start: string, end: string) =>
  owner.post('/v1/time-off', { staffId: salon.staffId, start, end }).expect(201);

/** 10 March is taken at ten, and 17 March closed. */
async function hinder(): Promise<void> {
  await owner.post('/v1/bookings', { serviceId: salon.serviceId, start: '2026-03-10T09:00:00Z' }).expect(201);
  await owner.post('/v1/closures', { name: 'Painting', from: '2026-03-17', to: '2026-03-17' }).expect(201);
}

describe('a series before it is booked (D36)', () => {
  it('answers for every visit free, conflict, closed or holiday, with the nearest time', async () => {
    await hinder();
    const { version } = (await owner.get('/v1/holidays').expect(200)).body;
    await owner
      .put(`/v1/locations/${salon.locationId}/holidays`, { observed: true, country: 'NO' }, version)
      .expect(200);
    const weekly = await preview({ recurrence: { unit: 'week', until: '2026-03-24' } });
    expect(weekly.map((one) => one.state)).toEqual(['free', 'conflict', 'closed', 'free']);
    expect(weekly.map((one) => one.reason)).toEqual([null, 'busy', 'closed', null]);
    expect(weekly.map((one) => one.nearest?.start ?? null)).toEqual([
      null,
      '2026-03-10T08:00:00.000Z',
      '2026-03-16T15:00:00.000Z',
      null,
    ]);
    const easter = await preview({ start: '2026-03-26T09:00:00Z', recurrence: { unit: 'week', count: 2 } });
    expect(easter[1]).toMatchObject({ date: '2026-04-02', state: 'holiday', start: '2026-04-02T08:00:00.000Z' });
    expect(easter[1]?.holiday?.en).toBe('Maundy Thursday');
    expect(await bookings()).toHaveLength(1);
  });

  it('needs as many statements for fifty visits as for two (D26)', async () => {
    const once = async (count: number) => {
      const sent = jest.spyOn(pg.Client.prototype, 'query').mockClear();
      await preview({ recurrence: { unit: 'week', count } });
      return sent.mock.calls.length;
    };
    const statements = async (count: number) => Math.min(await once(count), await once(count), await once(count));
    const few = await statements(2);
    expect(few).toBeLessThan(16);
    expect(await statements(50)).toBe(few);
  });

  it('refuses what is no series', async () => {
    const refused = (recurrence: object) => owner.post('/v1/booking-series/preview', wish({ recurrence })).expect(400);
    await refused({ unit: 'week' });
    await refused({ unit: 'week', count: 3, until: '2026-04-01' });
    await refused({ unit: 'week', count: 1 });
    await refused({ unit: 'week', until: '2026-03-09' });
    await refused({ unit: 'day', until: '2099-01-01' });
    await refused({ unit: 'month', every: 12, count: 10 });
    const before = { start: '2026-02-27T09:00:00Z' };
    const late = await owner.post('/v1/booking-series/preview', wish(before)).expect(409);
    expect(late.body.code).toBe('start_too_long_ago');
  });
});

describe('booking a series (D36)', () => {
  it('books none where one cannot be had, and says how each stands', async () => {
    await hinder();
    const refused = await owner.post('/v1/booking-series', wish({ client: guest })).expect(409);
    expect(refused.body.code).toBe('series_conflict');
    expect(refused.body.occurrences.map((one: Occurrence) => one.state)).toEqual([
      'free',
      'conflict',
      'closed',
      'free',
    ]);
    expect(refused.body.occurrences.map((one: Occurrence) => one.bookingId)).toEqual([null, null, null, null]);
    expect(await bookings()).toHaveLength(1);
    expect((await owner.get('/v1/clients').expect(200)).body.data).toEqual([]);
  });

  it('leaves out what cannot be had, by wish', async () => {
    await hinder();
    const { series, occurrences } = await create({ policy: 'skip' });
    expect(occurrences.map((one: Occurrence) => one.result)).toEqual(['booked', 'skipped', 'skipped', 'booked']);
    expect(starts(series.visits)).toEqual(['2026-03-03T09:00', '2026-03-24T09:00']);
    expect(series.visits.map((one: { position: number }) => one.position)).toEqual([1, 2]);
    expect(await breachedInvariants(inspector)).toEqual({});
  });

  it('goes to the nearest time, by wish', async () => {
    await hinder();
    const { series, occurrences } = await create({ policy: 'nearest' });
    expect(occurrences.map((one: Occurrence) => one.result)).toEqual(['booked', 'moved', 'moved', 'booked']);
    expect(starts(series.visits)).toEqual([
      '2026-03-03T09:00',
      '2026-03-10T08:00',
      '2026-03-16T15:00',
      '2026-03-24T09:00',
    ]);
  });

  it('keeps its wall time over the change of the clocks (D14), and makes bookings like any other', async () => {
    const { series } = await create({ recurrence: { unit: 'week', count: 5 }, client: guest, note: 'Long hair' });
    expect(starts(series.visits).slice(-2)).toEqual(['2026-03-24T09:00', '2026-03-31T08:00']);
    const all = await bookings();
    expect(all).toHaveLength(5);
    const like = { status: 'confirmed', note: 'Long hair', clientName: guest.name };
    for (const one of all) expect(one).toMatchObject({ ...like, series: { id: series.id, count: 5 } });
    expect(all.map((one: { series: { position: number } }) => one.series.position).sort()).toEqual([1, 2, 3, 4, 5]);
    const again = await preview();
    expect(again.map((one) => one.state)).toEqual(['conflict', 'conflict', 'conflict', 'conflict']);
    expect((await owner.get(`/v1/booking-series/${series.id}`).expect(200)).body).toEqual(series);
  });

  it('falls on the last day of short months (D36)', async () => {
    const monthly = { start: '2026-03-31T08:00:00Z', recurrence: { unit: 'month', count: 4 }, policy: 'skip' };
    expect((await preview(monthly)).map((one) => one.date)).toEqual([
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
    ]);
    const { series } = await create(monthly);
    expect(starts(series.visits)).toEqual(['2026-03-31T08:00', '2026-04-30T08:00', '2026-06-30T08:00']);
  });

  it('tells the client in one letter of all times, and reminds of each', async () => {
    const { series } = await create({ client: guest, recurrence: { unit: 'week', count: 3 } });
    const sent = await eventually(async () => {
      const { data } = (await owner.get('/v1/messages').expect(200)).body;
      const confirmations = data.filter((one: { kind: string }) => one.kind === 'confirmation');
      expect(confirmations.map((one: { state: string }) => one.state)).toEqual(['sent']);
      expect(data.filter((one: { kind: string }) => one.kind === 'reminder')).toHaveLength(3);
      return confirmations[0] as { id: string };
    });
    const letter = (await owner.get(`/v1/messages/${sent.id}`).expect(200)).body;
    expect(letter.subject).toContain('and 2 more');
    for (const day of ['3 March', '10 March', '17 March']) expect(letter.text).toContain(day);
    const cancelled = { scope: 'following', fromBookingId: series.visits[1].bookingId };
    await owner.post(`/v1/booking-series/${series.id}/cancel`, cancelled, 1).expect(200);
    await eventually(async () => {
      const { data } = (await owner.get('/v1/messages').expect(200)).body;
      const told = data.filter((one: { kind: string }) => one.kind === 'cancelled');
      expect(told.map((one: { state: string }) => one.state)).toEqual(['sent']);
      return true;
    });
  });
});

describe('changing a series (D36)', () => {
  const statuses = (series: { visits: { status: string }[] }) => series.visits.map((one) => one.status);

  it('needs a scope, the version and a booking of the series', async () => {
    const { series } = await create();
    const [first] = series.visits;
    const path = `/v1/booking-series/${series.id}/cancel`;
    await owner.post(path, { fromBookingId: first.bookingId }, 1).expect(400);
    await owner.post(path, { scope: 'all', fromBookingId: series.id }, 1).expect(400);
    await owner.post(path, { scope: 'all', fromBookingId: first.bookingId }).expect(428);
    await owner.post(path, { scope: 'all', fromBookingId: first.bookingId }, 2).expect(412);
    await owner
      .post(`/v1/booking-series/${first.bookingId}/cancel`, { scope: 'all', fromBookingId: first.bookingId }, 1)
      .expect(404);
    const other = await signUpOwner(stamgast);
    await other.get(`/v1/booking-series/${series.id}`).expect(404);
  });

  it('cancels this visit, those behind it too, or all; never what is over', async () => {
    const { series } = await create({ recurrence: { unit: 'week', count: 5 } });
    const cancel = async (scope: string, index: number, version: number) => {
      const body = { scope, fromBookingId: series.visits[index].bookingId };
      return (await owner.post(`/v1/booking-series/${series.id}/cancel`, body, version).expect(200)).body;
    };
    expect(statuses(await cancel('this', 1, 1))).toEqual([
      'confirmed',
      'cancelled',
      'confirmed',
      'confirmed',
      'confirmed',
    ]);
    expect(statuses(await cancel('following', 3, 2))).toEqual([
      'confirmed',
      'cancelled',
      'confirmed',
      'cancelled',
      'cancelled',
    ]);
    await owner.post('/v1/test-clock', { advance: 'P2D' }).expect(200);
    const first = series.visits[0].bookingId;
    const completed = await owner.post(`/v1/bookings/${first}/complete`, {}, 1);
    expect(completed.status).toBe(200);
    expect(statuses(await cancel('all', 2, 3))).toEqual([
      'completed',
      'cancelled',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    const refused = await owner
      .post(`/v1/booking-series/${series.id}/cancel`, { scope: 'all', fromBookingId: first }, 4)
      .expect(409);
    expect(refused.body.code).toBe('booking_not_ahead');
    expect(await breachedInvariants(inspector)).toEqual({});
  });

  it('moves those behind by as many days to the same time, onto one another’s old times too (D34)', async () => {
    const { series } = await create({ recurrence: { unit: 'week', count: 5 } });
    const body = { scope: 'following', fromBookingId: series.visits[1].bookingId, start: '2026-03-17T10:30:00Z' };
    const moved = (await owner.post(`/v1/booking-series/${series.id}/reschedule`, body, 1).expect(200)).body;
    expect(starts(moved.series.visits)).toEqual([
      '2026-03-03T09:00',
      '2026-03-17T10:30',
      '2026-03-24T10:30',
      '2026-03-31T09:30',
      '2026-04-07T09:30',
    ]);
    const back = { scope: 'following', fromBookingId: series.visits[1].bookingId, start: '2026-03-10T10:30:00Z' };
    const again = (await owner.post(`/v1/booking-series/${series.id}/reschedule`, back, 2).expect(200)).body;
    expect(starts(again.series.visits)[2]).toBe('2026-03-17T10:30');
    expect(await breachedInvariants(inspector)).toEqual({});
  });

  it('moves none where one cannot, or leaves that one, or finds it the nearest time', async () => {
    const { series } = await create({ recurrence: { unit: 'week', count: 3 } });
    await block('2026-03-10T12:00:00Z', '2026-03-10T13:00:00Z');
    const move = (policy: string, version: number) =>
      owner.post(
        `/v1/booking-series/${series.id}/reschedule`,
        { scope: 'all', fromBookingId: series.visits[0].bookingId, start: '2026-03-03T12:00:00Z', policy },
        version,
      );
    const refused = await move('all_or_nothing', 1).expect(409);
    expect(refused.body.code).toBe('series_conflict');
    expect(starts((await owner.get(`/v1/booking-series/${series.id}`).expect(200)).body.visits)).toEqual(
      starts(series.visits),
    );
    const skipped = (await move('skip', 1).expect(200)).body;
    expect(starts(skipped.series.visits)).toEqual(['2026-03-03T12:00', '2026-03-10T09:00', '2026-03-17T12:00']);
    expect(skipped.occurrences.map((one: Occurrence) => one.result)).toEqual(['booked', 'skipped', 'booked']);
    const near = (await move('nearest', 2).expect(200)).body;
    expect(starts(near.series.visits)).toEqual(['2026-03-03T12:00', '2026-03-10T11:00', '2026-03-17T12:00']);
    expect(await breachedInvariants(inspector)).toEqual({});
  });
});

describe('a series that a client books (D36)', () => {
  const url = (what = '') => `/v1/public/${owner.slug}/booking-series${what}`;
  const send = (what: string, body: object) =>
    stamgast.visitor.post(url(what)).set('idempotency-key', crypto.randomUUID()).send(body);
  const allow = async () => {
    const { version } = (await owner.get(`/v1/services/${salon.serviceId}`).expect(200)).body;
    const change = { onlineRecurring: true, mostRecurring: 5 };
    await owner.patch(`/v1/services/${salon.serviceId}`, change, version).expect(200);
  };

  it('is offered where the service says so, and up to as many as it says', async () => {
    const refused = await send('/preview', wish()).expect(400);
    expect(refused.body.errors[0]).toMatchObject({ path: 'recurrence' });
    await allow();
    const page = await stamgast.visitor.get(`/v1/public/${owner.slug}`).expect(200);
    expect(page.body.services[0].mostRecurring).toBe(5);
    await send('/preview', wish({ recurrence: { unit: 'week', count: 6 } })).expect(400);
    await hinder();
    const seen = await send('/preview', wish()).expect(200);
    expect(seen.body.occurrences.map((one: Occurrence) => one.state)).toEqual(['free', 'conflict', 'closed', 'free']);
  });

  it('uses the time that was held, gives each visit a link, and counts as one of those ahead (D24)', async () => {
    await allow();
    await setPolicies(owner, { activeBookingLimit: 2 });
    const hold = await stamgast.visitor
      .post(`/v1/public/${owner.slug}/holds`)
      .set('idempotency-key', crypto.randomUUID())
      .send({ serviceId: salon.serviceId, start: tuesday })
      .expect(201);
    const body = wish({ client: guest, holdId: hold.body.id });
    const { visits, occurrences } = (await send('', body).expect(201)).body;
    expect(occurrences.map((one: Occurrence) => one.result)).toEqual(['booked', 'booked', 'booked', 'booked']);
    for (const { booking, manageToken } of visits) {
      const seen = await stamgast.visitor.get(`/v1/public/bookings/${manageToken}`).expect(200);
      expect(seen.body.start).toBe(booking.start);
    }
    const again = { ...body, holdId: undefined, start: '2026-03-04T09:00:00Z' };
    await send('', again).expect(201);
    await send('', { ...again, start: '2026-03-05T09:00:00Z' }).expect(409);
    expect(await breachedInvariants(inspector)).toEqual({});
  });

  it('does not tell a stranger that the client is elsewhere', async () => {
    const other = await createSalon(owner, { services: [{ name: 'Colour', duration: 60 }] });
    await allow();
    await owner.post('/v1/bookings', { serviceId: other.serviceId, client: guest, start: '2026-03-10T09:00:00Z' });
    const refused = await send('', wish({ client: guest })).expect(409);
    expect(refused.body.occurrences[1]).toMatchObject({ state: 'conflict', reason: 'busy' });
  });
});
