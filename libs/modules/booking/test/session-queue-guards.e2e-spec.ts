import { Inspector } from '../../../../apps/api/test/harness/inspect.js';
import { breachedInvariants } from '../../../../apps/api/test/harness/invariants.js';
import { guest, race } from '../../../../apps/api/test/harness/race.js';
import { cancelSeat, fillSession, queued } from '../../../../apps/api/test/harness/session-queue.js';
import { Stamgast } from '../../../../apps/api/test/harness/stamgast.js';
import { bookSeats, holdClass, openStudio } from '../../../../apps/api/test/harness/studio.js';
import { settle, waitingList } from '../../../../apps/api/test/harness/waiting.js';
import { SessionQueue } from '../src/application/classes/session-queue.js';

const thursday = '2026-03-05T09:00:00Z';

let stamgast: Stamgast;
let inspector: Inspector;
const start = async (worker: boolean) => {
  stamgast = await Stamgast.start({ worker, env: { DATABASE_POOL: '20' } });
  inspector = await Inspector.open(stamgast.database);
};
afterEach(async () => {
  jest.restoreAllMocks();
  await inspector.close();
  await stamgast.stop();
});

/** One seat, one person in it, one in line; the seat comes free and no worker has moved anybody up yet. */
async function oneSeatFreed(): Promise<{ slug: string; sessionId: string }> {
  const studio = await openStudio(stamgast);
  const { slug } = studio.owner;
  const sessionId = (await holdClass(studio, thursday, { capacity: 1, onlineCapacity: 1 })).id as string;
  const [seated] = await fillSession(stamgast, slug, sessionId, 1);
  await queued(stamgast, studio.owner, sessionId);
  await cancelSeat(stamgast, seated!);
  return { slug, sessionId };
}

describe('what keeps a freed seat for whoever waited for it (D43)', () => {
  it('is the transaction that frees it: nobody who comes by overtakes the line', async () => {
    await start(false);
    const { slug, sessionId } = await oneSeatFreed();
    expect((await bookSeats(stamgast, slug, sessionId).expect(409)).body.code).toBe('class_full');
  });

  it('is needed: where it is left to the worker, a newcomer is faster', async () => {
    await start(false);
    jest.spyOn(stamgast.app.get(SessionQueue), 'seatsFreed').mockResolvedValue();
    const { slug, sessionId } = await oneSeatFreed();
    await bookSeats(stamgast, slug, sessionId).expect(201);
  });

  it('holds while many leave, many come and many move up at once: no seat is given twice, none is left (L03, D43)', async () => {
    await start(true);
    const studio = await openStudio(stamgast);
    const { owner } = studio;
    const sessionId = (await holdClass(studio, thursday, { capacity: 12, onlineCapacity: 10 })).id as string;
    const seated = await fillSession(stamgast, owner.slug, sessionId, 10);
    for (let place = 0; place < 8; place++) await queued(stamgast, owner, sessionId);
    const url = `${stamgast.url}/v1/public/${owner.slug}/bookings`;
    const shots = Array.from({ length: 20 }, () => ({ url, body: { classSessionId: sessionId, client: guest() } }));
    const leaving = seated.slice(0, 6).map((one) => cancelSeat(stamgast, one));
    const [answers] = await Promise.all([race('newcomers against the line', shots), ...leaving]);
    await settle(owner);
    expect(answers.filter(({ status }) => status === 201)).toEqual([]);
    const states = (await waitingList(owner, `&sessionId=${sessionId}`)).map(({ state }) => state);
    expect(states).toEqual([...Array<string>(6).fill('booked'), 'open', 'open']);
    const { body } = await owner.get(`/v1/class-sessions/${sessionId}`).expect(200);
    expect(body).toMatchObject({ seatsTaken: 10, seatsLeftOnline: 0 });
    expect(await breachedInvariants(inspector)).toEqual({});
  });
});
