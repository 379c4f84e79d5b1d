import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookSeats, holdClass, openStudio, type Studio } from '../harness/studio.js';
import { bookAsVisitor } from '../harness/visits.js';

let stamgast: Stamgast;
let inspector: Inspector;
let studio: Studio;
beforeAll(async () => {
  stamgast = await Stamgast.start();
  inspector = await Inspector.open(stamgast.database);
});
beforeEach(async () => {
  studio = await openStudio(stamgast);
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});

const tuesday = '2026-03-03T09:00:00Z';
const thursday = '2026-03-05T09:00:00Z';
const session = async (id: string) => (await studio.owner.get(`/v1/class-sessions/${id}`).expect(200)).body;

describe('a class', () => {
  it('has defaults, and an appointment has none of it', async () => {
    const { owner, salon } = studio;
    const price = { amount: 1, currency: 'NOK' };
    const bare = await owner.post('/v1/services', { name: 'Spin', kind: 'class', duration: 45, price }).expect(201);
    const rules = { capacity: 10, onlineCapacity: 10, minimumSeats: 0, decideHoursBefore: 24, maxSeatsPerBooking: 4 };
    expect(bare.body).toMatchObject({ kind: 'class', ...rules });
    const larger = await owner.patch(`/v1/services/${bare.body.id}`, { capacity: 20 }, 1).expect(200);
    expect(larger.body).toMatchObject({ capacity: 20, onlineCapacity: 20 });
    await owner.patch(`/v1/services/${bare.body.id}`, { onlineCapacity: 21 }, 2).expect(400);
    const cut = (await owner.get(`/v1/services/${salon.serviceId}`).expect(200)).body;
    expect(cut).toMatchObject({ kind: 'appointment', capacity: null, onlineCapacity: null, maxSeatsPerBooking: null });
  });

  it('is not booked by the hour', async () => {
    const { owner, classId } = studio;
    await owner.post('/v1/bookings', { serviceId: classId, start: tuesday }).expect(404);
    await bookAsVisitor(stamgast, owner.slug, { serviceId: classId }, { start: tuesday }).expect(404);
  });
});

describe('seats of a class (D35)', () => {
  it('keeps eleven off the web, lets the desk give eleven and twelve, and asks for a word at thirteen (D35)', async () => {
    const { owner } = studio;
    const { id } = await holdClass(studio, tuesday);
    const other = await holdClass(studio, thursday);
    for (let seat = 1; seat <= 10; seat++) await bookSeats(stamgast, owner.slug, id).expect(201);
    const refused = await bookSeats(stamgast, owner.slug, id).expect(409);
    expect(refused.body.code).toBe('class_full');
    expect(refused.body.alternatives).toEqual([
      expect.objectContaining({ classSessionId: other.id, start: '2026-03-05T09:00:00.000Z', seatsLeft: 10 }),
    ]);
    await owner.post('/v1/bookings', { classSessionId: id, seats: 2 }).expect(201);
    expect((await owner.post('/v1/bookings', { classSessionId: id }).expect(409)).body.code).toBe('class_full');
    const beyond = { classSessionId: id, override: true, overrideReason: 'A regular' };
    const thirteenth = await owner.post('/v1/bookings', beyond).expect(201);
    expect(await session(id)).toMatchObject({ seatsTaken: 13, seatsLeft: 0, seatsLeftOnline: 0 });
    const audit = await owner.get('/v1/audit-entries?limit=50').expect(200);
    expect(JSON.stringify(audit.body.data)).toContain('booking.override');
    await owner.post(`/v1/bookings/${thirteenth.body.id}/cancel`, {}, 1).expect(200);
    expect((await owner.post('/v1/bookings', { classSessionId: id }).expect(409)).body.code).toBe('class_full');
  });

  it('lets two parties share one session, each at its own price (D35)', async () => {
    const { owner } = studio;
    const { id } = await holdClass(studio, tuesday);
    const first = await bookSeats(stamgast, owner.slug, id, { seats: 2 }).expect(201);
    const second = await bookSeats(stamgast, owner.slug, id, { seats: 3 }).expect(201);
    expect(first.body.booking).toMatchObject({ seats: 2, price: { amount: 40_000 } });
    expect(second.body.booking).toMatchObject({ seats: 3, price: { amount: 60_000 } });
    const { attendees, seatsTaken } = await session(id);
    expect(seatsTaken).toBe(5);
    expect(attendees.map((one: { seats: number }) => one.seats)).toEqual([2, 3]);
    await bookSeats(stamgast, owner.slug, id, { seats: 5 }).expect(400);
  });

  it('gives seats back once, whatever happens to them, and takes them again for an undo', async () => {
    const { owner } = studio;
    const { id } = await holdClass(studio, tuesday, { capacity: 2, onlineCapacity: 2 });
    const book = async () => (await owner.post('/v1/bookings', { classSessionId: id, seats: 2 }).expect(201)).body;
    const booked = await book();
    const cancelled = (await owner.post(`/v1/bookings/${booked.id}/cancel`, {}, 1).expect(200)).body;
    await owner.post(`/v1/bookings/${booked.id}/cancel`, {}, cancelled.version).expect(409);
    expect((await session(id)).seatsTaken).toBe(0);
    const back = (await owner.post(`/v1/bookings/${booked.id}/undo`, {}, cancelled.version).expect(200)).body;
    expect((await session(id)).seatsTaken).toBe(2);
    const again = (await owner.post(`/v1/bookings/${booked.id}/cancel`, {}, back.version).expect(200)).body;
    await book();
    const full = await owner.post(`/v1/bookings/${booked.id}/undo`, {}, again.version).expect(409);
    expect(full.body.code).toBe('class_full');
    expect((await session(id)).seatsTaken).toBe(2);
  });

  it('moves to another session of the class in one transaction, by the desk and by the client’s link (D34)', async () => {
    const { owner } = studio;
    const first = await holdClass(studio, tuesday);
    const second = await holdClass(studio, thursday, { capacity: 3, onlineCapacity: 3 });
    const made = await bookSeats(stamgast, owner.slug, first.id, { seats: 2 }).expect(201);
    const link = `/v1/public/bookings/${made.body.manageToken}`;
    const times = await stamgast.visitor.get(`${link}/availability?from=2026-03-02&to=2026-03-08`).expect(200);
    expect(times.body.slots).toEqual([expect.objectContaining({ start: '2026-03-05T09:00:00.000Z' })]);
    const moved = await stamgast.visitor
      .post(`${link}/reschedule`)
      .set('idempotency-key', 'a1b2c3d4e5f60718')
      .send({ start: thursday });
    expect(moved.status).toBe(200);
    expect(moved.body).toMatchObject({ id: made.body.booking.id, start: '2026-03-05T09:00:00.000Z', seats: 2 });
    expect((await session(first.id)).seatsTaken).toBe(0);
    expect((await session(second.id)).seatsTaken).toBe(2);
    const other = await bookSeats(stamgast, owner.slug, first.id, { seats: 2 }).expect(201);
    const lost = await owner
      .post(`/v1/bookings/${other.body.booking.id}/reschedule`, { start: thursday }, 1)
      .expect(409);
    expect(lost.body.code).toBe('class_full');
    expect((await session(first.id)).seatsTaken).toBe(2);
  });

  it('refuses a client who has another visit then, and who sits in the class already (D06)', async () => {
    const { owner, salon } = studio;
    const { id } = await holdClass(studio, tuesday);
    const client = { name: 'Ada Lovelace', email: 'ada@example.test' };
    await bookSeats(stamgast, owner.slug, id, { client }).expect(201);
    await bookSeats(stamgast, owner.slug, id, { client }).expect(409);
    const visit = { serviceId: salon.serviceId, staffId: salon.staffIds[1], start: tuesday, client };
    expect((await owner.post('/v1/bookings', visit).expect(409)).body.code).toBe('client_busy');
  });
});

describe('a session', () => {
  it('takes its teacher and its room, and finds them taken (D21, D27)', async () => {
    const { owner, salon, classId } = studio;
    await owner.post('/v1/resources', { name: 'Hall', kind: 'Hall' }).expect(201);
    const { version } = (await owner.get(`/v1/services/${classId}`)).body;
    await owner.patch(`/v1/services/${classId}`, { resourceKinds: ['Hall'] }, version).expect(200);
    const held = await holdClass(studio, tuesday);
    expect(held.resources).toEqual([expect.objectContaining({ name: 'Hall' })]);
    const visit = { serviceId: salon.serviceId, staffId: salon.staffId, start: tuesday };
    expect((await owner.post('/v1/bookings', visit).expect(409)).body.code).toBe('slot_unavailable');
    const body = { serviceId: classId, staffId: salon.staffIds[1], start: '2026-03-03T09:30:00Z' };
    expect((await owner.post('/v1/class-sessions', body).expect(409)).body.code).toBe('slot_unavailable');
    const why = await owner
      .get(`/v1/availability/explain?serviceId=${salon.serviceId}&staffId=${salon.staffId}&start=${tuesday}`)
      .expect(200);
    expect(JSON.stringify(why.body)).toContain('"kind":"class"');
    await owner.post(`/v1/class-sessions/${held.id}/cancel`, {}, 1).expect(200);
    await owner.post('/v1/bookings', visit).expect(201);
  });

  it('outside hours needs a word, and a taken teacher is never overridden', async () => {
    const { owner, salon, classId } = studio;
    const sunday = { serviceId: classId, staffId: salon.staffId, start: '2026-03-08T09:00:00Z' };
    expect((await owner.post('/v1/class-sessions', sunday).expect(409)).body.code).toBe('class_outside_hours');
    await owner.post('/v1/class-sessions', { ...sunday, override: true, overrideReason: 'Open day' }).expect(201);
    await owner.post('/v1/class-sessions', { ...sunday, override: true }).expect(409);
  });

  it('is held weekly at the same wall time across the change of clocks, with a result for every date (D14, D35)', async () => {
    const { owner, salon, classId } = studio;
    const start = '2026-03-24T09:00:00Z';
    await owner.post('/v1/closures', { name: 'Easter', from: '2026-04-07', to: '2026-04-07' }).expect(201);
    await owner.post('/v1/bookings', {
      serviceId: salon.serviceId,
      staffId: salon.staffId,
      start: '2026-04-14T08:00:00Z',
    });
    const body = { serviceId: classId, staffId: salon.staffId, start, count: 5 };
    const preview = await owner.post('/v1/class-sessions/series?dryRun=true', body).expect(201);
    const results = preview.body.occurrences.map((one: { start: string; result: string }) => [one.start, one.result]);
    expect(results).toEqual([
      ['2026-03-24T09:00:00.000Z', 'free'],
      ['2026-03-31T08:00:00.000Z', 'free'],
      ['2026-04-07T08:00:00.000Z', 'holiday'],
      ['2026-04-14T08:00:00.000Z', 'conflict'],
      ['2026-04-21T08:00:00.000Z', 'free'],
    ]);
    const refused = await owner.post('/v1/class-sessions/series', body).expect(409);
    expect(refused.body).toMatchObject({ code: 'class_series_conflict' });
    const made = await owner.post('/v1/class-sessions/series', { ...body, policy: 'skip' }).expect(201);
    const list = await owner.get(`/v1/class-sessions?seriesId=${made.body.seriesId}`).expect(200);
    expect(list.body.data).toHaveLength(3);
    const until = { ...body, count: undefined, until: '2026-05-12', start: '2026-04-28T08:00:00Z' };
    expect((await owner.post('/v1/class-sessions/series', until).expect(201)).body.occurrences).toHaveLength(3);
  });

  it('takes everybody along to another time and teacher, in one transaction', async () => {
    const { owner, salon } = studio;
    const held = await holdClass(studio, tuesday);
    const made = await bookSeats(stamgast, owner.slug, held.id, { seats: 2 }).expect(201);
    const patch = { start: thursday, staffId: salon.staffIds[1] };
    const changed = await owner.patch(`/v1/class-sessions/${held.id}`, patch, 1).expect(200);
    expect(changed.body).toMatchObject({
      start: '2026-03-05T09:00:00.000Z',
      staffId: salon.staffIds[1],
      seatsTaken: 2,
    });
    const booking = (await owner.get(`/v1/bookings/${made.body.booking.id}`).expect(200)).body;
    expect(booking).toMatchObject({ start: '2026-03-05T09:00:00.000Z', version: 2 });
    expect(booking.appointments[0].staffId).toBe(salon.staffIds[1]);
    await owner.patch(`/v1/class-sessions/${held.id}`, { capacity: 1 }, 2).expect(409);
    await owner
      .post('/v1/bookings', { serviceId: salon.serviceId, staffId: salon.staffIds[0], start: tuesday })
      .expect(201);
    const back = await owner.patch(`/v1/class-sessions/${held.id}`, { start: tuesday, staffId: salon.staffIds[0] }, 2);
    expect(back.status).toBe(409);
    expect(await session(held.id)).toMatchObject({ start: '2026-03-05T09:00:00.000Z', version: 2 });
  });

  it('is called off by the desk with everybody in it, as the business (D49)', async () => {
    const { owner } = studio;
    const { id } = await holdClass(studio, tuesday);
    await bookSeats(stamgast, owner.slug, id).expect(201);
    const off = await owner.post(`/v1/class-sessions/${id}/cancel`, { reason: 'Ill' }, 1).expect(200);
    expect(off.body).toMatchObject({ status: 'cancelled', cancelledBecause: 'business', seatsTaken: 0 });
    expect(off.body.attendees[0]).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'business',
      cancelledLate: false,
      cancelReason: 'Ill',
    });
    expect((await bookSeats(stamgast, owner.slug, id).expect(409)).body.code).toBe('class_not_open');
    await owner.post(`/v1/bookings/${off.body.attendees[0].id}/undo`, {}, off.body.attendees[0].version).expect(409);
  });

  it('has an attendance list that is ticked off one by one or at a stroke', async () => {
    const { owner } = studio;
    const ahead = await holdClass(studio, tuesday);
    await owner.post(`/v1/class-sessions/${ahead.id}/complete`, {}, 1).expect(409);
    const { id } = await holdClass(studio, '2026-03-01T17:00:00Z', { override: true });
    for (let seat = 0; seat < 3; seat++) await owner.post('/v1/bookings', { classSessionId: id }).expect(201);
    const list = await owner.post(`/v1/class-sessions/${id}/check-in`, {}, 1).expect(200);
    expect(list.body.attendees.map((one: { status: string }) => one.status)).toEqual(['arrived', 'arrived', 'arrived']);
    const over = await owner.post(`/v1/class-sessions/${id}/complete`, {}, 1).expect(200);
    expect(over.body).toMatchObject({ status: 'completed', seatsTaken: 3 });
    expect(new Set(over.body.attendees.map((one: { status: string }) => one.status))).toEqual(new Set(['completed']));
  });
});

describe('the open page', () => {
  it('tells how many seats are left and nothing of who has them', async () => {
    const { owner, classId } = studio;
    const { id } = await holdClass(studio, tuesday);
    await bookSeats(stamgast, owner.slug, id, {
      seats: 2,
      client: { name: 'Grace Hopper', phone: '+4790000001' },
    }).expect(201);
    const path = `/v1/public/${owner.slug}/class-sessions?from=2026-03-02&to=2026-03-08&serviceId=${classId}`;
    const seen = await stamgast.visitor.get(path).expect(200);
    expect(seen.body.sessions).toEqual([
      expect.objectContaining({ id, seatsLeft: 8, maxSeats: 4, date: '2026-03-03' }),
    ]);
    expect(JSON.stringify(seen.body)).not.toContain('Grace');
    const page = await stamgast.visitor.get(`/v1/public/${owner.slug}`).expect(200);
    expect(page.body.services.find((one: { id: string }) => one.id === classId)).toMatchObject({ kind: 'class' });
  });
});
