import type { Response } from 'supertest';
import { eventually } from '@stamgast/platform/testing';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookSeats, holdClass, openStudio, type Studio } from '../harness/studio.js';
import { setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let inspector: Inspector;
let studio: Studio;
beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
  inspector = await Inspector.open(stamgast.database);
});
beforeEach(async () => {
  studio = await openStudio(stamgast);
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});

const monday = '2026-03-02T09:00:00Z';
const tuesday = '2026-03-03T09:00:00Z';

async function seatIn(sessionId: string): Promise<{ id: string; token: string }> {
  const { body } = await bookSeats(stamgast, studio.owner.slug, sessionId).expect(201);
  return { id: body.booking.id, token: body.manageToken };
}

async function moveByLink(token: string, start: string): Promise<Response> {
  return stamgast.visitor
    .post(`/v1/public/bookings/${token}/reschedule`)
    .set('idempotency-key', crypto.randomUUID())
    .send({ start });
}

const show = async (id: string) => (await studio.owner.get(`/v1/bookings/${id}`).expect(200)).body;
const advance = (by: string) => studio.owner.post('/v1/test-clock', { advance: by }).expect(200);

describe('a seat of a class', () => {
  it('closes by itself where the owner chose it, though nobody has touched it (D33)', async () => {
    await setPolicies(studio.owner, { completeAfterHours: 2 });
    const { id } = await seatIn((await holdClass(studio, monday)).id);
    await advance('PT24H');
    await eventually(async () => (await show(id)).status === 'completed');
  });

  it('is a no-show by itself where the owner chose it, though nobody has touched it (D52)', async () => {
    await setPolicies(studio.owner, { noShowAfterMinutes: 30 });
    const { id } = await seatIn((await holdClass(studio, monday)).id);
    await advance('PT24H');
    await eventually(async () => (await show(id)).status === 'no_show');
  });

  it('is moved by its client as often as a visit, and costs as much within the window (D47)', async () => {
    const { owner } = studio;
    await setPolicies(owner, {
      moveNoticeHours: 0,
      maxMoves: 1,
      movesInWindow: 'fee',
      cancelTiers: [{ hoursBefore: 48, percent: 50 }],
      cancelGraceMinutes: 0,
    });
    const first = await holdClass(studio, monday);
    await holdClass(studio, tuesday);
    await holdClass(studio, '2026-03-04T09:00:00Z');
    const { id, token } = await seatIn(first.id);
    await advance('PT1H');
    expect((await moveByLink(token, tuesday)).status).toBe(200);
    expect((await show(id)).terms).toMatchObject({ fee: { reason: 'late_move', amount: { amount: 10_000 } } });
    const again = await moveByLink(token, '2026-03-04T09:00:00Z');
    expect([again.status, again.body.code]).toEqual([409, 'too_many_moves']);
  });

  it('is moved by its client to no session that they could no longer book (D08)', async () => {
    const { owner } = studio;
    await holdClass(studio, monday);
    const { token } = await seatIn((await holdClass(studio, tuesday)).id);
    await setPolicies(owner, { minNoticeMinutes: 24 * 60 });
    const path = `/v1/public/bookings/${token}/availability?from=2026-03-02&to=2026-03-08`;
    expect((await stamgast.visitor.get(path).expect(200)).body.slots).toEqual([]);
    const refused = await moveByLink(token, monday);
    expect([refused.status, refused.body.code]).toEqual([409, 'slot_unavailable']);
  });
});
