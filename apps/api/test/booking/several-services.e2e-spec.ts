import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { clockTimes, freeSlots, setPolicies } from '../harness/visits.js';

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
  await setPolicies(owner, { minNoticeMinutes: 0 });
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));

const at = (hour: number, day = '2026-03-02') => `${day}T${String(hour).padStart(2, '0')}:00:00Z`;

describe('several services in one visit (D22)', () => {
  it('puts them one after another with one person, at the sum of their prices', async () => {
    const two = await owner.post('/v1/services', {
      name: 'Beard',
      duration: 30,
      price: { amount: 20_000, currency: 'NOK' },
    });
    const beard = two.body.id as string;
    const person = (await owner.get(`/v1/staff/${salon.staffId}`).expect(200)).body;
    await owner
      .patch(`/v1/staff/${salon.staffId}`, { serviceIds: [salon.serviceId, beard] }, person.version)
      .expect(200);
    const visit = await owner.post('/v1/bookings', { serviceIds: [salon.serviceId, beard], start: at(9) }).expect(201);
    expect(visit.body).toMatchObject({ price: { amount: 79_000 }, end: '2026-03-02T10:30:00.000Z' });
    expect(visit.body.appointments.map((one: { staffId: string }) => one.staffId)).toEqual([
      salon.staffId,
      salon.staffId,
    ]);
    expect(visit.body.appointments.map((one: { start: string }) => one.start)).toEqual([
      '2026-03-02T09:00:00.000Z',
      '2026-03-02T10:00:00.000Z',
    ]);
    await owner
      .post('/v1/bookings', { serviceIds: [salon.serviceId, beard], start: '2026-03-02T10:00:00Z' })
      .expect(409);
  });

  it('hands the client over where nobody does it all, and books all of it or nothing', async () => {
    const colour = (
      await owner.post('/v1/services', { name: 'Colour', duration: 90, price: { amount: 90_000, currency: 'NOK' } })
    ).body.id as string;
    const bo = await owner.post('/v1/staff', { name: 'Bo', serviceIds: [colour] }).expect(201);
    const weekly = [{ days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' }];
    await owner.put(`/v1/staff/${bo.body.id}/schedule`, { weekly, exceptions: [] }, 1).expect(200);
    const serviceIds = [salon.serviceId, colour];
    const visit = await owner.post('/v1/bookings', { serviceIds, start: at(9) }).expect(201);
    expect(visit.body.appointments[1]).toMatchObject({ staffId: bo.body.id, start: at(10).replace('Z', '.000Z') });
    await owner.post('/v1/bookings', { serviceIds, start: at(9) }).expect(409);
    const slots = await freeSlots(owner, { serviceIds: serviceIds.join(','), from: '2026-03-02', to: '2026-03-02' });
    expect(clockTimes(slots).filter((time) => time >= '10:00' && time < '11:30')).toEqual([]);
    expect(clockTimes(slots)).toContain('11:30');
  });
});
