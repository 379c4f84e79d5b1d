import { randomUUID } from 'node:crypto';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, setPolicies } from '../harness/visits.js';
import {
  advance,
  fillUp,
  inState,
  joinAsVisitor,
  joined,
  offerLetter,
  settle,
  waitingList,
  waitingOne,
  withLink,
} from '../harness/waiting.js';

let stamgast: Stamgast;
let inspector: Inspector;
let owner: Caller;
let salon: Salon;
const day = '2026-03-03';
const ten = '2026-03-03T09:00:00.000Z';
const wish = () => ({ serviceId: salon.serviceId, from: day, to: day });
let full: { id: string; start: string; version: number }[];

beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
  inspector = await Inspector.open(stamgast.database);
});
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});
/** Monday morning at nine in Oslo; the Tuesday is full, from ten to two. */
beforeEach(async () => {
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
  salon = await createSalon(owner, { weekly: [{ days: [1, 2, 3, 4, 5], start: '10:00', end: '14:00' }] });
  full = await fillUp(owner, wish());
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));

async function cancel(start: string): Promise<void> {
  const booking = full.find((one) => one.start === start)!;
  await owner.post(`/v1/bookings/${booking.id}/cancel`, { notify: false }, booking.version).expect(200);
  await settle(owner);
}

describe('a place on the waiting list', () => {
  it('says what is waited for, and is kept once for the same days (D40)', async () => {
    const client = { name: 'Ingrid Dahl', email: 'ingrid@example.test' };
    const more = {
      staffId: salon.staffId,
      windows: [{ weekday: 2, start: '08:00', end: '12:00' }],
      noticeMinutes: 90,
      client,
    };
    const place = (await joinAsVisitor(stamgast, owner.slug, { ...wish(), ...more }).expect(201)).body;
    expect(place.entry).toMatchObject({ state: 'open', ahead: 0, clientFirstName: 'Ingrid', from: day, to: day });
    const [entry] = await waitingList(owner);
    expect(entry).toMatchObject({
      clientName: 'Ingrid Dahl',
      staffId: salon.staffId,
      windows: more.windows,
      noticeMinutes: 90,
      partySize: 1,
      source: 'online',
    });
    const again = await joinAsVisitor(stamgast, owner.slug, { ...wish(), to: '2026-03-05', client }).expect(409);
    expect(again.body.code).toBe('already_waiting');
    const desk = { ...wish(), clientId: entry!.clientId };
    expect((await owner.post('/v1/waitlist-entries', desk).expect(409)).body.code).toBe('already_waiting');
    await joinAsVisitor(stamgast, owner.slug, { ...wish(), from: '2026-03-09', to: '2026-03-10', client }).expect(201);
  });

  it('tells a visitor nothing of what the desk has written about them (D40)', async () => {
    const client = { name: 'Ingrid Dahl', email: 'ingrid@example.test' };
    await owner.post('/v1/waitlist-entries', { ...wish(), client }).expect(201);
    const known = await joinAsVisitor(stamgast, owner.slug, { ...wish(), client }).expect(201);
    const unknown = await joinAsVisitor(stamgast, owner.slug, wish()).expect(201);
    expect(Object.keys(known.body.entry)).toEqual(Object.keys(unknown.body.entry));
    expect(known.body.entry.state).toBe(unknown.body.entry.state);
  });

  it('shows its own number in line and nobody’s name, and changes nothing by being looked at (D38)', async () => {
    await joined(stamgast, owner, wish());
    const second = await joined(stamgast, owner, wish());
    const look = await stamgast.visitor.get(`/v1/public/waitlist-entries/${second.token}`).expect(200);
    expect(look.body.ahead).toBe(1);
    expect(JSON.stringify(look.body)).not.toContain('@');
    expect((await waitingOne(owner, second.id)).version).toBe(1);
    await withLink(stamgast, second.token, 'leave').expect(200);
    expect(await waitingOne(owner, second.id)).toMatchObject({ state: 'closed', endReason: 'left' });
    expect((await withLink(stamgast, second.token, 'leave').expect(409)).body.code).toBe('waiting_ended');
  });

  it('closes without a word when its last day is over (D45)', async () => {
    const { id } = await joined(stamgast, owner, wish());
    await advance(owner, 'P2D');
    const place = await waitingOne(owner, id);
    expect(place).toMatchObject({ state: 'closed', endReason: 'passed' });
    const messages = await owner.get(`/v1/messages?clientId=${place.clientId}`).expect(200);
    expect(messages.body.data).toEqual([]);
  });

  it('is refused for days that are over or the wrong way round', async () => {
    await joinAsVisitor(stamgast, owner.slug, { ...wish(), from: '2026-03-01', to: '2026-03-01' }).expect(400);
    await joinAsVisitor(stamgast, owner.slug, { ...wish(), to: '2026-03-01' }).expect(400);
    await joinAsVisitor(stamgast, owner.slug, { ...wish(), client: { name: 'Nobody' } }).expect(400);
  });
});

describe('time that becomes free', () => {
  it('is kept for whoever came first, and offered to nobody else meanwhile (D41)', async () => {
    const first = await joined(stamgast, owner, wish());
    const second = await joined(stamgast, owner, wish());
    await cancel(ten);
    const offered = await inState(owner, first.id, 'offered');
    expect(offered.offer).toMatchObject({ start: ten });
    expect((await waitingOne(owner, second.id)).state).toBe('open');
    const letter = await offerLetter(owner, offered.clientId);
    expect(letter.text).toMatch(/\/waiting\/[\w-]{20,}/);
    await bookAsVisitor(stamgast, owner.slug, salon, { start: ten }).expect(409);
    const deadline = Date.parse((await waitingOne(owner, first.id)).offer!.expiresAt);
    expect(Math.abs(deadline - Date.parse('2026-03-02T09:00:00Z'))).toBeLessThan(60_000);
  });

  it('goes to the next when nobody takes it in time, and then to the next but one (D41)', async () => {
    const first = await joined(stamgast, owner, wish());
    const second = await joined(stamgast, owner, wish());
    await cancel(ten);
    await inState(owner, first.id, 'offered');
    await advance(owner, 'PT61M');
    expect((await waitingOne(owner, first.id)).state).toBe('expired');
    expect((await inState(owner, second.id, 'offered')).offer?.start).toBe(ten);
    expect((await withLink(stamgast, first.token, 'claim').expect(409)).body.code).toBe('offer_over');
    await withLink(stamgast, second.token, 'decline').expect(200);
    await settle(owner);
    expect((await waitingOne(owner, second.id)).state).toBe('declined');
    await bookAsVisitor(stamgast, owner.slug, salon, { start: ten }).expect(201);
  });

  it('makes two offers where two times are free (D41)', async () => {
    const places = [];
    for (let i = 0; i < 3; i++) places.push(await joined(stamgast, owner, wish()));
    await cancel(ten);
    await cancel('2026-03-03T11:00:00.000Z');
    const states = await Promise.all(places.map(({ id }) => waitingOne(owner, id)));
    expect(states.map((one) => one.offer?.start ?? null)).toEqual([ten, '2026-03-03T11:00:00.000Z', null]);
  });

  it('is answered by the notice that somebody needs, where that is sooner (D41)', async () => {
    const near = await joined(stamgast, owner, { ...wish(), noticeMinutes: 24 * 60 + 30 });
    await cancel(ten);
    const { offer } = await inState(owner, near.id, 'offered');
    expect(offer!.expiresAt).toBe('2026-03-02T08:30:00.000Z');
  });

  it('that somebody does not want is not offered to them', async () => {
    const late = await joined(stamgast, owner, { ...wish(), windows: [{ weekday: 2, start: '12:00', end: '16:00' }] });
    const needsNotice = await joined(stamgast, owner, { ...wish(), noticeMinutes: 26 * 60 });
    await cancel(ten);
    expect((await waitingOne(owner, late.id)).state).toBe('open');
    expect((await waitingOne(owner, needsNotice.id)).state).toBe('open');
    await cancel('2026-03-03T11:00:00.000Z');
    expect((await waitingOne(owner, late.id)).offer?.start).toBe('2026-03-03T11:00:00.000Z');
  });

  it('wakes nobody: an offer of the night goes out in the morning, and its clock starts then (D42)', async () => {
    const { id } = await joined(stamgast, owner, wish());
    await advance(owner, 'PT14H');
    await cancel('2026-03-03T12:00:00.000Z');
    const offered = await inState(owner, id, 'offered');
    expect(offered.offer).toMatchObject({ sendAt: '2026-03-03T07:00:00.000Z', sentAt: null });
    await bookAsVisitor(stamgast, owner.slug, salon, { start: '2026-03-03T12:00:00Z' }).expect(409);
    await advance(owner, 'PT8H');
    const told = await waitingOne(owner, id);
    expect(told.state).toBe('offered');
    await advance(owner, 'PT65M');
    const sent = (await owner.get(`/v1/messages?clientId=${offered.clientId}&kind=waitlist_offer`).expect(200)).body;
    expect(sent.data[0].state).toBe('sent');
    expect(Date.parse(sent.data[0].sentAt)).toBeGreaterThanOrEqual(Date.parse('2026-03-03T07:00:00Z'));
    const answered = await waitingOne(owner, id);
    expect(answered.offer?.sentAt ?? sent.data[0].sentAt).toMatch(/^2026-03-03T07:0/);
  });

  it.each([
    [
      'a visit is moved away',
      async () => {
        const booking = full.find((one) => one.start === ten)!;
        const to = '2026-03-04T09:00:00Z';
        await owner
          .post(`/v1/bookings/${booking.id}/reschedule`, { start: to, notify: false }, booking.version)
          .expect(200);
      },
    ],
    [
      'hours are extended',
      async () => {
        const weekly = [{ days: [1, 2, 3, 4, 5], start: '10:00', end: '15:00' }];
        await owner.put(`/v1/staff/${salon.staffId}/schedule`, { weekly, exceptions: [] }, 2).expect(200);
      },
    ],
  ])('is noticed when %s', async (_occasion, free) => {
    const { id } = await joined(stamgast, owner, wish());
    await free();
    await settle(owner);
    expect((await inState(owner, id, 'offered')).offer).not.toBeNull();
  });

  it('is noticed when time off is taken back', async () => {
    const off = { staffId: salon.staffId, start: '2026-03-04T00:00:00Z', end: '2026-03-05T00:00:00Z' };
    const timeOff = (await owner.post('/v1/time-off', off).expect(201)).body;
    const place = await joined(stamgast, owner, { ...wish(), from: '2026-03-04', to: '2026-03-04' });
    await settle(owner);
    expect((await waitingOne(owner, place.id)).state).toBe('open');
    await owner.delete(`/v1/time-off/${timeOff.id}`, timeOff.version).expect(204);
    await settle(owner);
    expect((await waitingOne(owner, place.id)).state).toBe('offered');
  });

  it('is noticed when a visitor does not finish a booking', async () => {
    await setPolicies(owner, { autoOffer: false });
    const place = await joined(stamgast, owner, wish());
    await cancel(ten);
    await stamgast.visitor
      .post(`/v1/public/${owner.slug}/holds`)
      .set('idempotency-key', randomUUID())
      .send({ serviceId: salon.serviceId, start: ten })
      .expect(201);
    await setPolicies(owner, { autoOffer: true });
    await settle(owner);
    expect((await waitingOne(owner, place.id)).state).toBe('open');
    await advance(owner, 'PT6M');
    expect((await waitingOne(owner, place.id)).offer?.start).toBe(ten);
  });
});

describe('an offer', () => {
  it('that is taken is a visit, and ends the person’s other waiting for that time (D44)', async () => {
    const client = { name: 'Ingrid Dahl', email: 'ingrid@example.test', locale: 'nb' };
    const other = await owner.post('/v1/services', {
      name: 'Beard',
      duration: 60,
      price: { amount: 30_000, currency: 'NOK' },
    });
    const place = await joined(stamgast, owner, { ...wish(), client });
    const sameDay = await joined(stamgast, owner, { ...wish(), serviceId: other.body.id, client });
    const later = { from: '2026-03-10', to: '2026-03-11', serviceId: other.body.id };
    const otherDay = await joined(stamgast, owner, { ...later, client });
    await cancel(ten);
    const claimed = (await withLink(stamgast, place.token, 'claim').expect(200)).body;
    const booking = (await owner.get(`/v1/bookings/${claimed.bookingId}`).expect(200)).body;
    expect(booking).toMatchObject({ start: ten, status: 'confirmed', clientName: 'Ingrid Dahl', source: 'online' });
    await stamgast.visitor.get(`/v1/public/bookings/${claimed.manageToken}`).expect(200);
    expect(await waitingOne(owner, place.id)).toMatchObject({ state: 'booked', bookingId: claimed.bookingId });
    expect(await waitingOne(owner, sameDay.id)).toMatchObject({ state: 'closed', endReason: 'got_a_time' });
    expect((await waitingOne(owner, otherDay.id)).state).toBe('open');
    const again = (await withLink(stamgast, place.token, 'claim').expect(200)).body;
    expect(again.bookingId).toBe(claimed.bookingId);
    const held = `SELECT 1 FROM booking.occupancy WHERE kind = 'hold' AND business_id = '${owner.businessId}'`;
    expect(await inspector.rows(held)).toEqual([]);
  });

  it('that does not suit leaves the person waiting for another time, if they like', async () => {
    const place = await joined(stamgast, owner, wish());
    await cancel(ten);
    await withLink(stamgast, place.token, 'decline', { keepWaiting: true }).expect(200);
    await settle(owner);
    expect((await waitingOne(owner, place.id)).state).toBe('open');
    await cancel('2026-03-03T12:00:00.000Z');
    expect((await waitingOne(owner, place.id)).offer?.start).toBe('2026-03-03T12:00:00.000Z');
  });

  it('is written in the person’s language', async () => {
    const client = { name: 'Ingrid Dahl', email: 'ingrid@example.test', locale: 'nb' };
    const place = await joined(stamgast, owner, { ...wish(), client });
    await cancel(ten);
    const letter = await offerLetter(owner, (await waitingOne(owner, place.id)).clientId);
    expect(letter.subject).toBe('En time er blitt ledig: tirsdag 3. mars kl. 10.00');
    expect(letter.text).toContain('mandag 2. mars kl. 10.00');
  });

  it('is not made where the owner wants none', async () => {
    await setPolicies(owner, { autoOffer: false });
    const place = await joined(stamgast, owner, wish());
    await cancel(ten);
    expect((await waitingOne(owner, place.id)).state).toBe('open');
  });
});

describe('the desk', () => {
  beforeEach(() => setPolicies(owner, { autoOffer: false }));

  it('sees which times would suit somebody, and offers one of them', async () => {
    const place = await joined(stamgast, owner, wish());
    const matches = () => owner.get(`/v1/waitlist-entries/${place.id}/matches`).expect(200);
    expect((await matches()).body.slots).toEqual([]);
    await cancel(ten);
    expect((await matches()).body.slots).toMatchObject([{ start: ten, staffIds: [salon.staffId] }]);
    const offered = await owner.post(`/v1/waitlist-entries/${place.id}/offer`, { start: ten }).expect(200);
    expect(offered.body).toMatchObject({ state: 'offered', offer: { start: ten } });
    await withLink(stamgast, place.token, 'claim').expect(200);
    const taken = await owner.post(`/v1/waitlist-entries/${place.id}/offer`, { start: ten }).expect(409);
    expect(taken.body.code).toBe('waiting_ended');
  });

  it('books somebody whom it has called', async () => {
    const place = await joined(stamgast, owner, wish());
    await cancel(ten);
    await owner.post(`/v1/waitlist-entries/${place.id}/offer`, { start: ten }).expect(200);
    const booked = await owner.post(`/v1/waitlist-entries/${place.id}/book`, { start: ten }).expect(201);
    expect(booked.body.start).toBe(ten);
    expect(await waitingOne(owner, place.id)).toMatchObject({ state: 'booked', offer: null });
    await owner.post(`/v1/waitlist-entries/${place.id}/book`, { start: ten }).expect(409);
  });

  it('lists by service, state and day, changes and removes', async () => {
    const place = await joined(stamgast, owner, wish());
    const later = await joined(stamgast, owner, { ...wish(), from: '2026-03-10', to: '2026-03-12' });
    const ids = async (query: string) => (await waitingList(owner, query)).map((one) => one.id);
    expect(await ids('&day=2026-03-11')).toEqual([later.id]);
    expect(await ids(`&serviceId=${salon.serviceId}&state=open`)).toEqual([place.id, later.id]);
    expect(await ids('&state=booked,closed')).toEqual([]);
    await owner
      .patch(`/v1/waitlist-entries/${place.id}`, { to: '2026-03-05', note: 'Rings after four' }, 7)
      .expect(412);
    const changed = await owner.patch(`/v1/waitlist-entries/${place.id}`, { to: '2026-03-05' }, 1).expect(200);
    expect(changed.body).toMatchObject({ from: day, to: '2026-03-05', version: 2 });
    await owner.delete(`/v1/waitlist-entries/${place.id}`, 2).expect(204);
    expect(await waitingOne(owner, place.id)).toMatchObject({ state: 'closed', endReason: 'removed' });
  });
});
