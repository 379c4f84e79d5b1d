import { Inspector } from '../../../../apps/api/test/harness/inspect.js';
import { breachedInvariants } from '../../../../apps/api/test/harness/invariants.js';
import { guest, race, type Answer } from '../../../../apps/api/test/harness/race.js';
import { Stamgast } from '../../../../apps/api/test/harness/stamgast.js';
import { bookSeats, holdClass, openStudio } from '../../../../apps/api/test/harness/studio.js';
import { ClassSeatRepository } from '../src/persistence/classes/class-seat.repository.js';
import { ClassSessionRepository } from '../src/persistence/classes/class-session.repository.js';

/**
 * Seats are kept by a conditional update and by a CHECK behind it. Each holds alone; with both taken away the same race
 * must give more seats than there are, or it would not prove anything.
 */
const crowd = 60;
const tuesday = '2026-03-03T09:00:00Z';

let stamgast: Stamgast;
let inspector: Inspector;
beforeEach(async () => {
  stamgast = await Stamgast.start({ env: { DATABASE_POOL: '20' } });
  inspector = await Inspector.open(stamgast.database);
});
afterEach(async () => {
  await inspector.close();
  await stamgast.stop();
});

const takeCheckAway = () =>
  inspector.rows('ALTER TABLE booking.class_session DROP CONSTRAINT class_session_not_overfull');

/** Counts as a naive programme would: it reads how many are taken, looks, and writes the sum. */
function countNaively(): void {
  jest.spyOn(stamgast.app.get(ClassSeatRepository), 'take').mockImplementation(async (tx, { sessionId, seats }) => {
    const key = [tx.businessId, sessionId];
    const where = 'WHERE business_id = $1 AND id = $2';
    const [row] = await tx.query<{ taken: number }>(
      `SELECT seats_taken AS taken FROM booking.class_session ${where}`,
      key,
    );
    await tx.query(`UPDATE booking.class_session SET seats_taken = $3 ${where}`, [...key, row!.taken + seats]);
    return true;
  });
}

/** Whoever reads the session reads it as it was: nobody waits for anybody. */
function takeLockAway(): void {
  const sessions = stamgast.app.get(ClassSessionRepository);
  jest.spyOn(sessions, 'lock').mockImplementation((tx, ids) => sessions.byIds(tx, ids));
}

/** Adds the seats without looking whether there are any. */
function countBlindly(): void {
  jest.spyOn(stamgast.app.get(ClassSeatRepository), 'take').mockImplementation(async (tx, { sessionId, seats }) => {
    await tx.query(
      `UPDATE booking.class_session SET seats_taken = seats_taken + $3 WHERE business_id = $1 AND id = $2`,
      [tx.businessId, sessionId, seats],
    );
    return true;
  });
}

/** Everybody wants a seat at once. */
async function storm(name: string): Promise<{ answers: Answer[]; won: number }> {
  const studio = await openStudio(stamgast);
  const { id } = await holdClass(studio, tuesday, { capacity: 10, onlineCapacity: 10 });
  const url = `${stamgast.url}/v1/public/${studio.owner.slug}/bookings`;
  const shots = Array.from({ length: crowd }, () => ({ url, body: { classSessionId: id, client: guest() } }));
  const answers = await race(name, shots);
  return { answers, won: answers.filter(({ status }) => status === 201).length };
}

describe('what keeps a class from being overfull (L03, D27, D35)', () => {
  it('gives ten seats to exactly ten of sixty, and tells the others where there are more (L03, D27)', async () => {
    const { answers, won } = await storm('sixty for ten seats');
    expect(won).toBe(10);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(crowd - 10);
    expect(new Set(refused.map(({ body }) => body['code']))).toEqual(new Set(['class_full']));
    expect(await breachedInvariants(inspector)).toEqual({});
  });

  it('holds by the lock on the session alone: neither CHECK nor condition, and counted naively', async () => {
    await takeCheckAway();
    countNaively();
    const { won } = await storm('lock alone');
    expect(won).toBe(10);
  });

  it('holds by the condition of the update alone: neither lock nor CHECK', async () => {
    await takeCheckAway();
    takeLockAway();
    const { won } = await storm('condition alone');
    expect(won).toBe(10);
  });

  it('holds by the CHECK alone: neither lock nor condition', async () => {
    takeLockAway();
    countBlindly();
    const { answers, won } = await storm('CHECK alone');
    expect(won).toBe(10);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
  });

  it('is the row of the session and the CHECK: without both, counting naively gives more seats than there are', async () => {
    await takeCheckAway();
    countNaively();
    takeLockAway();
    const { won } = await storm('neither lock nor CHECK');
    expect(won).toBeGreaterThan(10);
  });

  it('gives back and takes at once without losing a seat', async () => {
    const studio = await openStudio(stamgast);
    const { owner } = studio;
    const { id } = await holdClass(studio, tuesday, { capacity: 5, onlineCapacity: 5 });
    const made = [];
    for (let seat = 0; seat < 5; seat++)
      made.push((await bookSeats(stamgast, owner.slug, id).expect(201)).body.booking.id as string);
    const answers = await Promise.all([
      ...made.slice(0, 3).map((one) => owner.post(`/v1/bookings/${one}/cancel`, {}, 1)),
      ...Array.from({ length: 12 }, () => bookSeats(stamgast, owner.slug, id)),
    ]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(answers.slice(0, 3).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.slice(3).filter(({ status }) => status === 201).length).toBeLessThanOrEqual(3);
    expect(await breachedInvariants(inspector)).toEqual({});
  });

  it('gives one hour of a teacher to a session or to an appointment, never to both (D27)', async () => {
    for (let round = 0; round < 4; round++) {
      const studio = await openStudio(stamgast);
      const { owner, salon, classId } = studio;
      const answers = await Promise.all([
        owner.post('/v1/class-sessions', { serviceId: classId, staffId: salon.staffId, start: tuesday }),
        owner.post('/v1/bookings', { serviceId: salon.serviceId, staffId: salon.staffId, start: tuesday }),
        owner.post('/v1/bookings', {
          serviceId: salon.serviceId,
          staffId: salon.staffId,
          start: '2026-03-03T09:30:00Z',
        }),
      ]);
      const won = answers.filter(({ status }) => status === 201);
      expect(won).toHaveLength(1);
    }
    expect(await breachedInvariants(inspector)).toEqual({});
  });
});
