import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
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
  await setPolicies(owner, { minNoticeMinutes: 0 });
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));

const day = { from: '2026-03-02', to: '2026-03-02' };
// Oslo is an hour ahead of UTC.
const ten = '2026-03-02T09:00:00Z';

async function rooms(count: number, kind = 'Room'): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number++)
    ids.push((await owner.post('/v1/resources', { name: `${kind} ${number}`, kind }).expect(201)).body.id as string);
  return ids;
}

async function massages(staff: number, service: object = {}): Promise<void> {
  salon = await createSalon(owner, { staff, services: [{ name: 'Massage', resourceKinds: ['Room'], ...service }] });
}

const take = (start = ten, wish: object = {}) =>
  owner.post('/v1/bookings', { serviceId: salon.serviceId, start, ...wish });
const times = async (query: Record<string, string> = {}) =>
  clockTimes(await freeSlots(owner, { serviceId: salon.serviceId, ...day, ...query }));

describe('rooms (D21)', () => {
  it('limit visits as people do: three are free and two rooms are, so two can come', async () => {
    const [one, two] = await rooms(2);
    await massages(3);
    const first = (await take().expect(201)).body;
    expect(first.appointments[0].resources).toEqual([{ id: one, kind: 'Room', name: 'Room 1' }]);
    const second = (await take().expect(201)).body;
    expect(second.appointments[0].resources[0].id).toBe(two);
    const third = await take().expect(409);
    expect(third.body).toMatchObject({ code: 'slot_unavailable', reason: 'no_resource' });
    expect(third.body.alternatives.length).toBeGreaterThan(0);
    expect(await times()).not.toContain('10:00');
    const public409 = await bookAsVisitor(stamgast, owner.slug, salon, { start: ten }).expect(409);
    expect(public409.body.reason).toBe('no_resource');
  });

  it('are held while they are cleaned, and no longer', async () => {
    await rooms(1);
    await massages(2, { bufferAfter: 15 });
    await take().expect(201);
    const free = await times();
    expect(free).not.toContain('11:00');
    expect(free).toContain('11:15');
    expect(free).not.toContain('09:00');
    expect(free).not.toContain('09:45');
  });

  it('are never offered where there are none of the kind', async () => {
    await massages(1);
    expect(await times()).toEqual([]);
    const refused = await take().expect(409);
    expect(refused.body.reason).toBe('no_resource');
  });

  it('come back when a visit is cancelled, and are taken again when that is undone', async () => {
    await rooms(1);
    await massages(2);
    const visit = (await take().expect(201)).body;
    const cancelled = (await owner.post(`/v1/bookings/${visit.id}/cancel`, {}, 1).expect(200)).body;
    expect(await times()).toContain('10:00');
    await owner.post(`/v1/bookings/${visit.id}/undo`, {}, cancelled.version).expect(200);
    expect(await times()).not.toContain('10:00');
    const again = (await owner.get(`/v1/bookings/${visit.id}`).expect(200)).body;
    await owner.post(`/v1/bookings/${visit.id}/cancel`, {}, again.version).expect(200);
    await take().expect(201);
    const late = (await owner.get(`/v1/bookings/${visit.id}`).expect(200)).body;
    await owner.post(`/v1/bookings/${visit.id}/undo`, {}, late.version).expect(409);
  });

  it('move with their visit, to another room where the first is taken', async () => {
    const [one, two] = await rooms(2);
    await massages(3);
    await take('2026-03-02T12:00:00Z').expect(201);
    const visit = (await take().expect(201)).body;
    expect(visit.appointments[0].resources[0].id).toBe(one);
    const moved = (
      await owner.post(`/v1/bookings/${visit.id}/reschedule`, { start: '2026-03-02T12:00:00Z' }, 1).expect(200)
    ).body;
    expect(moved.appointments[0].resources).toEqual([{ id: two, kind: 'Room', name: 'Room 2' }]);
    const third = (await take().expect(201)).body;
    const full = await owner
      .post(`/v1/bookings/${third.id}/reschedule`, { start: '2026-03-02T12:30:00Z' }, 1)
      .expect(409);
    expect(full.body.reason).toBe('no_resource');
  });

  it('are asked for of a visit as it was booked, whatever the service asks for now (K15)', async () => {
    await rooms(1);
    await massages(2);
    const visit = (await take().expect(201)).body;
    const service = (await owner.get(`/v1/services/${salon.serviceId}`).expect(200)).body;
    await owner.patch(`/v1/services/${salon.serviceId}`, { resourceKinds: [] }, service.version).expect(200);
    await take('2026-03-02T12:00:00Z').expect(201);
    const moved = await owner
      .post(`/v1/bookings/${visit.id}/reschedule`, { start: '2026-03-02T12:00:00Z' }, 1)
      .expect(200);
    expect(moved.body.appointments[0].resources).toHaveLength(1);
  });

  it('can be overridden by the desk, which is then written down', async () => {
    await rooms(1);
    await massages(2);
    await take().expect(201);
    const forced = await take(ten, { override: true, overrideReason: 'On the sofa' }).expect(201);
    expect(forced.body.appointments[0].resources).toHaveLength(1);
    const entries = await owner.get('/v1/audit-entries').expect(200);
    const override = entries.body.data.find((one: { action: string }) => one.action === 'booking.override');
    expect(override.after.override.broken).toEqual([{ reason: 'no_resource', resource: 'Room' }]);
  });

  it('are kept by a visit that is handed over in the same room, and changed where the next service needs another', async () => {
    await rooms(1);
    await rooms(1, 'Laser');
    await massages(1, { bufferAfter: 10 });
    const price = { amount: 1000, currency: 'NOK' };
    const peel = { name: 'Peel', duration: 30, price, resourceKinds: ['Room', 'Laser'], bufferAfter: 5 };
    const peelId = (await owner.post('/v1/services', peel).expect(201)).body.id as string;
    const bo = (await owner.post('/v1/staff', { name: 'Bo', serviceIds: [peelId] }).expect(201)).body.id as string;
    const weekly = [{ days: [1], start: '09:00', end: '17:00' }];
    await owner.put(`/v1/staff/${bo}/schedule`, { weekly, exceptions: [] }, 1).expect(200);
    const both = [salon.serviceId, peelId];
    const slots = await freeSlots(owner, { serviceIds: both.join(','), ...day });
    expect(clockTimes(slots)).toContain('10:00');
    const visit = await owner.post('/v1/bookings', { serviceIds: both, start: ten }).expect(201);
    expect(
      visit.body.appointments.map((one: { resources: { kind: string }[] }) => one.resources.map((r) => r.kind)),
    ).toEqual([['Room'], ['Room', 'Laser']]);
    const after = clockTimes(await freeSlots(owner, { serviceIds: both.join(','), ...day }));
    expect(after).not.toContain('11:30');
    expect(after).toContain('11:45');
    await owner.post('/v1/bookings', { serviceIds: both, start: '2026-03-02T10:30:00Z' }).expect(409);
    await owner.post('/v1/bookings', { serviceIds: both, start: '2026-03-02T10:45:00Z' }).expect(201);
  });
});

describe('the list of resources', () => {
  it('is kept as other lists are: changed by version, archived, restored, and only by who may', async () => {
    const [id] = await rooms(1);
    const changed = await owner.patch(`/v1/resources/${id}`, { name: 'Blue room' }, 1).expect(200);
    expect(changed.body).toMatchObject({ name: 'Blue room', kind: 'Room', version: 2 });
    await owner.patch(`/v1/resources/${id}`, { name: 'Red room' }, 1).expect(412);
    await owner.delete(`/v1/resources/${id}`, 2).expect(204);
    expect((await owner.get('/v1/resources').expect(200)).body.data).toEqual([]);
    await massages(1);
    expect(await times()).toEqual([]);
    await owner.patch(`/v1/resources/${id}`, { archived: false }, 3).expect(200);
    expect(await times()).toContain('10:00');
    const stranger = await signUpOwner(stamgast);
    await stranger.get(`/v1/resources/${id}`).expect(404);
    const elsewhere = { name: 'X', kind: 'Room', locationId: salon.serviceId };
    expect((await owner.post('/v1/resources', elsewhere)).status).toBe(400);
  });
});
