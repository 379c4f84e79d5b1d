import { signUpOwner, type Caller } from '../../../../apps/api/test/harness/caller.js';
import { Inspector } from '../../../../apps/api/test/harness/inspect.js';
import { breachedInvariants } from '../../../../apps/api/test/harness/invariants.js';
import { createSalon } from '../../../../apps/api/test/harness/salon.js';
import { Stamgast } from '../../../../apps/api/test/harness/stamgast.js';
import { setPolicies } from '../../../../apps/api/test/harness/visits.js';
import { StaffRepository } from '../src/persistence/staff.repository.js';
import { BookingRepository } from '../src/persistence/visits/booking.repository.js';

/** Parts of one visit that are cancelled at once, and a visit that moves meanwhile (D22, D27). */
const rounds = 5;
const ten = '2026-03-03T09:00:00Z';
const four = '2026-03-03T13:00:00Z';

let stamgast: Stamgast;
let inspector: Inspector;
beforeEach(async () => {
  stamgast = await Stamgast.start({ env: { DATABASE_POOL: '20' } });
  inspector = await Inspector.open(stamgast.database);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await inspector.close();
  await stamgast.stop();
});

interface Visit {
  readonly owner: Caller;
  readonly id: string;
  readonly parts: readonly string[];
}

async function visitOfTwo(): Promise<Visit> {
  const owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
  const salon = await createSalon(owner, { services: [{ name: 'Cut' }, { name: 'Colour' }] });
  await setPolicies(owner, { minNoticeMinutes: 0 });
  const appointments = salon.serviceIds.map((serviceId) => ({ serviceId }));
  const { body } = await owner.post('/v1/bookings', { appointments, start: ten }).expect(201);
  return { owner, id: body.id, parts: body.appointments.map((one: { id: string }) => one.id) };
}

const cancelPart = ({ owner, id, parts }: Visit, index: number) =>
  owner.post(`/v1/bookings/${id}/appointments/${parts[index]}/cancel`, {}, 1);
const move = ({ owner, id }: Visit) => owner.post(`/v1/bookings/${id}/reschedule`, { start: four }, 1);

/** As a programme would be that reads a booking and writes it later: nobody holds its row or its staff in between. */
async function takeGuardsAway(): Promise<void> {
  await inspector.rows('ALTER TABLE booking.booking_history DROP CONSTRAINT booking_history_once');
  jest.spyOn(stamgast.app.get(StaffRepository), 'lock').mockResolvedValue();
  const bookings = stamgast.app.get(BookingRepository);
  jest.spyOn(bookings, 'lock').mockImplementation(async (tx, id) => {
    const read = await bookings.byId(tx, id);
    await new Promise((resolve) => setTimeout(resolve, 150));
    return read;
  });
}

const races = [
  { name: 'both parts at once', run: (visit: Visit) => [cancelPart(visit, 0), cancelPart(visit, 1)] },
  { name: 'one part twice', run: (visit: Visit) => [cancelPart(visit, 1), cancelPart(visit, 1)] },
  { name: 'a part, and a move of the visit', run: (visit: Visit) => [cancelPart(visit, 1), move(visit)] },
];

describe.each(races)('$name', ({ run }) => {
  it('is one change; the other hears that the visit is another by now (D22, D27)', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const visit = await visitOfTwo();
      const answers = await Promise.all(run(visit));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect([409, 412]).toContain(answers.find(({ status }) => status !== 200)!.status);
      const { version } = (await visit.owner.get(`/v1/bookings/${visit.id}`).expect(200)).body;
      expect(version).toBe(2);
    }
    expect(await breachedInvariants(inspector)).toEqual({});
    expect(await inspector.deadlocks()).toBe(0);
  });

  it('would be two changes of one version, or a deadlock, if nobody held the visit: the control', async () => {
    await takeGuardsAway();
    const seen = new Set<string>();
    for (let round = 0; round < 25 * rounds && seen.size === 0; round += 1) {
      const answers = await Promise.all(run(await visitOfTwo()));
      if (answers.every(({ status }) => status === 200)) seen.add('both were told yes');
      // Each changes the other's part, and waits for it: PostgreSQL sends one of them away.
      if (answers.some(({ body }) => body.code === 'busy')) seen.add('a deadlock');
      for (const name of Object.keys(await breachedInvariants(inspector))) seen.add(name);
    }
    expect([...seen]).not.toEqual([]);
  });
});
