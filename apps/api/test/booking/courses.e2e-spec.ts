import type { Response } from 'supertest';
import { eventually } from '@stamgast/platform/testing';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookCourse, bookSeats, openCourse, openStudio, type Studio } from '../harness/studio.js';
import { bookAsVisitor, setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let inspector: Inspector;
let studio: Studio;
beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
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

const tuesday = '2026-03-10T09:00:00Z';
const course = async (id: string) => (await studio.owner.get(`/v1/courses/${id}`).expect(200)).body;
const session = async (id: string) => (await studio.owner.get(`/v1/class-sessions/${id}`).expect(200)).body;
const seatsTaken = async (id: string) =>
  (await course(id)).sessions.map((one: { seatsTaken: number }) => one.seatsTaken) as number[];
const openCourses = async () =>
  (await stamgast.visitor.get(`/v1/public/${studio.owner.slug}/courses`).expect(200)).body.courses;
const post = (path: string, body: object = {}) =>
  stamgast.visitor.post(path).set('idempotency-key', crypto.randomUUID()).send(body);

describe('a course (D35)', () => {
  it('is made of weekly sessions with a result for each date, at the same wall time (D14, D36)', async () => {
    const { owner, salon, classId } = studio;
    await owner.post('/v1/closures', { name: 'Away', from: '2026-03-17', to: '2026-03-17' }).expect(201);
    const price = { amount: 80_000, currency: 'NOK' };
    const body = { serviceId: classId, staffId: salon.staffId, start: tuesday, count: 4, name: 'Beginners', price };
    const looked = await owner.post('/v1/courses?dryRun=true', body).expect(201);
    expect(looked.body.courseId).toBeNull();
    expect(looked.body.occurrences.map((one: { result: string }) => one.result)).toEqual([
      'free',
      'holiday',
      'free',
      'free',
    ]);
    expect((await owner.post('/v1/courses', body).expect(409)).body.code).toBe('class_series_conflict');
    const made = await owner.post('/v1/courses', { ...body, policy: 'skip' }).expect(201);
    const detail = await course(made.body.courseId);
    expect(detail).toMatchObject({ name: 'Beginners', status: 'upcoming', sessionCount: 3, seatsLeft: 12, price });
    expect(detail.sessions.map((one: { start: string }) => one.start)).toEqual([
      '2026-03-10T09:00:00.000Z',
      '2026-03-24T09:00:00.000Z',
      '2026-03-31T08:00:00.000Z',
    ]);
    await owner.post('/v1/courses', { ...body, price: { amount: 1, currency: 'EUR' } }).expect(400);
    expect((await owner.get('/v1/courses').expect(200)).body.data).toHaveLength(1);
  });

  it('is booked as one: a seat in every session, one price to the last øre, one link, one letter with all dates', async () => {
    const { owner } = studio;
    const { id, sessionIds } = await openCourse(studio, tuesday, { price: { amount: 80_002, currency: 'NOK' } });
    const made = await bookCourse(stamgast, owner.slug, id, {
      client: { name: 'Ada Lovelace', email: 'ada@example.test' },
    }).expect(201);
    expect(made.body.booking).toMatchObject({ price: { amount: 80_002 }, seats: 1, canCancel: true, canMove: false });
    expect(made.body.booking.course).toMatchObject({ name: 'Yoga for beginners' });
    expect(made.body.booking.course.sessions).toHaveLength(4);
    expect(await seatsTaken(id)).toEqual([1, 1, 1, 1]);
    const { places } = await course(id);
    expect(places).toEqual([
      expect.objectContaining({ clientName: 'Ada Lovelace', price: { amount: 80_002, currency: 'NOK' } }),
    ]);
    const prices = await Promise.all(
      places[0].visits.map(async (one: { bookingId: string }) => {
        const { body } = await owner.get(`/v1/bookings/${one.bookingId}`).expect(200);
        return body.price.amount as number;
      }),
    );
    expect(prices).toEqual([20_001, 20_001, 20_000, 20_000]);
    const file = await stamgast.visitor.get(`/v1/public/bookings/${made.body.manageToken}/calendar.ics`).expect(200);
    expect(file.text.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    const [attendee] = (await session(sessionIds[2]!)).attendees;
    expect(attendee).toMatchObject({
      clientName: 'Ada Lovelace',
      course: { courseId: id, name: 'Yoga for beginners' },
    });
    await eventually(async () => {
      const { data } = (await owner.get('/v1/messages?limit=50').expect(200)).body;
      const letters = data.filter((one: { kind: string }) => one.kind === 'confirmation');
      expect(letters).toHaveLength(1);
      return true;
    });
  });

  it('is full when one of its sessions is, for clients, for the desk, and beyond it by a word (D35)', async () => {
    const { owner } = studio;
    const { id, sessionIds } = await openCourse(studio, tuesday, { capacity: 2, onlineCapacity: 1, singleSeats: true });
    await bookSeats(stamgast, owner.slug, sessionIds[2]!).expect(201);
    expect(await openCourses()).toEqual([expect.objectContaining({ id, seatsLeft: 0 })]);
    const refused = await bookCourse(stamgast, owner.slug, id).expect(409);
    expect(refused.body).toMatchObject({ code: 'course_full', fullSessions: [{ sessionId: sessionIds[2] }] });
    await owner.post(`/v1/courses/${id}/places`, { client: { name: 'By phone' } }).expect(201);
    const desk = await owner.post(`/v1/courses/${id}/places`, { client: { name: 'One more' } }).expect(409);
    expect(desk.body.code).toBe('course_full');
    expect(await seatsTaken(id)).toEqual([1, 1, 2, 1]);
    const beyond = { client: { name: 'A regular' }, override: true, overrideReason: 'Always comes' };
    await owner.post(`/v1/courses/${id}/places`, beyond).expect(201);
    expect(await seatsTaken(id)).toEqual([2, 2, 3, 2]);
    expect((await bookSeats(stamgast, owner.slug, sessionIds[0]!).expect(409)).body.code).toBe('class_full');
  });

  it('keeps its sessions from those who want a single seat, unless they may be booked so', async () => {
    const { owner } = studio;
    const closed = await openCourse(studio, tuesday);
    await bookSeats(stamgast, owner.slug, closed.sessionIds[0]!).expect(404);
    const path = `/v1/public/${owner.slug}/class-sessions?from=2026-03-09&to=2026-03-15`;
    expect((await stamgast.visitor.get(path).expect(200)).body.sessions).toEqual([]);
    await owner.post('/v1/bookings', { classSessionId: closed.sessionIds[0] }).expect(201);
    await owner.patch(`/v1/courses/${closed.id}`, { singleSeats: true }, 1).expect(200);
    expect((await stamgast.visitor.get(path).expect(200)).body.sessions).toHaveLength(1);
    await bookSeats(stamgast, owner.slug, closed.sessionIds[0]!).expect(201);
  });

  it('lets nobody in after its first session, or lets them in for what is left of it', async () => {
    const { owner } = studio;
    const first = '2026-03-01T18:30:00Z';
    const strict = await openCourse(studio, first, { override: true });
    const open = await openCourse(studio, '2026-03-01T20:00:00Z', {
      override: true,
      joinUntil: 'any_time',
      latePrice: 'pro_rata',
    });
    await setPolicies(owner, { minNoticeMinutes: 180 });
    expect(await openCourses()).toEqual([
      expect.objectContaining({ id: open.id, sessionCount: 3, price: { amount: 60_000, currency: 'NOK' } }),
    ]);
    expect((await bookCourse(stamgast, owner.slug, strict.id).expect(409)).body.code).toBe('course_not_open');
    const late = await bookCourse(stamgast, owner.slug, open.id, { seats: 2 }).expect(201);
    expect(late.body.booking).toMatchObject({ price: { amount: 120_000 }, seats: 2 });
    expect(await seatsTaken(open.id)).toEqual([0, 2, 2, 2]);
    await owner.post(`/v1/courses/${strict.id}/places`, { client: { name: 'By the desk' } }).expect(201);
    expect(await seatsTaken(strict.id)).toEqual([1, 1, 1, 1]);
  });

  it('refuses a client who is elsewhere at one of its sessions, and counts as one visit ahead (D06, D24)', async () => {
    const { owner, salon } = studio;
    await setPolicies(owner, { activeBookingLimit: 2 });
    const { id } = await openCourse(studio, tuesday);
    const client = { name: 'Ada Lovelace', email: 'ada@example.test' };
    const visit = { serviceId: salon.serviceId, staffId: salon.staffIds[1] };
    const meanwhile = await owner.post('/v1/bookings', { ...visit, start: '2026-03-17T09:00:00Z', client }).expect(201);
    const refused = await bookCourse(stamgast, owner.slug, id, { client }).expect(409);
    expect(refused.body).toMatchObject({ code: 'slot_unavailable' });
    expect(await seatsTaken(id)).toEqual([0, 0, 0, 0]);
    const { clientId } = meanwhile.body;
    const desk = await owner.post(`/v1/courses/${id}/places`, { clientId }).expect(409);
    expect(desk.body).toMatchObject({ code: 'client_busy', existingBookingId: meanwhile.body.id });
    await owner.post(`/v1/bookings/${meanwhile.body.id}/cancel`, {}, 1).expect(200);
    await bookCourse(stamgast, owner.slug, id, { client }).expect(201);
    await bookAsVisitor(stamgast, owner.slug, visit, { start: '2026-03-11T09:00:00Z', client }).expect(201);
    const third = await bookAsVisitor(stamgast, owner.slug, visit, { start: '2026-03-12T09:00:00Z', client });
    expect(third.body.code).toBe('active_limit');
  });
});

describe('a place in a course', () => {
  it('is cancelled as one by its link: every seat ahead is free again, and one letter tells so', async () => {
    const { owner } = studio;
    const { id } = await openCourse(studio, tuesday);
    const client = { name: 'Ada Lovelace', email: 'ada@example.test' };
    const made = await bookCourse(stamgast, owner.slug, id, { seats: 2, client }).expect(201);
    expect(await seatsTaken(id)).toEqual([2, 2, 2, 2]);
    const off = await post(`/v1/public/bookings/${made.body.manageToken}/cancel`).expect(200);
    expect(off.body.course.sessions.map((one: { status: string }) => one.status)).toEqual(
      Array.from({ length: 4 }, () => 'cancelled'),
    );
    expect(off.body).toMatchObject({ canCancel: false });
    expect(await seatsTaken(id)).toEqual([0, 0, 0, 0]);
    await post(`/v1/public/bookings/${made.body.manageToken}/cancel`).expect(409);
    await eventually(async () => {
      const { data } = (await owner.get('/v1/messages?limit=50').expect(200)).body;
      expect(data.filter((one: { kind: string }) => one.kind === 'cancelled')).toHaveLength(1);
      return true;
    });
  });

  it('counts its windows from the first session, on its own terms (D46, D47)', async () => {
    const { owner } = studio;
    const { id } = await openCourse(studio, tuesday, { cancelNoticeHours: 24 * 30 });
    const late = await bookCourse(stamgast, owner.slug, id).expect(201);
    const [{ visits }] = (await course(id)).places;
    const last = (await owner.get(`/v1/bookings/${visits[3].bookingId}`).expect(200)).body;
    expect(last.terms.noShowFee).toEqual({ amount: 20_000, currency: 'NOK' });
    expect(late.body.booking.cancelIsLate).toBe(false);
    const easy = await openCourse(studio, '2026-03-12T09:00:00Z', { cancelNoticeHours: 48 });
    const seen = await bookCourse(stamgast, owner.slug, easy.id).expect(201);
    expect(seen.body.booking.cancelUntil).toBe('2026-03-10T09:00:00.000Z');
    const [open] = (await openCourses()).filter((one: { id: string }) => one.id === easy.id);
    expect(open.cancelUntil).toBe('2026-03-10T09:00:00.000Z');
  });

  it('survives one missed session, which is attendance and no cancellation, and whose part is owed', async () => {
    const { owner } = studio;
    const { id, sessionIds } = await openCourse(studio, '2026-03-01T18:30:00Z', { override: true });
    const made = await bookCourse(stamgast, owner.slug, id).expect(201);
    await owner.post('/v1/test-clock', { advance: 'PT3H' }).expect(200);
    const [missed] = (await session(sessionIds[0]!)).attendees;
    const marked = await owner.post(`/v1/bookings/${missed.id}/no-show`, {}, missed.version).expect(200);
    expect(marked.body.terms.fee).toMatchObject({ amount: { amount: 20_000 }, reason: 'no_show' });
    expect((await seatsTaken(id)).slice(1)).toEqual([1, 1, 1]);
    expect(await course(id)).toMatchObject({ status: 'running', places: [{ isAhead: true }] });
    const link = `/v1/public/bookings/${made.body.manageToken}`;
    const statuses = ({ body }: Response) => body.course.sessions.map((one: { status: string }) => one.status);
    const seen = await stamgast.visitor.get(link).expect(200);
    expect(seen.body.canCancel).toBe(true);
    expect(statuses(seen)).toEqual(['no_show', 'confirmed', 'confirmed', 'confirmed']);
    const off = await post(`${link}/cancel`).expect(200);
    expect(statuses(off)).toEqual(['no_show', 'cancelled', 'cancelled', 'cancelled']);
    expect((await seatsTaken(id)).slice(1)).toEqual([0, 0, 0]);
  });

  it('is taken away by the desk, and only from its own course', async () => {
    const { owner } = studio;
    const { id } = await openCourse(studio, tuesday);
    const added = await owner.post(`/v1/courses/${id}/places`, { client: { name: 'By phone' } }).expect(201);
    const [{ id: placeId }] = added.body.places;
    const other = await openCourse(studio, '2026-03-11T09:00:00Z');
    await owner.post(`/v1/courses/${other.id}/places/${placeId}/cancel`, {}).expect(404);
    await owner.post(`/v1/courses/${id}/places/${placeId}/cancel`, { notify: false }).expect(200);
    expect(await seatsTaken(id)).toEqual([0, 0, 0, 0]);
    await owner.post(`/v1/courses/${id}/places/${placeId}/cancel`, {}).expect(409);
  });
});

describe('a course that is called off', () => {
  it('loses one session, and everybody keeps the others', async () => {
    const { owner } = studio;
    const { id, sessionIds } = await openCourse(studio, tuesday);
    const made = await bookCourse(stamgast, owner.slug, id).expect(201);
    await owner.post(`/v1/class-sessions/${sessionIds[1]}/cancel`, { reason: 'Ill' }, 1).expect(200);
    expect(await course(id)).toMatchObject({ sessionCount: 3, status: 'upcoming', seatsHeld: 1 });
    const seen = (await stamgast.visitor.get(`/v1/public/bookings/${made.body.manageToken}`).expect(200)).body;
    expect(seen.course.sessions.map((one: { status: string }) => one.status)).toEqual([
      'confirmed',
      'cancelled',
      'confirmed',
      'confirmed',
    ]);
    expect(seen).toMatchObject({ price: { amount: 60_000 }, canCancel: true });
    expect(await openCourses()).toEqual([expect.objectContaining({ sessionCount: 3 })]);
  });

  it('is over for everybody, as the business, once (D49)', async () => {
    const { owner } = studio;
    const { id } = await openCourse(studio, tuesday);
    await bookCourse(stamgast, owner.slug, id, { client: { name: 'Ada', email: 'ada@example.test' } }).expect(201);
    const off = await owner.post(`/v1/courses/${id}/cancel`, { reason: 'Too few' }, 1).expect(200);
    expect(off.body).toMatchObject({ status: 'cancelled', sessionCount: 0, seatsHeld: 0 });
    const [{ visits }] = off.body.places;
    const one = (await owner.get(`/v1/bookings/${visits[0].bookingId}`).expect(200)).body;
    expect(one).toMatchObject({ status: 'cancelled', cancelledBy: 'business', cancelledLate: false });
    expect(await openCourses()).toEqual([]);
    expect((await bookCourse(stamgast, owner.slug, id).expect(409)).body.code).toBe('course_not_open');
    await owner.post(`/v1/courses/${id}/cancel`, {}, off.body.version).expect(409);
    await owner.post(`/v1/courses/${id}/cancel`, {}, 1).expect(412);
    await eventually(async () => {
      const { data } = (await owner.get('/v1/messages?limit=50').expect(200)).body;
      expect(data.filter((letter: { kind: string }) => letter.kind === 'cancelled')).toHaveLength(1);
      return true;
    });
  });

  it('takes place or not as a whole: too few at its first deadline, and all of it is off (D35)', async () => {
    const { owner, classId } = studio;
    const { version } = (await owner.get(`/v1/services/${classId}`)).body;
    await owner.patch(`/v1/services/${classId}`, { minimumSeats: 2, decideHoursBefore: 24 }, version).expect(200);
    const few = await openCourse(studio, '2026-03-03T09:00:00Z');
    const enough = await openCourse(studio, '2026-03-04T09:00:00Z');
    await bookCourse(stamgast, owner.slug, few.id).expect(201);
    const two = await bookCourse(stamgast, owner.slug, enough.id, { seats: 2 }).expect(201);
    await owner.post('/v1/test-clock', { advance: 'PT40H' }).expect(200);
    await eventually(async () => (await course(few.id)).status === 'cancelled');
    const off = await course(few.id);
    expect(off.sessions.map((one: { cancelledBecause: string }) => one.cancelledBecause)).toEqual(
      Array.from({ length: 4 }, () => 'below_minimum'),
    );
    expect((await course(enough.id)).status).toBe('upcoming');
    await owner.post('/v1/test-clock', { advance: 'PT24H' }).expect(200);
    const link = `/v1/public/bookings/${two.body.manageToken}`;
    await post(`${link}/cancel`).expect(200);
    await owner.post(`/v1/courses/${enough.id}/places`, { client: { name: 'The only one' } }).expect(201);
    await owner.post('/v1/test-clock', { advance: 'P7D' }).expect(200);
    await eventually(async () => (await course(enough.id)).sessionsAhead === 2);
    expect(await course(enough.id)).toMatchObject({ status: 'running', sessionCount: 4 });
  });
});
