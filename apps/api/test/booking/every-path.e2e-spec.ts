import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, setPolicies } from '../harness/visits.js';

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

const wanted = '2026-03-04T10:00:00Z';
const hour = 3_600_000;
const later = (hours: number, day = '2026-03-05') =>
  new Date(Date.parse(`${day}T08:00:00Z`) + hours * hour).toISOString();

async function openShop(): Promise<void> {
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
  salon = await createSalon(owner);
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 15 });
}

const book = async (start: string): Promise<Response['body']> =>
  (await owner.post('/v1/bookings', { serviceId: salon.serviceId, start }).expect(201)).body;

/** Everything by which somebody can come into a time, all wanting the same hour of the same person. */
async function everyPath(): Promise<(() => PromiseLike<Response>)[]> {
  const moved = [await book(later(0)), await book(later(1)), await book(later(2))];
  const linked = await bookAsVisitor(stamgast, owner.slug, salon, { start: later(3) }).expect(201);
  const cancelled = await book(wanted);
  const back = (await owner.post(`/v1/bookings/${cancelled.id}/cancel`, {}, 1).expect(200)).body;
  const before = await book(new Date(Date.parse(wanted) - hour).toISOString());
  const off = { staffId: salon.staffId, start: wanted, end: new Date(Date.parse(wanted) + hour).toISOString() };
  const half = new Date(Date.parse(wanted) + hour / 2).toISOString();
  return [
    () => bookAsVisitor(stamgast, owner.slug, salon, { start: wanted }),
    () => bookAsVisitor(stamgast, owner.slug, salon, { start: half }),
    () => owner.post('/v1/bookings', { serviceId: salon.serviceId, start: wanted }),
    () => owner.post('/v1/bookings', { serviceId: salon.serviceId, start: half, staffId: salon.staffId }),
    ...moved.map((one) => () => owner.post(`/v1/bookings/${one.id}/reschedule`, { start: wanted }, 1)),
    () =>
      stamgast.visitor
        .post(`/v1/public/bookings/${linked.body.manageToken}/reschedule`)
        .set('idempotency-key', randomUUID())
        .send({ start: wanted }),
    () => owner.post(`/v1/bookings/${back.id}/undo`, {}, back.version),
    () => owner.patch(`/v1/bookings/${before.id}`, { duration: 90 }, 1),
    () => owner.post('/v1/time-off', off),
  ];
}

it('gives an hour that everybody comes for at once, by every way there is, to one of them (L01)', async () => {
  const deadlocks = await inspector.deadlocks();
  const winners = new Map<number, number>();
  for (let round = 0; round < 6; round++) {
    await openShop();
    const paths = await everyPath();
    const order = paths.map((path, index) => ({ path, index })).sort(() => Math.random() - 0.5);
    const answers = await Promise.all(order.map(async ({ path, index }) => ({ index, answer: await path() })));
    const refused = answers.filter(({ answer }) => answer.status === 409);
    const won = answers.filter(({ answer }) => answer.status < 300);
    expect(won.length + refused.length).toBe(answers.length);
    expect(won.length).toBeGreaterThan(0);
    for (const { answer } of refused) expect(['slot_unavailable', 'time_off_overlaps']).toContain(answer.body.code);
    for (const { index } of won) winners.set(index, (winners.get(index) ?? 0) + 1);
    expect(await breachedInvariants(inspector)).toEqual({});
  }
  const seen = [...winners].map(([path, count]) => `path ${path}: ${count}`).join(', ');
  process.stdout.write(`    who won: ${seen}\n`);
  expect(await inspector.deadlocks()).toBe(deadlocks);
});
