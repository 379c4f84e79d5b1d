import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { shoot } from '../harness/race.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, clockTimes, freeSlots, setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let inspector: Inspector;
let owner: Caller;
let salon: Salon;
beforeAll(async () => {
  stamgast = await Stamgast.start();
  inspector = await Inspector.open(stamgast.database);
});
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});
beforeEach(async () => {
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T07:00:00Z' });
  salon = await createSalon(owner, { staff: 2 });
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 30 });
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));

const at = (hour: string, day = '02') => `2026-03-${day}T${hour}:00Z`;
const kari = { name: 'Kari Nordmann', email: 'kari@example.test' };
const desk = (start: string, more: object = {}) =>
  owner.post('/v1/bookings', { serviceId: salon.serviceId, start, ...more });
const visitorsTimes = async (day: string) => {
  const query = new URLSearchParams({ serviceId: salon.serviceId, from: day, to: day });
  const answer = await stamgast.visitor.get(`/v1/public/${owner.slug}/availability?${query.toString()}`).expect(200);
  return clockTimes(answer.body.slots as { start: string }[]);
};

describe('a client is in one visit at once (D06)', () => {
  it('and a second one at the same time is refused, also with somebody else', async () => {
    const [anna, bo] = salon.staffIds;
    const first = (await desk(at('09:00'), { staffId: anna, client: kari }).expect(201)).body;
    const second = await desk(at('09:30'), { staffId: bo, client: kari }).expect(409);
    expect(second.body).toMatchObject({ code: 'client_busy', existingBookingId: first.id });
    await desk(at('10:00'), { staffId: bo, client: kari }).expect(201);
    await desk(at('09:30'), { staffId: bo, client: { name: 'Ola', email: 'ola@example.test' } }).expect(409);
  });

  it('which a visitor only hears of as a time that is not free', async () => {
    const [anna, bo] = salon.staffIds;
    await bookAsVisitor(stamgast, owner.slug, salon, { start: at('09:00'), staffId: anna, client: kari }).expect(201);
    const wish = { start: at('09:30'), staffId: bo };
    const refused = await bookAsVisitor(stamgast, owner.slug, salon, { ...wish, client: kari }).expect(409);
    expect(refused.body.code).toBe('slot_unavailable');
    expect(JSON.stringify(refused.body)).not.toContain('client');
    await bookAsVisitor(stamgast, owner.slug, salon, wish).expect(201);
  });

  it('unless the desk insists, which is written down', async () => {
    const [anna, bo] = salon.staffIds;
    const first = (await desk(at('09:00'), { staffId: anna, client: kari }).expect(201)).body;
    const force = { override: true, overrideReason: 'Manicure meanwhile' };
    const forced = (await desk(at('09:00'), { staffId: bo, client: kari, ...force }).expect(201)).body;
    const history = (await owner.get('/v1/audit-entries').expect(200)).body.data;
    const entry = history.find((one: { action: string }) => one.action === 'booking.override');
    expect(entry.after.override.broken).toEqual([{ reason: 'client_busy', bookingId: first.id }]);
    await owner.post(`/v1/bookings/${forced.id}/reschedule`, { start: at('09:30') }, 1).expect(409);
    await owner.post(`/v1/bookings/${forced.id}/reschedule`, { start: at('11:00') }, 1).expect(200);
  });

  it('so a cancellation is not taken back, nor a visit made longer, into another of theirs', async () => {
    const [anna, bo] = salon.staffIds;
    const cancelled = (await desk(at('09:00'), { staffId: anna, client: kari }).expect(201)).body;
    const { version } = (await owner.post(`/v1/bookings/${cancelled.id}/cancel`, {}, 1).expect(200)).body;
    const other = (await desk(at('09:30'), { staffId: bo, client: kari }).expect(201)).body;
    const undone = await owner.post(`/v1/bookings/${cancelled.id}/undo`, {}, version).expect(409);
    expect(undone.body).toMatchObject({ code: 'client_busy', existingBookingId: other.id });

    const before = (await desk(at('08:30'), { staffId: anna, client: kari }).expect(201)).body;
    const longer = await owner.patch(`/v1/bookings/${before.id}`, { duration: 75 }, 1).expect(409);
    expect(longer.body).toMatchObject({ code: 'client_busy', existingBookingId: other.id });
    await owner.patch(`/v1/bookings/${before.id}`, { duration: 45 }, 1).expect(200);
    await owner.post(`/v1/bookings/${other.id}/cancel`, {}, 1).expect(200);
    await owner.patch(`/v1/bookings/${before.id}`, { duration: 75 }, 2).expect(200);
  });

  it('unless it has begun: then what happened is told, and stands beside the other (D32)', async () => {
    const [anna, bo] = salon.staffIds;
    const first = (await desk(at('09:00'), { staffId: anna, client: kari }).expect(201)).body;
    const { version } = (await owner.post(`/v1/bookings/${first.id}/cancel`, {}, 1).expect(200)).body;
    await desk(at('09:30'), { staffId: bo, client: kari }).expect(201);
    await inspector.rows(
      `UPDATE platform.business_clock SET clock_offset = clock_offset + 3 * 3600000 WHERE business_id = $1`,
      [owner.businessId],
    );
    await owner.post(`/v1/bookings/${first.id}/undo`, {}, version).expect(200);
  });

  it('nor is the seat of a class given back to them while they are elsewhere (D06)', async () => {
    const yoga = { name: 'Yoga', kind: 'class', duration: 60, price: { amount: 20_000, currency: 'NOK' }, capacity: 5 };
    const [anna, bo] = salon.staffIds;
    const serviceId = (await owner.post('/v1/services', { ...yoga, staffIds: [anna] }).expect(201)).body.id as string;
    const session = (
      await owner.post('/v1/class-sessions', { serviceId, staffId: anna, start: at('09:00') }).expect(201)
    ).body;
    const seat = (await owner.post('/v1/bookings', { classSessionId: session.id, client: kari }).expect(201)).body;
    const { version } = (await owner.post(`/v1/bookings/${seat.id}/cancel`, {}, 1).expect(200)).body;
    const other = (await desk(at('09:30'), { staffId: bo, client: kari }).expect(201)).body;
    const refused = await owner.post(`/v1/bookings/${seat.id}/undo`, {}, version).expect(409);
    expect(refused.body.code).toBe('client_busy');
    await owner.post(`/v1/bookings/${other.id}/cancel`, {}, 1).expect(200);
    await owner.post(`/v1/bookings/${seat.id}/undo`, {}, version).expect(200);
  });

  it('whichever of taking back and booking comes first', async () => {
    const [anna, bo] = salon.staffIds;
    for (let round = 0; round < 5; round += 1) {
      const start = at('09:00', `0${round + 3}`.slice(-2));
      const first = (await desk(start, { staffId: anna, client: kari }).expect(201)).body;
      const { version } = (await owner.post(`/v1/bookings/${first.id}/cancel`, {}, 1).expect(200)).body;
      const answers = await Promise.all([
        owner.post(`/v1/bookings/${first.id}/undo`, {}, version),
        desk(start, { staffId: bo, client: kari }),
      ]);
      expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
      expect(answers.find(({ status }) => status >= 300)!.body.code).toBe('client_busy');
    }
  });

  it('however many of their requests come at once, each with somebody else (D27)', async () => {
    salon = await createSalon(owner, { staff: 12 });
    const url = `${stamgast.url}/v1/public/${owner.slug}/bookings`;
    const shots = salon.staffIds.map((staffId) =>
      shoot({ url, body: { serviceId: salon.serviceId, staffId, start: at('09:00'), client: kari } }),
    );
    const statuses = (await Promise.all(shots)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, ...Array(11).fill(409)]);
  });
});

describe('limits (D24)', () => {
  it('let a client have one visit ahead, if the owner says so, however many requests come at once', async () => {
    await setPolicies(owner, { activeBookingLimit: 1 });
    const url = `${stamgast.url}/v1/public/${owner.slug}/bookings`;
    const starts = ['08:00', '09:00', '10:00', '11:00', '12:00', '13:00'];
    const answers = await Promise.all(
      starts.map((hour) => shoot({ url, body: { serviceId: salon.serviceId, start: at(hour), client: kari } })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body.code))).toEqual(
      new Set(['active_limit']),
    );
    await desk(at('14:00'), { client: kari }).expect(201);
  });

  it('let a person take so many visits a day, and no time of that day is offered further', async () => {
    await setPolicies(owner, { maxStaffVisitsPerDay: 2 });
    const [anna, bo] = salon.staffIds;
    await desk(at('09:00'), { staffId: anna }).expect(201);
    const second = (await desk(at('12:00'), { staffId: anna }).expect(201)).body;
    const day = { serviceId: salon.serviceId, from: '2026-03-02', to: '2026-03-03' };
    const ofAnna = await freeSlots(owner, { ...day, staffId: anna! });
    expect(new Set(ofAnna.map(({ date }) => date))).toEqual(new Set(['2026-03-03']));
    const any = await freeSlots(owner, day);
    expect(any.filter(({ date }) => date === '2026-03-02').flatMap(({ staffIds }) => staffIds)).not.toContain(anna);
    await desk(at('15:00'), { staffId: anna }).expect(409);
    await owner.post(`/v1/bookings/${second.id}/reschedule`, { start: at('13:00') }, 1).expect(200);
    await desk(at('15:00'), { staffId: bo }).expect(201);
    await desk(at('15:00'), { staffId: anna, override: true, overrideReason: 'A regular' }).expect(201);
  });
});

describe('short gaps (D11)', () => {
  it('are reduced by offering the end of each visit to clients', async () => {
    salon = await createSalon(owner, {
      services: [
        { name: 'Trim', duration: 30 },
        { name: 'Cut', duration: 45 },
      ],
    });
    await setPolicies(owner, { gapPolicy: 'reduce' });
    await desk(at('09:00'), { serviceId: salon.serviceIds[1] }).expect(201);
    const times = await visitorsTimes('2026-03-02');
    expect(times.slice(0, 5)).toEqual(['09:00', '09:30', '10:45', '11:00', '11:30']);
    await bookAsVisitor(stamgast, owner.slug, salon, { start: at('09:45') }).expect(201);
  });

  it('are refused to clients by a strict policy, not to the desk', async () => {
    salon = await createSalon(owner, { services: [{ name: 'Cut', duration: 60 }] });
    await setPolicies(owner, { gapPolicy: 'strict' });
    expect((await visitorsTimes('2026-03-02')).slice(0, 3)).toEqual(['09:00', '10:00', '10:30']);
    await bookAsVisitor(stamgast, owner.slug, salon, { start: at('08:30') }).expect(409);
    await desk(at('08:30')).expect(201);
  });
});

it('the horizon counts weekdays by option (D09)', async () => {
  await setPolicies(owner, { horizonDays: 5, horizonCounts: 'weekdays' });
  expect(await visitorsTimes('2026-03-07')).not.toEqual([]);
  expect(await visitorsTimes('2026-03-09')).not.toEqual([]);
  expect(await visitorsTimes('2026-03-10')).toEqual([]);
});
