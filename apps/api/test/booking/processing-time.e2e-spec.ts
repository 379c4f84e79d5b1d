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
  salon = await createSalon(owner, {
    services: [
      { name: 'Colour', duration: 105, processing: [{ from: 30, to: 75 }] },
      { name: 'Cut', duration: 45 },
      { name: 'Long cut', duration: 60 },
      { name: 'Cut and sweep', duration: 40, bufferAfter: 10 },
    ],
  });
  await setPolicies(owner, { minNoticeMinutes: 0 });
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));

const day = { from: '2026-03-02', to: '2026-03-02' };
// Oslo is an hour ahead of UTC: nine o'clock there.
const nine = '2026-03-02T08:00:00Z';
const halfPastNine = '2026-03-02T08:30:00Z';
const [colour, cut, longCut, sweptCut] = [0, 1, 2, 3].map((index) => () => salon.serviceIds[index]!);

async function morning(serviceId: string): Promise<string[]> {
  return clockTimes(await freeSlots(owner, { serviceId, ...day })).filter((time) => time < '11:00');
}

describe('processing time', () => {
  it('is offered to others where all of their visit fits, buffers included (D06, D07)', async () => {
    const visit = await owner.post('/v1/bookings', { serviceId: colour!(), start: nine }).expect(201);
    expect(visit.body.appointments[0].processing).toEqual([{ from: 30, to: 75 }]);
    expect(visit.body.end).toBe('2026-03-02T09:45:00.000Z');
    expect(await morning(cut!())).toEqual(['09:30', '10:45']);
    expect(await morning(longCut!())).toEqual(['10:45']);
    expect(await morning(sweptCut!())).toEqual(['10:45']);
    await owner.post('/v1/bookings', { serviceId: cut!(), start: halfPastNine }).expect(201);
    expect(await morning(cut!())).toEqual(['10:45']);
  });

  it('is kept by a booking as it was booked, also when the visit moves (K15)', async () => {
    const visit = await owner.post('/v1/bookings', { serviceId: colour!(), start: nine }).expect(201);
    const service = (await owner.get(`/v1/services/${colour!()}`).expect(200)).body;
    await owner.patch(`/v1/services/${colour!()}`, { processing: [] }, service.version).expect(200);
    const start = '2026-03-02T10:00:00Z';
    const moved = await owner
      .post(`/v1/bookings/${visit.body.id}/reschedule`, { start }, visit.body.version)
      .expect(200);
    expect(moved.body.appointments[0].processing).toEqual([{ from: 30, to: 75 }]);
    const free = clockTimes(await freeSlots(owner, { serviceId: cut!(), ...day }));
    expect(free).toContain('11:30');
    expect(free).not.toContain('11:15');
  });

  it('is worked through when a visit is made too short for it', async () => {
    const visit = await owner.post('/v1/bookings', { serviceId: colour!(), start: nine }).expect(201);
    const shorter = await owner
      .patch(`/v1/bookings/${visit.body.id}`, { duration: 75 }, visit.body.version)
      .expect(200);
    expect(shorter.body.appointments[0].processing).toEqual([]);
    expect(await morning(cut!())).toEqual(['10:15', '10:30', '10:45']);
  });

  it('is refused where it does not fit into the service, and loses nothing', async () => {
    const price = { amount: 1000, currency: 'NOK' };
    const outside = { name: 'Perm', duration: 60, price, processing: [{ from: 30, to: 75 }] };
    const refused = await owner.post('/v1/services', outside).expect(400);
    expect(refused.body.errors).toEqual([{ path: 'processing', message: 'goes on after the service' }]);
    const service = (await owner.get(`/v1/services/${colour!()}`).expect(200)).body;
    await owner.patch(`/v1/services/${colour!()}`, { duration: 60 }, service.version).expect(400);
    expect((await owner.get(`/v1/services/${colour!()}`).expect(200)).body).toEqual(service);
  });

  it('goes to one of a crowd that wants it (D27)', async () => {
    await owner.post('/v1/bookings', { serviceId: colour!(), start: nine }).expect(201);
    const slug = (await owner.get('/v1/business').expect(200)).body.slug as string;
    const wish = { serviceId: cut!(), start: halfPastNine };
    const answers = await Promise.all(Array.from({ length: 20 }, () => bookAsVisitor(stamgast, slug, salon, wish)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, ...Array(19).fill(409)]);
  });
});
