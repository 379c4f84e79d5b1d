import { randomUUID } from 'node:crypto';
import type { Test } from 'supertest';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { guest, race } from '../harness/race.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, clockTimes, setPolicies } from '../harness/visits.js';

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
  salon = await createSalon(owner);
  await setPolicies(owner, { minNoticeMinutes: 0 });
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));

const ten = '2026-03-02T09:00:00Z';

function hold(start = ten, more: object = {}): Test {
  return stamgast.visitor
    .post(`/v1/public/${owner.slug}/holds`)
    .set('idempotency-key', randomUUID())
    .send({ serviceId: salon.serviceId, start, ...more });
}

function bookWith(holdId: string, start = ten): Test {
  return stamgast.visitor
    .post(`/v1/public/${owner.slug}/bookings`)
    .set('idempotency-key', randomUUID())
    .send({ serviceId: salon.serviceId, start, holdId, client: guest() });
}

async function times(): Promise<string[]> {
  const query = new URLSearchParams({ serviceId: salon.serviceId, from: '2026-03-02', to: '2026-03-02' });
  const answer = await stamgast.visitor.get(`/v1/public/${owner.slug}/availability?${query.toString()}`).expect(200);
  return clockTimes(answer.body.slots as { start: string }[]);
}

const advance = (duration: string) => owner.post('/v1/test-clock', { advance: duration }).expect(200);

describe('a hold (D30)', () => {
  it('keeps a time from others for five minutes, and for whoever has it', async () => {
    const kept = (await hold().expect(201)).body;
    expect(Date.parse(kept.expiresAt) - Date.parse('2026-03-02T07:00:00Z')).toBeLessThan(310_000);
    expect(await times()).not.toContain('10:00');
    await bookAsVisitor(stamgast, owner.slug, salon, { start: ten }).expect(409);
    await hold().expect(409);
    await owner.post('/v1/bookings', { serviceId: salon.serviceId, start: ten }).expect(409);
    const booked = (await bookWith(kept.id).expect(201)).body;
    expect(booked.booking.start).toBe('2026-03-02T09:00:00.000Z');
    expect(await inspector.rows(`SELECT 1 FROM booking.hold`)).toEqual([]);
    expect(await inspector.rows(`SELECT 1 FROM booking.occupancy WHERE kind = 'hold'`)).toEqual([]);
  });

  it('is nobody’s when its time is over, and no more than a wish for whoever had it', async () => {
    const kept = (await hold().expect(201)).body;
    await advance('PT6M');
    expect(await times()).toContain('10:00');
    await bookAsVisitor(stamgast, owner.slug, salon, { start: ten }).expect(201);
    const late = await bookWith(kept.id).expect(409);
    expect(late.body.code).toBe('slot_unavailable');
  });

  it('that is over takes nothing from a visitor whom nobody came before', async () => {
    const kept = (await hold().expect(201)).body;
    await advance('PT6M');
    await bookWith(kept.id).expect(201);
  });

  it('lasts as long as the owner says', async () => {
    await setPolicies(owner, { holdMinutes: 20 });
    await hold().expect(201);
    await advance('PT6M');
    expect(await times()).not.toContain('10:00');
    await advance('PT15M');
    expect(await times()).toContain('10:00');
  });

  it('gives nothing to another visit than the one it is for', async () => {
    const kept = (await hold().expect(201)).body;
    await bookWith(kept.id, '2026-03-02T09:30:00Z').expect(409);
    await bookWith(kept.id, '2026-03-02T11:00:00Z').expect(201);
    expect(await times()).not.toContain('10:00');
    const foreign = await signUpOwner(stamgast, { clockStart: '2026-03-02T07:00:00Z' });
    const theirs = await createSalon(foreign);
    await stamgast.visitor
      .post(`/v1/public/${foreign.slug}/bookings`)
      .set('idempotency-key', randomUUID())
      .send({ serviceId: theirs.serviceId, start: ten, holdId: kept.id, client: guest() })
      .expect(201);
  });

  it('is given back when the visitor turns round, once', async () => {
    const kept = (await hold().expect(201)).body;
    const release = () => stamgast.visitor.delete(`/v1/public/${owner.slug}/holds/${kept.id}`);
    await release().expect(204);
    expect(await times()).toContain('10:00');
    await release().expect(404);
  });

  it('keeps a room as well', async () => {
    await owner.post('/v1/resources', { name: 'Room 1', kind: 'Room' }).expect(201);
    salon = await createSalon(owner, { staff: 2, services: [{ name: 'Massage', resourceKinds: ['Room'] }] });
    const kept = (await hold().expect(201)).body;
    const refused = await bookAsVisitor(stamgast, owner.slug, salon, { start: ten }).expect(409);
    expect(refused.body.reason).toBe('no_resource');
    await bookWith(kept.id).expect(201);
  });

  it('goes to one of a crowd, and no booking slips in beside it (D27)', async () => {
    const holds = `${stamgast.url}/v1/public/${owner.slug}/holds`;
    const bookings = `${stamgast.url}/v1/public/${owner.slug}/bookings`;
    const wish = { serviceId: salon.serviceId, start: ten };
    const shots = Array.from({ length: 40 }, (_, index) =>
      index % 2 === 0 ? { url: holds, body: wish } : { url: bookings, body: { ...wish, client: guest() } },
    );
    const answers = await race('holds and bookings', shots);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(39);
  });
});

describe('holds against abuse', () => {
  let guarded: Stamgast;
  beforeAll(async () => {
    guarded = await Stamgast.start({ env: { ABUSE_LIMITS: 'on' } });
  });
  afterAll(() => guarded.stop());

  it('are three at once for one address, however many it asks for together', async () => {
    const shop = await signUpOwner(guarded, { clockStart: '2026-03-02T07:00:00Z' });
    const house = await createSalon(shop, { staff: 6 });
    await setPolicies(shop, { minNoticeMinutes: 0 });
    const url = `${guarded.url}/v1/public/${shop.slug}/holds`;
    const shots = house.staffIds.map((staffId) => ({
      url,
      body: { serviceId: house.serviceId, staffId, start: ten },
    }));
    const answers = await race('holds of one address', shots);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 409, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual(
      Array(3).fill('hold_limit'),
    );
  });
});
