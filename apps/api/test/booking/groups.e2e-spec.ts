import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let inspector: Inspector;
let owner: Caller;
let salon: Salon;
beforeAll(async () => {
  stamgast = await Stamgast.start();
  inspector = await Inspector.open(stamgast.database);
});
beforeEach(async () => {
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
  salon = await createSalon(owner, { staff: 3 });
  await setPolicies(owner, { minNoticeMinutes: 0 });
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});

const nine = '2026-03-03T09:00:00.000Z';
const ada = { name: 'Ada Lovelace', email: 'ada@example.test' };
const post = (path: string, body: object) =>
  stamgast.visitor.post(path).set('idempotency-key', crypto.randomUUID()).send(body);
const book = (people: number, more: object = {}) =>
  post(`/v1/public/${owner.slug}/bookings`, {
    serviceId: salon.serviceId,
    start: nine,
    people,
    client: { name: 'Guest', email: `${crypto.randomUUID()}@example.test` },
    ...more,
  });
const startsFor = async (people: number) => {
  const days = 'from=2026-03-03&to=2026-03-03';
  const path = `/v1/public/${owner.slug}/availability?serviceId=${salon.serviceId}&people=${people}&${days}`;
  const { slots } = (await stamgast.visitor.get(path).expect(200)).body as { slots: { start: string }[] };
  return slots.map((one) => one.start);
};
const explained = async (people: number) => {
  const query = `serviceId=${salon.serviceId}&people=${people}&start=${nine}`;
  return (await owner.get(`/v1/availability/explain?${query}`).expect(200)).body.bookable as boolean;
};

interface Part {
  readonly id: string;
  readonly start: string;
  readonly staffId: string;
  readonly guest: boolean;
  readonly guestName: string | null;
}

describe('several people at once (D05, D22)', () => {
  it('are offered a time only where as many are free, and what is offered, explained and booked agrees (D05)', async () => {
    expect(await startsFor(3)).toContain(nine);
    expect(await startsFor(4)).toEqual([]);
    expect(await explained(3)).toBe(true);
    expect(await explained(4)).toBe(false);
    await owner
      .post('/v1/bookings', { serviceId: salon.serviceId, staffId: salon.staffIds[1], start: nine })
      .expect(201);
    expect(await startsFor(3)).not.toContain(nine);
    expect(await startsFor(2)).toContain(nine);
    expect([await explained(3), await explained(2)]).toEqual([false, true]);
    const refused = await book(3).expect(409);
    expect(refused.body.code).toBe('slot_unavailable');
    await book(2).expect(201);
    expect(await startsFor(2)).not.toContain(nine);
    expect(await startsFor(1)).not.toContain(nine);
  });

  it('are one booking of one contact, each at the same start with somebody of their own', async () => {
    const made = await book(3, { client: ada, guestNames: ['Grace', ''] }).expect(201);
    const { id, price } = made.body.booking;
    const booking = (await owner.get(`/v1/bookings/${id}`).expect(200)).body;
    const parts = booking.appointments as Part[];
    expect(parts.map((one) => one.start)).toEqual([nine, nine, nine]);
    expect(new Set(parts.map((one) => one.staffId)).size).toBe(3);
    expect(parts.map(({ guest, guestName }) => [guest, guestName])).toEqual([
      [false, null],
      [true, 'Grace'],
      [true, null],
    ]);
    expect(booking.clientName).toBe('Ada Lovelace');
    const [one] = made.body.booking.appointments;
    expect(price.amount).toBe(3 * one.price.amount);
    const again = await book(1, { client: ada, start: nine });
    expect(again.status).toBe(409);
  });

  it('begin together also where the service leaves its client be for a while (D23)', async () => {
    const { version } = (await owner.get(`/v1/services/${salon.serviceId}`)).body;
    const processing = [{ from: 10, to: 20 }];
    await owner.patch(`/v1/services/${salon.serviceId}`, { processing }, version).expect(200);
    const made = await book(3).expect(201);
    const starts = made.body.booking.appointments.map((part: Part) => part.start);
    expect(starts).toEqual([nine, nine, nine]);
    expect(new Set(made.body.booking.appointments.map((part: Part) => part.staffId)).size).toBe(3);
  });

  it('each take a room of their own where the service needs one (D21)', async () => {
    for (const name of ['Room 1', 'Room 2']) await owner.post('/v1/resources', { name, kind: 'Room' }).expect(201);
    const { version } = (await owner.get(`/v1/services/${salon.serviceId}`)).body;
    await owner.patch(`/v1/services/${salon.serviceId}`, { resourceKinds: ['Room'] }, version).expect(200);
    expect(await startsFor(3)).toEqual([]);
    expect(await startsFor(2)).toContain(nine);
    expect([await explained(3), await explained(2)]).toEqual([false, true]);
    const made = await book(2).expect(201);
    const booking = (await owner.get(`/v1/bookings/${made.body.booking.id}`).expect(200)).body;
    const rooms = booking.appointments.map((part: { resources: { name: string }[] }) => part.resources[0]!.name);
    expect(new Set(rooms)).toEqual(new Set(['Room 1', 'Room 2']));
    expect(await startsFor(1)).not.toContain(nine);
  });

  it('keep a time while the details are filled in, and take it with them when they move', async () => {
    const wish = { serviceId: salon.serviceId, people: 2, start: nine };
    const hold = await post(`/v1/public/${owner.slug}/holds`, wish).expect(201);
    expect(await startsFor(2)).not.toContain(nine);
    const made = await book(2, { holdId: hold.body.id }).expect(201);
    const later = '2026-03-03T12:00:00.000Z';
    const moved = await post(`/v1/public/bookings/${made.body.manageToken}/reschedule`, { start: later }).expect(200);
    expect(moved.body.appointments.map((part: Part) => part.start)).toEqual([later, later]);
    expect(new Set(moved.body.appointments.map((part: Part) => part.staffId)).size).toBe(2);
    expect(await startsFor(3)).toContain(nine);
  });

  it('are cancelled one alone, or all', async () => {
    const made = await book(3).expect(201);
    const booking = (await owner.get(`/v1/bookings/${made.body.booking.id}`).expect(200)).body;
    const [first, second] = booking.appointments as Part[];
    const path = `/v1/bookings/${booking.id}`;
    const two = await owner.post(`${path}/appointments/${second!.id}/cancel`, {}, booking.version).expect(200);
    expect(two.body.appointments).toHaveLength(2);
    expect(await startsFor(1)).toContain(nine);
    const one = await owner.post(`${path}/appointments/${first!.id}/cancel`, {}, two.body.version).expect(200);
    expect(one.body.appointments).toEqual([expect.objectContaining({ guest: true, start: nine })]);
    await owner.post(`${path}/cancel`, {}, one.body.version).expect(200);
    expect(await startsFor(3)).toContain(nine);
  });

  it('come for one service, and nobody by name does all of them', async () => {
    await book(2, { staffId: salon.staffId }).expect(400);
    await book(2, { serviceId: undefined, serviceIds: [salon.serviceId, salon.serviceId] }).expect(400);
    await book(7).expect(400);
    await book(0).expect(400);
  });

  it('never have half of a time: of many groups that want the last people one gets all of them, the others none (D27)', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => book(2)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
    expect(await startsFor(1)).toContain(nine);
  });
});
