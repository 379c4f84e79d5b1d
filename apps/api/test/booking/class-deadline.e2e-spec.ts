import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookSeats, holdClass, openStudio } from '../harness/studio.js';

let stamgast: Stamgast;
let inspector: Inspector;
beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
  inspector = await Inspector.open(stamgast.database);
});
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});

it('calls a class off at its deadline when too few have booked, and lets the other take place (D35, D49)', async () => {
  const studio = await openStudio(stamgast, { minimumSeats: 3, decideHoursBefore: 24 });
  const { owner, salon } = studio;
  const few = await holdClass(studio, '2026-03-04T09:00:00Z');
  const enough = await holdClass(studio, '2026-03-04T09:00:00Z', { staffId: salon.staffIds[1] });
  await bookSeats(stamgast, owner.slug, few.id, { seats: 2 }).expect(201);
  await bookSeats(stamgast, owner.slug, enough.id, { seats: 3 }).expect(201);
  const advanced = await owner.post('/v1/test-clock', { advance: 'PT39H' });
  expect(advanced.status).toBeLessThan(300);
  const off = (await owner.get(`/v1/class-sessions/${few.id}`).expect(200)).body;
  expect(off).toMatchObject({ status: 'cancelled', cancelledBecause: 'below_minimum', seatsTaken: 0 });
  expect(off.attendees[0]).toMatchObject({ status: 'cancelled', cancelledBy: 'business', cancelledLate: false });
  const held = (await owner.get(`/v1/class-sessions/${enough.id}`).expect(200)).body;
  expect(held).toMatchObject({ status: 'scheduled', seatsTaken: 3 });
  const messages = await owner.get('/v1/messages?limit=50').expect(200);
  const cancelled = messages.body.data.filter((one: { kind: string }) => one.kind === 'cancelled');
  expect(cancelled).toHaveLength(1);
  expect(await breachedInvariants(inspector)).toEqual({});
});
