import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { explain } from '../harness/explanations.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { clockTimes, freeSlots, setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let inspector: Inspector;
let owner: Caller;
let salon: Salon;
let manicure: string;
let bo: string;
beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
  inspector = await Inspector.open(stamgast.database);
});
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});
const nok = (amount: number) => ({ amount, currency: 'NOK' });
beforeEach(async () => {
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T07:00:00Z' });
  salon = await createSalon(owner, {
    services: [{ name: 'Colour', duration: 105, processing: [{ from: 30, to: 75 }] }],
  });
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 15 });
  const nails = await owner.post('/v1/services', {
    name: 'Manicure',
    duration: 45,
    price: nok(30_000),
    parallel: true,
  });
  manicure = nails.body.id as string;
  const person = await owner.post('/v1/staff', { name: 'Bo', serviceIds: [manicure] }).expect(201);
  bo = person.body.id as string;
  const weekly = [{ days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' }];
  await owner.put(`/v1/staff/${bo}/schedule`, { weekly, exceptions: [] }, 1).expect(200);
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));

// Oslo is an hour ahead of UTC: nine o'clock there.
const nine = '2026-03-02T08:00:00Z';
const day = { from: '2026-03-02', to: '2026-03-02' };
const visitor = { name: 'Kari Nordmann', email: 'kari@example.org' };
const slugOf = async () => (await owner.get('/v1/auth/session').expect(200)).body.business.slug as string;
const together = () => [{ serviceId: salon.serviceId }, { serviceId: manicure, parallel: true }];
const question = () => ({ serviceIds: [salon.serviceId, manicure].join(','), parallelIds: manicure });

describe('services at the same time (D23)', () => {
  it('are offered, explained, kept and booked alike, and take as long as the longer', async () => {
    const slots = await freeSlots(owner, { ...question(), ...day });
    expect(clockTimes(slots).at(-1)).toBe('15:15');
    expect(slots[0]!.end).toBe('2026-03-02T09:45:00.000Z');
    expect((await explain(owner, { ...question(), start: nine })).bookable).toBe(true);
    const slug = await slugOf();
    const hold = await owner.post(`/v1/public/${slug}/holds`, { parts: together(), start: nine }).expect(201);
    expect(hold.body.end).toBe('2026-03-02T09:45:00.000Z');
    expect(clockTimes(await freeSlots(owner, { serviceId: manicure, ...day }))).not.toContain('09:30');
    const booked = await owner
      .post(`/v1/public/${slug}/bookings`, { parts: together(), start: nine, client: visitor, holdId: hold.body.id })
      .expect(201);
    expect(booked.body.booking.appointments).toMatchObject([
      { staffId: salon.staffId, start: '2026-03-02T08:00:00.000Z', end: '2026-03-02T09:45:00.000Z' },
      { staffId: bo, start: '2026-03-02T08:30:00.000Z', end: '2026-03-02T09:15:00.000Z' },
    ]);
    expect((await explain(owner, { ...question(), start: nine })).bookable).toBe(false);
  });

  it('stay side by side when the visit moves, and the client is in one visit at once (D06)', async () => {
    const clientId = (await owner.post('/v1/clients', { name: 'Ola' }).expect(201)).body.id as string;
    const booked = await owner.post('/v1/bookings', { clientId, appointments: together(), start: nine }).expect(201);
    expect(booked.body.appointments.map((one: { parallel: boolean }) => one.parallel)).toEqual([false, true]);
    const beside = { clientId, serviceId: manicure, start: '2026-03-02T08:45:00Z', staffId: bo };
    await owner.post('/v1/bookings', beside).expect(409);
    const start = '2026-03-02T12:00:00Z';
    const moved = await owner
      .post(`/v1/bookings/${booked.body.id}/reschedule`, { start }, booked.body.version)
      .expect(200);
    expect(moved.body.appointments[1]).toMatchObject({ start: '2026-03-02T12:30:00.000Z', staffId: bo });
    expect(moved.body.end).toBe('2026-03-02T13:45:00.000Z');
  });

  it('need the service to allow it', async () => {
    const { version } = (await owner.get(`/v1/services/${manicure}`).expect(200)).body;
    await owner.patch(`/v1/services/${manicure}`, { parallel: false }, version).expect(200);
    const refused = await owner.post('/v1/bookings', { appointments: together(), start: nine }).expect(400);
    expect(refused.body.errors[0].path).toBe('parallel');
    await owner.get(`/v1/availability?${new URLSearchParams({ ...question(), ...day }).toString()}`).expect(400);
  });
});

describe('one service of a visit cancelled (D22)', () => {
  const twoParts = async () => {
    const client = { name: 'Kari Nordmann', email: 'kari@example.org' };
    const appointments = [{ serviceId: salon.serviceId }, { serviceId: manicure, staffId: bo }];
    return (await owner.post('/v1/bookings', { client, appointments, start: nine }).expect(201)).body;
  };
  const cancelPart = (booking: { id: string; version: number }, appointmentId: string, body: object = {}) =>
    owner.post(`/v1/bookings/${booking.id}/appointments/${appointmentId}/cancel`, body, booking.version);

  it('keeps the rest, moves nothing, and is free for others at once', async () => {
    const visit = await twoParts();
    const [colour, nails] = visit.appointments;
    expect(nails).toMatchObject({ start: '2026-03-02T09:45:00.000Z', staffId: bo });
    const taken = { serviceId: manicure, staffId: bo, start: '2026-03-02T10:00:00Z' };
    await owner.post('/v1/bookings', taken).expect(409);
    const left = await cancelPart(visit, nails.id, { reason: 'No time' }).expect(200);
    expect(left.body).toMatchObject({
      status: 'confirmed',
      start: visit.start,
      end: colour.end,
      appointments: [colour],
      price: { amount: visit.price.amount - 30_000 },
      version: visit.version + 1,
    });
    await owner.post('/v1/bookings', taken).expect(201);
    const history = (await owner.get(`/v1/bookings/${visit.id}/history`).expect(200)).body;
    expect(JSON.stringify(history)).toContain('booking.part_cancelled');
    const events = await inspector.rows(
      `SELECT 1 FROM identity.audit_entry WHERE action = 'booking.part_cancelled' AND subject_id = '${visit.id}'`,
    );
    expect(events).toHaveLength(1);
  });

  it('begins later without its first, and the client is told by letter unless the desk says no', async () => {
    const visit = await twoParts();
    const left = await cancelPart(visit, visit.appointments[0].id).expect(200);
    expect(left.body).toMatchObject({ start: '2026-03-02T09:45:00.000Z', end: visit.end });
    const told = () =>
      inspector.rows(`SELECT 1 FROM notifications.message WHERE kind = 'changed' AND booking_id = '${visit.id}'`);
    await eventually(async () => (await told()).length === 1);
  });

  it('is refused for all that is left, for what is not of the visit, and after it', async () => {
    const visit = await twoParts();
    await cancelPart(visit, visit.id).expect(404);
    const left = (await cancelPart(visit, visit.appointments[1].id, { notify: false }).expect(200)).body;
    const refused = await cancelPart(left, left.appointments[0].id).expect(409);
    expect(refused.body.code).toBe('last_part');
    await cancelPart(visit, visit.appointments[0].id).expect(412);
    const gone = (await owner.post(`/v1/bookings/${visit.id}/cancel`, {}, left.version).expect(200)).body;
    expect((await cancelPart(gone, left.appointments[0].id).expect(409)).body.code).toBe('status_not_allowed');
  });
});
