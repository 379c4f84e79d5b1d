import type { BookingFacts } from '@stamgast/contracts';
import { ClientsFacade } from '@stamgast/crm';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { bookingFacts, tell } from '../harness/event-samples.js';
import { inBusiness } from '../harness/in-business.js';
import { joinTeam } from '../harness/join-team.js';
import { Stamgast } from '../harness/stamgast.js';

const stages = ['lead', 'new', 'returning', 'regular', 'ambassador', 'due', 'late', 'slipping', 'lost'];
const day = 86_400_000;
const now = Date.parse('2026-06-15T08:00:00Z');

interface Row {
  readonly client: { readonly id: string; readonly name: string; readonly stage: string };
  readonly stage: string;
  readonly sinceDays: number;
  readonly expectedValue: { amount: number } | null;
}

/** The same numbers each run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('whom to contact', () => {
  let stamgast: Stamgast;

  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
  });
  afterAll(() => stamgast.stop());

  const newBusiness = () => signUpOwner(stamgast, { clockStart: '2026-06-15T08:00:00Z' });
  const names = async (owner: Caller, count: number) => {
    const rows = Array.from({ length: count }, (_, index) => ({ externalId: `C${index}`, name: `C${index}` }));
    const taken = await inBusiness(stamgast, owner.businessId, (tx) =>
      stamgast.app.get(ClientsFacade).importClients(tx, rows),
    );
    return taken.map((one) => one.id);
  };
  const visit = (clientId: string, daysAgo: number, more: Partial<BookingFacts> = {}) => ({
    type: 'booking.completed.v1' as const,
    booking: bookingFacts({
      clientId,
      start: new Date(now - daysAgo * day).toISOString(),
      status: 'completed',
      ...more,
    }),
  });
  const delivered = (owner: Caller) =>
    eventually(
      () =>
        inBusiness(stamgast, owner.businessId, async (tx) => {
          const rows = await tx.query(`SELECT 1 FROM platform.work WHERE business_id = $1 LIMIT 1`, [owner.businessId]);
          return rows.length === 0;
        }),
      60,
    );
  const list = async (owner: Caller, query = '') =>
    (await owner.get(`/v1/clients/to-contact${query}`).expect(200)).body as {
      data: Row[];
      counts: Record<string, number>;
      nextCursor: string | null;
      asOf: string;
    };

  it('lists who has stayed away longer than their rhythm, most urgent and most worth first', async () => {
    const owner = await newBusiness();
    const ids = await names(owner, 8);
    const regular = (index: number, since: number, price: number) =>
      [0, 30, 60].map((earlier) => visit(ids[index]!, since + earlier, { price }));
    await tell(
      stamgast,
      owner.businessId,
      ...regular(0, 28, 90_000),
      ...regular(1, 34, 40_000),
      ...regular(2, 50, 30_000),
      ...regular(3, 50, 70_000),
      ...regular(4, 200, 99_000),
      ...regular(5, 5, 50_000),
      ...regular(6, 50, 80_000),
      {
        type: 'booking.created.v1',
        booking: bookingFacts({ clientId: ids[6]!, start: new Date(now + 3 * day).toISOString() }),
      },
      visit(ids[7]!, 41, { price: 10_000 }),
    );
    await delivered(owner);
    const { data, counts, nextCursor, asOf } = await list(owner);
    expect(data.map((row) => [row.client.name, row.stage, row.sinceDays])).toEqual([
      ['C3', 'slipping', 50],
      ['C2', 'slipping', 50],
      ['C1', 'late', 34],
      ['C0', 'due', 28],
      ['C7', 'due', 41],
      ['C4', 'lost', 200],
    ]);
    expect(counts).toEqual({ due: 2, late: 1, slipping: 2, lost: 1 });
    expect({ nextCursor, asOf }).toEqual({ nextCursor: null, asOf: '2026-06-15' });
    expect(data[0]).toMatchObject({
      client: { stage: 'slipping', visits: 3 },
      rhythmDays: 30,
      spreadDays: 3,
      visits: 3,
      reason: 'own_rhythm',
      expectedValue: { amount: 70_000, currency: 'NOK' },
    });
    expect(data[4]).toMatchObject({ rhythmDays: 42, visits: 1, reason: 'default_interval' });
    expect((await list(owner, '?stage=lost')).data.map((row) => row.client.name)).toEqual(['C4']);
  });

  it('expects what was paid, where it was paid, and shows it only to those who may see money', async () => {
    const owner = await newBusiness();
    const [id] = await names(owner, 1);
    const seen = visit(id!, 60, { price: 50_000 });
    const { bookingId } = seen.booking;
    await tell(stamgast, owner.businessId, seen, {
      type: 'sale.recorded.v1',
      saleId: bookingId,
      bookingId,
      clientId: id!,
      lines: [],
      total: 70_000,
      tax: 0,
      paid: 70_000,
      at: '2026-04-16T08:00:00.000Z',
      quiet: false,
    });
    await delivered(owner);
    expect((await list(owner)).data[0]?.expectedValue).toEqual({ amount: 70_000, currency: 'NOK' });
    const { caller: practitioner } = await joinTeam(stamgast, owner, 'practitioner');
    expect((await list(practitioner)).data[0]).toMatchObject({ expectedValue: null, client: { spent: null } });
  });

  it('does not list who is in the archive', async () => {
    const owner = await newBusiness();
    const [id] = await names(owner, 1);
    await tell(stamgast, owner.businessId, visit(id!, 60));
    await delivered(owner);
    expect((await list(owner)).data).toHaveLength(1);
    await owner.delete(`/v1/clients/${id}`, 1).expect(204);
    expect(await list(owner)).toMatchObject({ data: [], counts: { due: 0, late: 0, slipping: 0, lost: 0 } });
    expect((await list(owner, '?asOf=2026-06-01')).data).toEqual([]);
  });

  it('sees a day to come from its beginning, and an earlier day as it was known then', async () => {
    const owner = await newBusiness();
    const [id] = await names(owner, 1);
    await tell(stamgast, owner.businessId, visit(id!, 100), visit(id!, 20));
    await delivered(owner);
    expect((await list(owner)).data).toEqual([]);
    expect((await list(owner, '?asOf=2026-07-04')).data).toEqual([]);
    expect((await list(owner, '?asOf=2026-07-05')).data).toMatchObject([{ stage: 'due', sinceDays: 40 }]);
    // Seven days before it, the second visit had not been booked; then it was a booking to come.
    expect((await list(owner, '?asOf=2026-05-18')).data).toMatchObject([
      { stage: 'slipping', sinceDays: 72, visits: 1 },
    ]);
    expect((await list(owner, '?asOf=2026-05-19')).data).toEqual([]);
    expect((await list(owner, '?asOf=2026-05-18T10:00:00Z')).asOf).toBe('2026-05-18');
    expect((await list(owner, '?asOf=2026-03-06')).data).toEqual([]);
  });

  it('counts imported bookings that are still to come, although nobody wrote down when they were made', async () => {
    const owner = await newBusiness();
    const [id] = await names(owner, 1);
    const imported = { source: 'import', createdAt: new Date(now).toISOString(), quiet: true } as const;
    await tell(stamgast, owner.businessId, visit(id!, 100, imported));
    await delivered(owner);
    expect((await list(owner, '?asOf=2026-05-01')).data).toHaveLength(1);
    const booking = bookingFacts({ clientId: id!, start: '2026-07-01T08:00:00Z', ...imported });
    await tell(stamgast, owner.businessId, { type: 'booking.created.v1', booking });
    await delivered(owner);
    expect((await list(owner, '?asOf=2026-05-01')).data).toEqual([]);
  });

  it.each(['asOf=yesterday', 'asOf=2026-02-30', 'asOf=2026-06-15T10:00', 'stage=new', 'cursor=nonsense', 'limit=0'])(
    'refuses %s',
    async (query) => {
      const owner = await newBusiness();
      await owner.get(`/v1/clients/to-contact?${query}`).expect(400);
    },
  );

  it('is the same rebuilt from its rows, and looked back at tomorrow, page by page', async () => {
    const owner = await newBusiness();
    const ids = await names(owner, 40);
    const below = generator(7);
    const events = ids.flatMap((id) => {
      const price = 10_000 * (1 + below(5));
      const since = 1 + below(260);
      const interval = 14 + below(40);
      const visits = Array.from({ length: below(6) }, (_, index) =>
        visit(id, since + index * (interval + below(9)), { price }),
      );
      const coming = bookingFacts({ clientId: id, start: new Date(now + (2 + below(20)) * day).toISOString() });
      const booked = { ...coming, createdAt: new Date(now - day).toISOString() };
      return below(5) === 0 ? [...visits, { type: 'booking.created.v1' as const, booking: booked }] : visits;
    });
    await tell(stamgast, owner.businessId, ...events);
    await delivered(owner);
    const facts = ({ data, counts }: Awaited<ReturnType<typeof list>>) => ({
      counts,
      rows: data.map(({ client, stage, sinceDays, expectedValue }) => [client.name, stage, sinceDays, expectedValue]),
    });
    const today = facts(await list(owner));
    await inBusiness(stamgast, owner.businessId, (tx) =>
      tx.query(
        `UPDATE crm.client SET visits = 9, visit_days = 9, last_visit_day = NULL, median_days = 1, booked_until = NULL,
           visit_value_amount = 1 WHERE business_id = $1`,
        [tx.businessId],
      ),
    );
    expect(facts(await list(owner))).not.toEqual(today);
    const rebuilt = await inBusiness(stamgast, owner.businessId, (tx) =>
      stamgast.app.get(ClientsFacade).rebuildHistories(tx),
    );
    expect(rebuilt).toBe(40);
    expect(facts(await list(owner))).toEqual(today);
    expect(today.rows.length).toBeGreaterThan(10);
    await owner.post('/v1/test-clock', { advance: 'PT26H' }).expect(200);
    expect(facts(await list(owner, '?asOf=2026-06-15'))).toEqual(today);
    for (const asOf of ['', '&asOf=2026-06-15']) {
      const whole = facts(await list(owner, `?${asOf}`)).rows;
      const paged: Row[] = [];
      let cursor = '';
      do {
        const page: Awaited<ReturnType<typeof list>> = await list(owner, `?limit=4${asOf}${cursor}`);
        paged.push(...page.data);
        cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
      } while (cursor);
      expect(facts({ data: paged, counts: {}, nextCursor: null, asOf: '' }).rows).toEqual(whole);
    }
  });

  it('agrees with the lists about every stage', async () => {
    const owner = await newBusiness();
    const ids = await names(owner, 600);
    const below = generator(11);
    const local = (daysAgo: number) => new Date(now - daysAgo * day).toISOString().slice(0, 10);
    const histories = ids.map((id) => {
      const visits = below(6);
      const first = below(300);
      const last = visits > 1 ? below(first + 1) : first;
      const own = visits > 2;
      return {
        id,
        visits,
        first_visit_day: visits ? local(first) : null,
        last_visit_day: visits ? local(last) : null,
        median_days: own ? 1 + below(160) / 2 : null,
        deviation_days: own ? below(40) / 2 : null,
        rebook_after_days: below(3) ? null : 10 + below(60),
        booked_until: below(4) ? null : new Date(now + (below(9) - 4) * day).toISOString(),
        referrals: below(4) ? 0 : 1,
      };
    });
    await inBusiness(stamgast, owner.businessId, (tx) =>
      tx.query(
        `UPDATE crm.client c SET visits = h.visits, first_visit_day = h.first_visit_day, last_visit_day = h.last_visit_day,
           median_days = h.median_days, deviation_days = h.deviation_days, rebook_after_days = h.rebook_after_days,
           booked_until = h.booked_until, referrals = h.referrals
         FROM jsonb_to_recordset($2::jsonb) AS h (id uuid, visits integer, first_visit_day date, last_visit_day date,
           median_days double precision, deviation_days double precision, rebook_after_days integer,
           booked_until timestamptz, referrals integer)
         WHERE c.business_id = $1 AND c.id = h.id`,
        [tx.businessId, JSON.stringify(histories)],
      ),
    );
    const found: Record<string, number> = {};
    for (const stage of stages) {
      let cursor = '';
      do {
        const { body } = await owner.get(`/v1/clients?limit=200&stage=${stage}${cursor}`).expect(200);
        for (const client of body.data) expect(client.stage).toBe(stage);
        found[stage] = (found[stage] ?? 0) + (body.data.length as number);
        cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
      } while (cursor);
    }
    for (const stage of stages) expect([stage, found[stage]]).not.toEqual([stage, 0]);
    expect(Object.values(found).reduce((sum, count) => sum + count, 0)).toBe(600);
    const { counts } = await list(owner);
    for (const stage of ['due', 'late', 'slipping', 'lost']) expect(counts[stage]).toBe(found[stage]);
  });
});
