import { randomUUID } from 'node:crypto';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { race, shoot } from '../harness/race.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let inspector: Inspector;
let owner: Caller;
let salon: Salon;
let url: string;
beforeAll(async () => {
  stamgast = await Stamgast.start();
  inspector = await Inspector.open(stamgast.database);
});
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});
beforeEach(async () => {
  ({ owner, salon, url } = await openShop());
});

async function openShop(): Promise<{ owner: Caller; salon: Salon; url: string }> {
  const caller = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
  const made = await createSalon(caller);
  await setPolicies(caller, { minNoticeMinutes: 0 });
  return { owner: caller, salon: made, url: `${stamgast.url}/v1/public/${caller.slug}/bookings` };
}

const wish = (start: string, more: object = {}) => ({
  serviceId: salon.serviceId,
  start,
  client: { name: 'Ola Hansen', phone: '91234567' },
  ...more,
});

async function bookingsOf(caller: Caller): Promise<number> {
  const [row] = await inspector.rows<{ count: number }>(
    'SELECT count(*)::int AS count FROM booking.booking WHERE business_id = $1',
    [caller.businessId],
  );
  return row!.count;
}

describe('the same request again (D28, L05)', () => {
  it('fifty at once under one key are one booking, and all get its answer', async () => {
    const key = randomUUID();
    const shots = Array.from({ length: 50 }, () => ({ url, key, body: wish('2026-03-02T09:00:00Z') }));
    const answers = await race('one key', shots);
    expect(new Set(answers.map((one) => one.status))).toEqual(new Set([201]));
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    expect(await bookingsOf(owner)).toBe(1);
    const events = await inspector.rows(
      `SELECT id FROM platform.outbox_event WHERE business_id = $1 AND type = 'booking.created.v1'`,
      [owner.businessId],
    );
    expect(events).toHaveLength(1);
  });

  it('with another body is refused, without a key too', async () => {
    const key = randomUUID();
    expect((await shoot({ url, key, body: wish('2026-03-02T09:00:00Z') })).status).toBe(201);
    expect(await shoot({ url, key, body: wish('2026-03-02T11:00:00Z') })).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    const keyless = await stamgast.visitor.post(`/v1/public/${owner.slug}/bookings`).send(wish('2026-03-02T11:00:00Z'));
    expect([keyless.status, keyless.body.code]).toEqual([400, 'idempotency_key_required']);
    expect(await bookingsOf(owner)).toBe(1);
  });

  it('keeps no refusal: what was taken or wrong may be tried again under the same key', async () => {
    const key = randomUUID();
    expect((await shoot({ url, key, body: wish('2026-03-02T20:00:00Z') })).status).toBe(409);
    const body = wish('2026-03-02T09:00:00Z', { client: { name: 'Ola', phone: '1' } });
    expect((await shoot({ url, key, body })).status).toBe(400);
    expect((await shoot({ url, key, body: wish('2026-03-02T09:00:00Z') })).status).toBe(201);
  });

  it('means nothing to another business or to another route', async () => {
    const key = randomUUID();
    const first = await shoot({ url, key, body: wish('2026-03-02T09:00:00Z') });
    const neighbour = await openShop();
    const body = { ...wish('2026-03-02T09:00:00Z'), serviceId: neighbour.salon.serviceId };
    const second = await shoot({ url: neighbour.url, key, body });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect((second.body.booking as { id: string }).id).not.toBe((first.body.booking as { id: string }).id);
    const desk = await owner
      .post('/v1/bookings', { serviceId: salon.serviceId, start: '2026-03-02T11:00:00Z' })
      .set('idempotency-key', key);
    expect(desk.status).toBe(201);
  });

  it('is one booking at the desk as well', async () => {
    const key = randomUUID();
    const send = () =>
      owner
        .post('/v1/bookings', { serviceId: salon.serviceId, start: '2026-03-02T09:00:00Z' })
        .set('idempotency-key', key);
    const answers = await Promise.all(Array.from({ length: 10 }, send));
    const ids = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id as string));
    expect(ids.size).toBe(1);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(await bookingsOf(owner)).toBe(1);
  });
});
