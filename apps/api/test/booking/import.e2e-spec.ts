import { BookingFacade, type ImportedBooking } from '@stamgast/booking';
import { systemActor, UnitOfWork, type Tx } from '@stamgast/platform';
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
let facade: BookingFacade;
beforeAll(async () => {
  stamgast = await Stamgast.start();
  inspector = await Inspector.open(stamgast.database);
  facade = stamgast.app.get(BookingFacade);
});
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});
beforeEach(async () => {
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T07:00:00Z' });
  salon = await createSalon(owner);
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 60 });
});

const inBusiness = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  stamgast.app.get(UnitOfWork).run({ businessId: owner.businessId, actor: systemActor }, work);

const row = (externalId: string, start: string, more: Partial<ImportedBooking> = {}): ImportedBooking => {
  const startsAt = new Date(start);
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  const { serviceId, staffId } = salon;
  const appointment = { serviceId, serviceName: 'Klipp', staffId, staffName: 'Stylist 1', startsAt, endsAt };
  const appointments = [{ ...appointment, priceAmount: 45_000, taxRate: 25 }];
  return { externalId, clientId: null, locationId: null, status: 'completed', appointments, ...more };
};

const quiet = { source: 'import' } as const;

describe('bookings of another system (D91)', () => {
  it('are taken over once, quietly, and what is to come takes its time beside whatever else', async () => {
    const rows = [
      row('a', '2025-11-03T09:00:00Z'),
      row('b', '2026-03-02T09:00:00Z', { status: 'confirmed' }),
      row('c', '2026-03-02T09:30:00Z', { status: 'confirmed' }),
      row('d', '2025-11-04T09:00:00Z', { status: 'cancelled', cancelledBy: 'client', cancelledLate: true }),
      row('a', '2025-11-03T09:00:00Z'),
    ];
    const first = await inBusiness((tx) => facade.importBookings(tx, rows, quiet));
    expect(first.map((one) => one.externalId)).toEqual(['a', 'b', 'c', 'd', 'a']);
    expect(first[4]?.bookingId).toBe(first[0]?.bookingId);
    const again = await inBusiness((tx) => facade.importBookings(tx, rows, quiet));
    expect(again.every((one) => !one.created)).toBe(true);
    expect(again.map((one) => one.bookingId)).toEqual(first.map((one) => one.bookingId));
    const listed = (await owner.get('/v1/bookings').expect(200)).body.data;
    expect(listed.map((one: { status: string; source: string }) => [one.status, one.source])).toEqual([
      ['completed', 'import'],
      ['cancelled', 'import'],
      ['confirmed', 'import'],
      ['confirmed', 'import'],
    ]);
    const day = { serviceId: salon.serviceId, from: '2026-03-02', to: '2026-03-02' };
    expect(clockTimes(await freeSlots(owner, day))).toEqual(['09:00', '12:00', '13:00', '14:00', '15:00', '16:00']);
    const told = await inspector.rows<{ statuses: string[]; quiet: boolean }>(
      `SELECT array_agg(b->>'status' ORDER BY b->>'start', b->>'status') AS statuses, bool_and((b->>'quiet')::boolean) AS quiet
       FROM platform.outbox_event e, jsonb_array_elements(e.payload->'bookings') b
       WHERE business_id = $1 AND type = 'booking.imported.v1' GROUP BY e.id`,
      [owner.businessId],
    );
    expect(told).toEqual([{ statuses: ['completed', 'cancelled', 'confirmed', 'confirmed'], quiet: true }]);
    expect(await breachedInvariants(inspector)).toEqual({});
  });

  it('can be lived with like any other: moved, completed, taken back', async () => {
    const [made] = await inBusiness((tx) =>
      facade.importBookings(tx, [row('x', '2026-03-02T09:00:00Z', { status: 'confirmed' })], quiet),
    );
    const id = made!.bookingId;
    const moved = await owner.post(`/v1/bookings/${id}/reschedule`, { start: '2026-03-02T12:00:00Z' }, 1).expect(200);
    expect(moved.body).toMatchObject({ version: 2, start: '2026-03-02T12:00:00.000Z', price: { amount: 45_000 } });
    await owner.post(`/v1/bookings/${id}/complete`, {}, 2).expect(200);
    await owner.post(`/v1/bookings/${id}/undo`, {}, 3).expect(200);
    expect(await inBusiness((tx) => facade.bookingFacts(tx, id))).toMatchObject({ status: 'confirmed', quiet: true });
  });
});

it('takes demo bookings away with all that hangs on them, and nothing else', async () => {
  const demo = { source: 'demo' } as const;
  const rows = [row('p', '2025-11-03T09:00:00Z'), row('q', '2026-03-02T09:00:00Z', { status: 'confirmed' })];
  const made = await inBusiness((tx) => facade.importBookings(tx, rows, demo));
  await owner.post(`/v1/bookings/${made[1]!.bookingId}/check-in`, {}, 1).expect(200);
  await owner.post('/v1/bookings', { serviceId: salon.serviceId, start: '2026-03-03T09:00:00Z' }).expect(201);
  expect(await inBusiness((tx) => facade.removeDemoBookings(tx, 1))).toHaveLength(1);
  expect(await inBusiness((tx) => facade.removeDemoBookings(tx, 10))).toHaveLength(1);
  expect(await inBusiness((tx) => facade.removeDemoBookings(tx, 10))).toHaveLength(0);
  const left = (await owner.get('/v1/bookings').expect(200)).body.data;
  expect(left.map((one: { source: string }) => one.source)).toEqual(['staff']);
});

it('tells what a client has ahead', async () => {
  const booked = await owner
    .post('/v1/bookings', {
      serviceId: salon.serviceId,
      start: '2026-03-03T09:00:00Z',
      client: { name: 'Ola Hansen', phone: '91234567' },
    })
    .expect(201);
  const { id, clientId } = booked.body as { id: string; clientId: string };
  expect(await inBusiness((tx) => facade.nextBooking(tx, clientId))).toMatchObject({ bookingId: id });
  await owner.post(`/v1/bookings/${id}/cancel`, {}, 1).expect(200);
  expect(await inBusiness((tx) => facade.hasFutureBooking(tx, clientId))).toBe(false);
});
