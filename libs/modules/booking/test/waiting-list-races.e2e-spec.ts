import { randomUUID } from 'node:crypto';
import { signUpOwner, type Caller } from '../../../../apps/api/test/harness/caller.js';
import { inBusiness } from '../../../../apps/api/test/harness/in-business.js';
import { Inspector } from '../../../../apps/api/test/harness/inspect.js';
import { guest, race } from '../../../../apps/api/test/harness/race.js';
import { createSalon, type Salon } from '../../../../apps/api/test/harness/salon.js';
import { Stamgast } from '../../../../apps/api/test/harness/stamgast.js';
import { setPolicies } from '../../../../apps/api/test/harness/visits.js';
import { joined, waitingList, waitingOne, type Waiting } from '../../../../apps/api/test/harness/waiting.js';
import { LeaveWaitlist } from '../src/application/waitlist/leave-waitlist.js';
import { MatchWaitlist } from '../src/application/waitlist/match-waitlist.js';
import { ResourceRepository } from '../src/persistence/resource.repository.js';
import { StaffRepository } from '../src/persistence/staff.repository.js';
import { ClientTimeRepository } from '../src/persistence/visits/client-time.repository.js';
import { WaitlistEntryRepository } from '../src/persistence/waitlist/waitlist-entry.repository.js';

/**
 * One free time, and everybody after it at once: workers that match, visitors who book, somebody who says yes twice, a
 * deadline. Each guard is also taken away, and the same race then has to show what it keeps from happening.
 */
const rounds = 4;
const ten = '2026-03-03T09:00:00.000Z';

let stamgast: Stamgast;
let inspector: Inspector;
let owner: Caller;
let salon: Salon;
beforeEach(async () => {
  stamgast = await Stamgast.start({ env: { DATABASE_POOL: '20' } });
  inspector = await Inspector.open(stamgast.database);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await inspector.close();
  await stamgast.stop();
});

/** A salon with one free hour on the Tuesday, and some people who wait for it. No worker runs. */
async function scene(people: number): Promise<Waiting[]> {
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
  salon = await createSalon(owner, { weekly: [{ days: [2], start: '10:00', end: '11:00' }] });
  await setPolicies(owner, { minNoticeMinutes: 0 });
  const waiting: Waiting[] = [];
  for (let i = 0; i < people; i++)
    waiting.push(await joined(stamgast, owner, { serviceId: salon.serviceId, from: '2026-03-03', to: '2026-03-03' }));
  return waiting;
}

const offer = (id: string) => owner.post(`/v1/waitlist-entries/${id}/offer`, { start: ten }).expect(200);
const claimOf = (one: Waiting) => ({ url: `${stamgast.url}/v1/public/waitlist-entries/${one.token}/claim`, body: {} });
const bookings = () => ({
  url: `${stamgast.url}/v1/public/${owner.slug}/bookings`,
  body: { serviceId: salon.serviceId, start: ten, client: guest() },
});

const rowsOf = (sql: string) => inspector.rows(`${sql} AND business_id = '${owner.businessId}'`);
const openOffers = async () => (await rowsOf(`SELECT id FROM booking.waitlist_offer WHERE state = 'open'`)).length;
const visits = async () => (await rowsOf(`SELECT id FROM booking.booking WHERE status = 'confirmed'`)).length;

/** As many workers as people, each with the list as it looked when all began. */
async function matchAtOnce(people: number): Promise<void> {
  const matching = stamgast.app.get(MatchWaitlist);
  const seen = await inBusiness(stamgast, owner.businessId, (tx) => matching.candidates(tx));
  expect(seen).toHaveLength(people);
  await Promise.allSettled(seen.map((id) => inBusiness(stamgast, owner.businessId, (tx) => matching.offerTo(tx, id))));
}

describe('workers that match one freed time at once', () => {
  it('make one offer (D27, D41)', async () => {
    for (let round = 0; round < rounds; round++) {
      await scene(6);
      await matchAtOnce(6);
      expect(await openOffers()).toBe(1);
    }
    expect(await inspector.deadlocks()).toBe(0);
  });

  it('make more without the locks and the constraint', async () => {
    await inspector.rows('ALTER TABLE booking.occupancy DROP CONSTRAINT occupancy_no_overlap');
    jest.spyOn(stamgast.app.get(StaffRepository), 'lock').mockResolvedValue();
    jest.spyOn(stamgast.app.get(ResourceRepository), 'lock').mockResolvedValue();
    jest.spyOn(stamgast.app.get(ClientTimeRepository), 'lock').mockResolvedValue();
    let most = 0;
    for (let round = 0; round < rounds; round++) {
      await scene(6);
      await matchAtOnce(6);
      most = Math.max(most, await openOffers());
    }
    expect(most).toBeGreaterThan(1);
  });
});

describe('somebody with an offer, and a crowd that wants the same time', () => {
  it('has it while it is kept (D44)', async () => {
    for (let round = 0; round < rounds; round++) {
      const [first] = await scene(1);
      await offer(first!.id);
      const crowd = Array.from({ length: 12 }, bookings);
      const answers = await race(`claim against bookings, round ${round + 1}`, [...crowd, claimOf(first!)]);
      expect(answers.at(-1)!.status).toBe(200);
      expect(answers.slice(0, -1).map((one) => one.status)).toEqual(Array(12).fill(409));
      expect(await visits()).toBe(1);
    }
  });

  it('loses it when nothing is kept', async () => {
    let lost = 0;
    for (let round = 0; round < rounds; round++) {
      const [first] = await scene(1);
      await offer(first!.id);
      await rowsOf(`DELETE FROM booking.hold WHERE true`);
      const answers = await race(`nothing kept, round ${round + 1}`, [
        ...Array.from({ length: 12 }, bookings),
        claimOf(first!),
      ]);
      lost += answers.at(-1)!.status === 200 ? 0 : 1;
    }
    expect(lost).toBeGreaterThan(0);
  });
});

describe('somebody who says yes many times at once', () => {
  it('has one visit, and every answer names it (D27)', async () => {
    for (let round = 0; round < rounds; round++) {
      const [first] = await scene(1);
      await offer(first!.id);
      const answers = await race(
        `claims, round ${round + 1}`,
        Array.from({ length: 8 }, () => claimOf(first!)),
      );
      expect(answers.map((one) => one.status)).toEqual(Array(8).fill(200));
      expect(new Set(answers.map((one) => one.body['bookingId'])).size).toBe(1);
      expect(await visits()).toBe(1);
    }
  });

  it('is refused or answered twice where the entry is not held', async () => {
    const entries = stamgast.app.get(WaitlistEntryRepository);
    jest.spyOn(stamgast.app.get(ClientTimeRepository), 'lock').mockResolvedValue();
    jest.spyOn(entries, 'lock').mockImplementation((tx, id) => entries.byId(tx, id));
    let other = 0;
    for (let round = 0; round < rounds; round++) {
      const [first] = await scene(1);
      await offer(first!.id);
      const answers = await race(
        `not held, round ${round + 1}`,
        Array.from({ length: 8 }, () => claimOf(first!)),
      );
      other += answers.filter((one) => one.status !== 200).length;
    }
    expect(other).toBeGreaterThan(0);
  });
});

describe('a yes at the very deadline', () => {
  /** Moves the clock to the deadline without a worker, then lets the deadline and the yes meet. */
  async function meet(first: Waiting): Promise<{ claimed: boolean; state: string }> {
    const offerId = (await waitingOne(owner, first.id)).offer!.id;
    const [soon] = await inspector.rows<{ now: string }>(
      `UPDATE booking.waitlist_offer SET expires_at = now() + (SELECT clock_offset FROM platform.business_clock
         WHERE business_id = waitlist_offer.business_id) * interval '1 millisecond' + interval '40 milliseconds'
       WHERE id = '${offerId}' RETURNING expires_at AS now`,
    );
    expect(soon).toBeDefined();
    const leaving = stamgast.app.get(LeaveWaitlist);
    const expire = async () => {
      for (let i = 0; i < 20; i++) {
        await inBusiness(stamgast, owner.businessId, (tx) => leaving.expire(tx, first.id, offerId));
        await new Promise((resolve) => setTimeout(resolve, 8));
      }
    };
    const claim = async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      const response = await fetch(claimOf(first).url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: '{}',
      });
      return response.status;
    };
    const [, status] = await Promise.all([expire(), claim()]);
    return { claimed: status === 200, state: (await waitingOne(owner, first.id)).state };
  }

  it('is a visit or is over, never both (D41, D44)', async () => {
    for (let round = 0; round < rounds * 2; round++) {
      const [first] = await scene(1);
      await offer(first!.id);
      const { claimed, state } = await meet(first!);
      expect(state).toBe(claimed ? 'booked' : 'expired');
      expect(await visits()).toBe(claimed ? 1 : 0);
      expect(await openOffers()).toBe(0);
    }
  });
});

it('leaves a person one place only, however often they ask at once (D40)', async () => {
  await scene(0);
  const body = { serviceId: salon.serviceId, from: '2026-03-03', to: '2026-03-03', client: guest() };
  const url = `${stamgast.url}/v1/public/${owner.slug}/waitlist-entries`;
  const answers = await race(
    'joining',
    Array.from({ length: 10 }, () => ({ url, body })),
  );
  expect(answers.map((one) => one.status).toSorted()).toEqual([201, ...Array(9).fill(409)]);
  expect(await waitingList(owner)).toHaveLength(1);
});
