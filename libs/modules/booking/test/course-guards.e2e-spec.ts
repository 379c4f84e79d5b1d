import { Inspector } from '../../../../apps/api/test/harness/inspect.js';
import { breachedInvariants } from '../../../../apps/api/test/harness/invariants.js';
import { guest, race, type Answer } from '../../../../apps/api/test/harness/race.js';
import { Stamgast } from '../../../../apps/api/test/harness/stamgast.js';
import { openCourse, openStudio, type Studio } from '../../../../apps/api/test/harness/studio.js';
import { ClassSeatRepository } from '../src/persistence/classes/class-seat.repository.js';
import { ClassSessionRepository } from '../src/persistence/classes/class-session.repository.js';

/**
 * A course takes a seat in every session or none, under the locks of all of them. The control takes lock and count away:
 * the same race must then give away more than there is, or it would not prove anything.
 */
const crowd = 30;
const tuesday = '2026-03-10T09:00:00Z';
const few = { capacity: 4, onlineCapacity: 4, count: 3, singleSeats: true };

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

const won = (answers: readonly Answer[]) => answers.filter(({ status }) => status === 201).length;
const taken = async ({ owner }: Studio, id: string) =>
  (await owner.get(`/v1/courses/${id}`).expect(200)).body.sessions.map(
    (one: { seatsTaken: number }) => one.seatsTaken,
  ) as number[];

/** Everybody wants the course at once; with `single` the second half wants a seat of its middle session alone. */
async function storm(name: string, single: boolean) {
  const studio = await openStudio(stamgast);
  const { id, sessionIds } = await openCourse(studio, tuesday, few);
  const url = `${stamgast.url}/v1/public/${studio.owner.slug}`;
  const shots = Array.from({ length: crowd }, (_, index) =>
    single && index % 2 === 1
      ? { url: `${url}/bookings`, body: { classSessionId: sessionIds[1], client: guest() } }
      : { url: `${url}/course-places`, body: { courseId: id, client: guest() } },
  );
  const answers = await race(name, shots);
  return { answers, seats: await taken(studio, id) };
}

/** Counts as a naive programme would: it reads how many are taken, looks, and writes the sum. */
async function takeGuardsAway(): Promise<void> {
  await inspector.rows('ALTER TABLE booking.class_session DROP CONSTRAINT class_session_not_overfull');
  const sessions = stamgast.app.get(ClassSessionRepository);
  jest.spyOn(sessions, 'lock').mockImplementation((tx, ids) => sessions.byIds(tx, ids));
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

describe('what keeps a course from being overfull (L03, D27, D35)', () => {
  it('gives the last four places to exactly four of thirty, whole or not at all (L03, D35)', async () => {
    const { answers, seats } = await storm('thirty for four places', false);
    expect(won(answers)).toBe(4);
    expect(seats).toEqual([4, 4, 4]);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(({ status, body }) => `${status} ${String(body['code'])}`))).toEqual(
      new Set(['409 course_full']),
    );
    expect(await breachedInvariants(inspector)).toEqual({});
  });

  it('gives the last seats of a session to courses and single seats together, never to more than there are (L03, D35)', async () => {
    const { answers, seats } = await storm('courses against single seats', true);
    const courses = won(answers.filter((_, index) => index % 2 === 0));
    expect(won(answers)).toBe(4);
    expect(seats).toEqual([courses, 4, courses]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect(await breachedInvariants(inspector)).toEqual({});
  });

  it('is the locks of the sessions and their count: without both more are let in than there are seats', async () => {
    await takeGuardsAway();
    const { answers } = await storm('neither lock nor count', true);
    expect(won(answers)).toBeGreaterThan(4);
  });

  it('is cancelled, called off and booked at once without losing a seat or waiting for itself (D27)', async () => {
    const studio = await openStudio(stamgast);
    const { owner } = studio;
    const { id, sessionIds } = await openCourse(studio, tuesday, few);
    const url = `${stamgast.url}/v1/public/${owner.slug}`;
    const shot = { url: `${url}/course-places`, body: { courseId: id, client: guest() } };
    const made = await race(
      'four come',
      Array.from({ length: 4 }, () => ({ ...shot, body: { courseId: id, client: guest() } })),
    );
    const tokens = made.map(({ body }) => String(body['manageToken']));
    const answers = await race('they leave while others come', [
      ...tokens.map((token) => ({ url: `${stamgast.url}/v1/public/bookings/${token}/cancel`, body: {} })),
      ...Array.from({ length: 8 }, () => ({ url: shot.url, body: { courseId: id, client: guest() } })),
      ...sessionIds.map((classSessionId) => ({ url: `${url}/bookings`, body: { classSessionId, client: guest() } })),
    ]);
    expect(answers.slice(0, 4).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(await breachedInvariants(inspector)).toEqual({});
  });
});
