import { randomUUID } from 'node:crypto';
import { ClientsFacade } from '@stamgast/crm';
import type { BookingFacts, IntegrationEvent } from '@stamgast/contracts';
import { Outbox, systemActor, UnitOfWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Stamgast } from '../harness/stamgast.js';

const nok = (amount: number) => ({ amount, currency: 'NOK' });
const program = {
  name: 'Regulars',
  enabled: true,
  unit: 'points',
  kind: 'per_amount',
  points: 1,
  perAmount: nok(1_000),
  base: 'after_tax',
};

describe('points', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    owner = await signUpOwner(stamgast);
    await owner.post('/v1/loyalty/programs', program).expect(201);
  });
  afterAll(() => stamgast.stop());

  const inBusiness = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> =>
    stamgast.app.get(UnitOfWork).run({ businessId: owner.businessId, actor: systemActor }, work);

  const newClient = async (): Promise<string> => {
    const introduction = { name: 'Ola', email: `${randomUUID()}@example.test`, source: 'staff' as const };
    return (await inBusiness((tx) => stamgast.app.get(ClientsFacade).findOrCreate(tx, introduction))).id;
  };

  const tell = (event: IntegrationEvent) => inBusiness((tx) => stamgast.app.get(Outbox).append(tx, event));

  let versions = 1;

  /** Each one newer than the one before. */
  function visit(clientId: string, status: BookingFacts['status'], bookingId: string): BookingFacts {
    const at = new Date().toISOString();
    return {
      bookingId,
      clientId,
      status,
      locationId: randomUUID(),
      timeZone: 'Europe/Oslo',
      start: at,
      end: at,
      appointments: [],
      price: 10_500,
      source: 'staff',
      cancelledBy: null,
      cancelledLate: false,
      clientConfirmedAt: null,
      createdAt: at,
      timeKnown: true,
      durationKnown: true,
      version: (versions += 1),
      quiet: false,
    };
  }

  async function completeAndPay(clientId: string, amount: number): Promise<{ bookingId: string; saleId: string }> {
    const bookingId = randomUUID();
    const saleId = randomUUID();
    const at = new Date().toISOString();
    await tell({
      type: 'sale.recorded.v1',
      saleId,
      bookingId,
      clientId,
      lines: [],
      total: amount,
      tax: amount / 5,
      paid: amount,
      at,
      quiet: false,
    });
    await tell({ type: 'booking.completed.v1', booking: visit(clientId, 'completed', bookingId) });
    return { bookingId, saleId };
  }

  const card = async (clientId: string) => (await owner.get(`/v1/clients/${clientId}/loyalty`)).body;
  const balance = async (clientId: string): Promise<number> => (await card(clientId)).balance;
  const reaches = (clientId: string, points: number) => eventually(async () => (await balance(clientId)) === points);

  it('D62 earns once completed and paid, whichever is known first: 105 kr at 1 per 10 kr gives 10', async () => {
    const clientId = await newClient();
    await completeAndPay(clientId, 10_500);
    await reaches(clientId, 10);
    const other = await newClient();
    await tell({ type: 'booking.completed.v1', booking: visit(other, 'completed', randomUUID()) });
    await completeAndPay(await newClient(), 1_000);
    expect(await balance(other)).toBe(0);
  });

  it('takes a completion back exactly, and earns it again', async () => {
    const clientId = await newClient();
    const { bookingId } = await completeAndPay(clientId, 10_500);
    await reaches(clientId, 10);
    await tell({
      type: 'booking.undone.v1',
      booking: visit(clientId, 'confirmed', bookingId),
      undoneStatus: 'completed',
    });
    await reaches(clientId, 0);
    await tell({ type: 'booking.completed.v1', booking: visit(clientId, 'completed', bookingId) });
    await reaches(clientId, 10);
    expect((await card(clientId)).entries.map((one: { kind: string }) => one.kind)).toEqual([
      'earn',
      'reverse',
      'earn',
    ]);
  });

  it('lets a delivery that comes late change nothing, and a new rate leave old visits alone', async () => {
    const clientId = await newClient();
    const late = visit(clientId, 'completed', randomUUID());
    const { bookingId, saleId } = await completeAndPay(clientId, 50_000);
    await reaches(clientId, 50);
    await tell({
      type: 'booking.undone.v1',
      booking: visit(clientId, 'confirmed', bookingId),
      undoneStatus: 'completed',
    });
    await reaches(clientId, 0);
    await tell({ type: 'booking.completed.v1', booking: { ...late, bookingId } });
    await tell({ type: 'booking.completed.v1', booking: visit(clientId, 'completed', bookingId) });
    await reaches(clientId, 50);
    const { id, version } = (await owner.get('/v1/loyalty/programs')).body.data[0];
    await owner.put(`/v1/loyalty/programs/${id}`, { ...program, points: 2 }, version).expect(200);
    await tell({
      type: 'sale.refunded.v1',
      saleId,
      refundId: randomUUID(),
      bookingId,
      clientId,
      amount: 10_000,
      at: new Date().toISOString(),
    });
    await reaches(clientId, 40);
    await owner.put(`/v1/loyalty/programs/${id}`, program, version + 1).expect(200);
  });

  it('D67 a refund takes points back, into debt when they were spent, and the next visit fills it', async () => {
    const clientId = await newClient();
    const { bookingId, saleId } = await completeAndPay(clientId, 50_000);
    await reaches(clientId, 50);
    const reward = await owner.post('/v1/loyalty/rewards', { name: 'Coffee', cost: 40, kind: 'gift' });
    const reserved = await owner.post(`/v1/clients/${clientId}/loyalty/reservations`, { rewardId: reward.body.id });
    await owner.post(`/v1/loyalty/reservations/${reserved.body.id}/redeem`).expect(200);
    await tell({
      type: 'sale.refunded.v1',
      saleId,
      refundId: randomUUID(),
      bookingId,
      clientId,
      amount: 50_000,
      at: new Date().toISOString(),
    });
    await reaches(clientId, -40);
    await completeAndPay(clientId, 60_000);
    await reaches(clientId, 20);
  });

  it('D68 reserved points cannot be spent twice; released ones are back; redeemed is final', async () => {
    const clientId = await newClient();
    await owner.post('/v1/loyalty/adjustments', { clientId, points: 100, reason: 'Welcome' }).expect(201);
    const reward = await owner.post('/v1/loyalty/rewards', {
      name: '100 off',
      cost: 60,
      kind: 'discount',
      discount: nok(10_000),
    });
    const reserve = () => owner.post(`/v1/clients/${clientId}/loyalty/reservations`, { rewardId: reward.body.id });
    const first = await reserve();
    expect([(await reserve()).body.code, await balance(clientId)]).toEqual(['points_insufficient', 40]);
    await owner.post(`/v1/loyalty/reservations/${first.body.id}/release`).expect(200);
    expect(await balance(clientId)).toBe(100);
    const second = await reserve();
    await owner.post(`/v1/loyalty/reservations/${second.body.id}/redeem`).expect(200);
    expect((await owner.post(`/v1/loyalty/reservations/${second.body.id}/release`)).body.code).toBe(
      'reservation_ended',
    );
    expect(await balance(clientId)).toBe(40);
  });

  it('D68 gives a reservation back when its visit is cancelled', async () => {
    const clientId = await newClient();
    const bookingId = randomUUID();
    await owner.post('/v1/loyalty/adjustments', { clientId, points: 60, reason: 'Welcome' });
    const reward = await owner.post('/v1/loyalty/rewards', { name: 'Mask', cost: 60, kind: 'service' });
    await owner
      .post(`/v1/clients/${clientId}/loyalty/reservations`, { rewardId: reward.body.id, bookingId })
      .expect(201);
    await tell({ type: 'booking.cancelled.v1', booking: visit(clientId, 'cancelled', bookingId), notify: false });
    await reaches(clientId, 60);
  });

  it('L03 redeems 60 of 100 points once when 50 ask at the same time', async () => {
    const clientId = await newClient();
    await owner.post('/v1/loyalty/adjustments', { clientId, points: 100, reason: 'Welcome' });
    const reward = await owner.post('/v1/loyalty/rewards', { name: 'Race', cost: 60, kind: 'gift' });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        owner.post(`/v1/clients/${clientId}/loyalty/reservations`, { rewardId: reward.body.id }),
      ),
    );
    expect(answers.filter((one) => one.status === 201)).toHaveLength(1);
    expect(answers.filter((one) => one.status >= 500 && one.status !== 503)).toHaveLength(0);
    expect(await balance(clientId)).toBe(40);
  });

  it('refuses what makes no sense, another business, and a role that may not', async () => {
    const clientId = await newClient();
    expect((await owner.post('/v1/loyalty/programs', program)).body.code).toBe('program_exists');
    expect((await owner.post('/v1/loyalty/adjustments', { clientId, points: -1, reason: 'No' })).body.code).toBe(
      'points_insufficient',
    );
    expect(
      (await owner.post('/v1/loyalty/adjustments', { clientId: randomUUID(), points: 1, reason: 'Who' })).body.code,
    ).toBe('client_unknown');
    const stranger = await signUpOwner(stamgast);
    await stranger.get(`/v1/clients/${clientId}/loyalty`).expect(404);
    const { id, version } = (await owner.get('/v1/loyalty/programs')).body.data[0];
    await stranger.put(`/v1/loyalty/programs/${id}`, program, version).expect(404);
    expect((await owner.put(`/v1/loyalty/programs/${id}`, program, version + 1)).status).toBe(412);
  });

  it('G1 to G7 hold afterwards: accounts sum to zero, equal their postings, and lots equal points', async () => {
    const wrong = await inBusiness((tx) =>
      tx.query(`
        SELECT 'sum' AS rule, sum(balance)::text AS found FROM loyalty.account HAVING sum(balance) <> 0
        UNION ALL SELECT 'postings', a.id::text FROM loyalty.account a LEFT JOIN loyalty.posting p ON p.business_id = a.business_id AND p.account_id = a.id
          GROUP BY a.id, a.balance HAVING a.balance <> coalesce(sum(p.amount), 0)
        UNION ALL SELECT 'entry', entry_id::text FROM loyalty.posting GROUP BY entry_id HAVING sum(amount) <> 0
        UNION ALL SELECT 'lots', a.owner_id::text FROM loyalty.account a LEFT JOIN loyalty.lot l ON l.business_id = a.business_id AND l.client_id = a.owner_id
          WHERE a.kind = 'points' GROUP BY a.owner_id, a.balance HAVING a.balance <> coalesce(sum(l.remaining), 0)`),
    );
    expect(wrong).toEqual([]);
    const change = inBusiness((tx) => tx.query(`UPDATE loyalty.entry SET points = 0`));
    await expect(change).rejects.toThrow(/permission denied/);
  });
});
