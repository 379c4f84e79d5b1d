import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { cancelSeat, fillSession, queued, waitForSession, type Seated } from '../harness/session-queue.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookSeats, holdClass, openStudio, type Studio } from '../harness/studio.js';
import { advance, inState, settle, waitingOne, withLink } from '../harness/waiting.js';
import { setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let inspector: Inspector;
let studio: Studio;
let sessionId: string;
let seated: Seated[];
const thursday = '2026-03-05T09:00:00Z';

beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
  inspector = await Inspector.open(stamgast.database);
});
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});
/** Sunday evening; the class on Thursday has three seats for clients, all taken, and one more for the desk. */
beforeEach(async () => {
  studio = await openStudio(stamgast);
  sessionId = (await holdClass(studio, thursday, { capacity: 4, onlineCapacity: 3 })).id as string;
  seated = await fillSession(stamgast, studio.owner.slug, sessionId, 3);
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));

const session = async () => (await studio.owner.get(`/v1/class-sessions/${sessionId}`).expect(200)).body;
const openPage = async () => {
  const url = `/v1/public/${studio.owner.slug}/class-sessions?from=2026-03-05&to=2026-03-05`;
  return (await stamgast.visitor.get(url).expect(200)).body.sessions[0];
};
const lettersOf = async (clientId: string): Promise<{ kind: string; text: string }[]> => {
  await settle(studio.owner);
  const { body } = await studio.owner.get(`/v1/messages?clientId=${clientId}&state=sent`).expect(200);
  const ids = (body.data as { id: string }[]).map(({ id }) => id);
  return Promise.all(ids.map(async (id) => (await studio.owner.get(`/v1/messages/${id}`).expect(200)).body));
};

describe('a place in line for a full session', () => {
  it('is what the eleventh is offered, who sees how many stand before them and never who (D35)', async () => {
    const { owner } = studio;
    expect(await openPage()).toMatchObject({ seatsLeft: 0, canWait: true, mostWaiting: 4 });
    expect((await bookSeats(stamgast, owner.slug, sessionId).expect(409)).body.code).toBe('class_full');
    await queued(stamgast, owner, sessionId);
    const second = await waitForSession(stamgast, owner.slug, sessionId, { partySize: 2 }).expect(201);
    expect(second.body.entry).toMatchObject({
      state: 'open',
      ahead: 1,
      services: [{ name: 'Yoga' }],
      session: { id: sessionId, start: '2026-03-05T09:00:00.000Z', seats: 2 },
    });
    expect(JSON.stringify(second.body)).not.toContain('Waiting 0');
    // The desk's own seat is the desk's to give.
    await owner.post('/v1/bookings', { classSessionId: sessionId }).expect(201);
    expect((await session()).seatsTaken).toBe(4);
  });

  it('is taken once by the same person, and by nobody where seats are left or the session is unknown', async () => {
    const { owner } = studio;
    const client = { name: 'Kari Lie', email: 'kari@example.test' };
    await queued(stamgast, owner, sessionId, { client });
    const twice = await waitForSession(stamgast, owner.slug, sessionId, { client }).expect(409);
    expect(twice.body.code).toBe('already_waiting');
    const other = await holdClass(studio, '2026-03-06T09:00:00Z');
    expect((await waitForSession(stamgast, owner.slug, other.id).expect(409)).body.code).toBe('seats_free');
    await waitForSession(stamgast, owner.slug, '01890000-0000-7000-8000-000000000000').expect(404);
    await waitForSession(stamgast, owner.slug, sessionId, { partySize: 5 }).expect(400);
  });

  it('is no wish for a time: nothing is offered, and a visit the same day leaves it alone', async () => {
    const { owner, salon } = studio;
    const client = { name: 'Kari Lie', email: 'kari@example.test' };
    const place = await queued(stamgast, owner, sessionId, { client });
    const start = '2026-03-05T12:00:00Z';
    await owner.post(`/v1/waitlist-entries/${place.id}/offer`, { start }).expect(409);
    await owner.post(`/v1/waitlist-entries/${place.id}/book`, { start }).expect(409);
    expect((await owner.get(`/v1/waitlist-entries/${place.id}/matches`).expect(409)).body.code).toBe('waits_for_class');
    await owner.post('/v1/bookings', { serviceId: salon.serviceId, start, client }).expect(201);
    await settle(owner);
    expect((await waitingOne(owner, place.id)).state).toBe('open');
  });
});

describe('a seat that comes free', () => {
  it('goes to whoever is first in line, who is written to and told why (D43)', async () => {
    const { owner } = studio;
    const first = await queued(stamgast, owner, sessionId);
    const second = await queued(stamgast, owner, sessionId);
    await cancelSeat(stamgast, seated[0]!);
    const booked = await inState(owner, first.id, 'booked');
    expect((await waitingOne(owner, second.id)).state).toBe('open');
    const { attendees, seatsTaken, seatsLeftOnline } = await session();
    expect({ seatsTaken, seatsLeftOnline }).toEqual({ seatsTaken: 3, seatsLeftOnline: 0 });
    expect(attendees.at(-1)).toMatchObject({ id: booked.bookingId, clientId: first.clientId, status: 'confirmed' });
    const [letter] = (await lettersOf(first.clientId)).filter(({ kind }) => kind === 'confirmation');
    expect(letter!.text).toContain('you were next in line');
    const link = await stamgast.visitor.get(`/v1/public/waitlist-entries/${second.token}`).expect(200);
    expect(link.body.ahead).toBe(0);
  });

  it('is cancelled by the terms that hold from then on, not by those of the day on which they joined (D43)', async () => {
    const { owner } = studio;
    await setPolicies(owner, { cancelNoticeHours: 24 });
    const place = await queued(stamgast, owner, sessionId);
    await setPolicies(owner, { cancelNoticeHours: 6 });
    await advance(owner, 'P1D');
    await cancelSeat(stamgast, seated[0]!);
    const { bookingId } = await inState(owner, place.id, 'booked');
    const [kept] = await inspector.rows<{ hours: string; at: Date }>(
      `SELECT policy->>'cancelNoticeHours' AS hours, created_at AS at FROM booking.booking WHERE id = '${bookingId}'`,
    );
    expect(kept!.hours).toBe('6');
    expect(kept!.at.toISOString().slice(0, 10)).toBe('2026-03-02');
  });

  it('passes over whoever cannot come, without taking them off, and whoever wants more than are free (D43)', async () => {
    const { owner, salon } = studio;
    const client = { name: 'Busy Berit', email: 'berit@example.test' };
    const busy = await queued(stamgast, owner, sessionId, { client });
    const group = await queued(stamgast, owner, sessionId, { partySize: 3 });
    const single = await queued(stamgast, owner, sessionId);
    const visit = { serviceId: salon.serviceId, staffId: salon.staffIds[1], start: thursday, client };
    const made = await owner.post('/v1/bookings', visit).expect(201);
    // Booking a time that meets the session ended nothing: the desk entered it, not the list.
    await cancelSeat(stamgast, seated[0]!);
    await inState(owner, single.id, 'booked');
    expect(await waitingOne(owner, busy.id)).toMatchObject({ state: 'open', passedOver: 'client_busy' });
    expect((await waitingOne(owner, group.id)).state).toBe('open');
    await owner.post(`/v1/bookings/${made.body.id}/cancel`, {}, made.body.version).expect(200);
    await cancelSeat(stamgast, seated[1]!);
    await inState(owner, busy.id, 'booked');
  });

  it('is nobody’s but the public’s once it is too late to cancel for nothing, whatever the owner’s word (D43)', async () => {
    const { owner } = studio;
    const place = await queued(stamgast, owner, sessionId);
    await advance(owner, 'P2DT21H');
    await cancelSeat(stamgast, seated[0]!);
    await settle(owner);
    expect((await waitingOne(owner, place.id)).state).toBe('open');
    expect(await openPage()).toMatchObject({ seatsLeft: 1, canWait: false });
    expect((await waitForSession(stamgast, owner.slug, sessionId).expect(409)).body.code).toBe('class_not_open');
    await bookSeats(stamgast, owner.slug, sessionId).expect(201);
  });

  it('comes with a larger room as well, and with somebody who leaves the line', async () => {
    const { owner } = studio;
    const first = await queued(stamgast, owner, sessionId);
    const second = await queued(stamgast, owner, sessionId);
    const third = await queued(stamgast, owner, sessionId);
    await withLink(stamgast, first.token, 'leave').expect(200);
    const { version } = await session();
    await owner.patch(`/v1/class-sessions/${sessionId}`, { capacity: 6, onlineCapacity: 5 }, version).expect(200);
    await inState(owner, second.id, 'booked');
    await inState(owner, third.id, 'booked');
    expect((await waitingOne(owner, first.id)).state).toBe('closed');
    expect(await openPage()).toMatchObject({ seatsLeft: 0 });
  });

  it('is given by the desk out of turn, beyond the capacity with a word (D35)', async () => {
    const { owner } = studio;
    const place = await queued(stamgast, owner, sessionId, { partySize: 2 });
    const seat = `/v1/waitlist-entries/${place.id}/seat`;
    expect((await owner.post(seat, {}).expect(409)).body.code).toBe('class_full');
    const booking = await owner.post(seat, { override: true, overrideReason: 'A regular' }).expect(201);
    expect(booking.body).toMatchObject({ clientId: place.clientId, seats: 2 });
    expect(await waitingOne(owner, place.id)).toMatchObject({ state: 'booked', bookingId: booking.body.id });
    expect((await owner.post(seat, {}).expect(409)).body.code).toBe('waiting_ended');
  });
});

describe('a session that nobody can come to any more', () => {
  it('closes its places without a word when it is called off (D45)', async () => {
    const { owner } = studio;
    const place = await queued(stamgast, owner, sessionId);
    const { version } = await session();
    await owner.post(`/v1/class-sessions/${sessionId}/cancel`, { reason: 'The teacher is ill' }, version).expect(200);
    expect((await inState(owner, place.id, 'closed')).endReason).toBe('passed');
    expect(await lettersOf(place.clientId)).toEqual([]);
  });

  it('closes them when it begins, and not when it was put off (D45)', async () => {
    const { owner } = studio;
    const place = await queued(stamgast, owner, sessionId);
    const { version } = await session();
    await owner.patch(`/v1/class-sessions/${sessionId}`, { start: '2026-03-06T09:00:00Z' }, version).expect(200);
    await advance(owner, 'P4D');
    expect((await waitingOne(owner, place.id)).state).toBe('open');
    await advance(owner, 'P1D');
    expect(await waitingOne(owner, place.id)).toMatchObject({ state: 'closed', endReason: 'passed' });
    expect(await lettersOf(place.clientId)).toEqual([]);
  });
});
