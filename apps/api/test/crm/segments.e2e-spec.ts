import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ClientsFacade } from '@stamgast/crm';
import { isFilter, operatorsOf, segmentFields, type SegmentField, type SegmentFilter } from '@stamgast/segmentation';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { inBusiness } from '../harness/in-business.js';
import { Inspector } from '../harness/inspect.js';
import { joinTeam } from '../harness/join-team.js';
import { Stamgast } from '../harness/stamgast.js';

const clockStart = '2026-06-15T22:30:00Z';
const services = [randomUUID(), randomUUID(), randomUUID()];
const people = [randomUUID(), randomUUID()];
const wordsOf: Partial<Record<SegmentField, string[]>> = {
  tag: ['VIP', 'curls', 'nobody'],
  language: ['nb', 'en', 'da'],
  source: ['online', 'staff', 'import'],
  stage: ['lead', 'new', 'returning', 'regular', 'ambassador', 'due', 'late', 'slipping', 'lost'],
  relation: ['awareness', 'engagement', 'commitment', 'ambassador'],
  birthdayMonth: ['02', '06', '12'],
  service: [...services, 'no id'],
  staff: people,
};

const condition: fc.Arbitrary<SegmentFilter> = fc
  .constantFrom(...(Object.keys(segmentFields) as SegmentField[]))
  .chain((field) => fc.record({ field: fc.constant(field), op: fc.constantFrom(...operatorsOf[segmentFields[field]]) }))
  .chain(({ field, op }): fc.Arbitrary<object> => {
    if (op === 'unknown') return fc.constant({ field, op });
    if (op === 'is') return fc.record({ field: fc.constant(field), op: fc.constant(op), value: fc.boolean() });
    if (op === 'within' || op === 'before')
      return fc.record({ field: fc.constant(field), op: fc.constant(op), days: fc.integer({ min: 0, max: 200 }) });
    if (op === 'atLeast' || op === 'atMost') {
      const value = ['spent', 'averageSpend'].includes(field)
        ? fc.integer({ min: 0, max: 400_000 })
        : fc.nat({ max: 8 });
      return fc.record({ field: fc.constant(field), op: fc.constant(op), value });
    }
    const values = fc.subarray(wordsOf[field] ?? [], { minLength: 1 });
    return fc.record({ field: fc.constant(field), op: fc.constant(op), values });
  }) as fc.Arbitrary<SegmentFilter>;
const filters = fc.letrec<{ filter: SegmentFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    condition,
    fc.record({ all: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
  ),
})).filter;

describe('segments', () => {
  let stamgast: Stamgast;
  let inspector: Inspector;
  let owner: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
    inspector = await Inspector.open(stamgast.database);
    owner = await signUpOwner(stamgast, { clockStart });
  });
  afterAll(async () => {
    await inspector.close();
    await stamgast.stop();
  });

  const clients = () => stamgast.app.get(ClientsFacade);
  const meantBySql = (filter: SegmentFilter) =>
    inBusiness(
      stamgast,
      owner.businessId,
      async (tx) => (await clients().segmentMembers(tx, filter, { after: null, limit: 500 })).ids,
    );
  const meantByPredicate = (ids: readonly string[], filter: SegmentFilter) =>
    inBusiness(stamgast, owner.businessId, async (tx) => {
      const meant: string[] = [];
      for (const id of ids) if (await clients().inSegment(tx, id, filter)) meant.push(id);
      return meant;
    });

  describe('mean the same in SQL and as a predicate', () => {
    let ids: string[];
    beforeAll(async () => {
      ids = await fill(inspector, owner.businessId);
    });

    it('of every filter there can be', async () => {
      let some = 0;
      await fc.assert(
        fc.asyncProperty(filters, async (filter) => {
          expect(isFilter(filter)).toBe(true);
          const meant = await meantBySql(filter);
          if (meant.length > 0 && meant.length < ids.length) some += 1;
          expect(meant).toEqual((await meantByPredicate(ids, filter)).sort());
        }),
        { numRuns: 60 },
      );
      // A history in which every filter means everybody or nobody would show nothing.
      expect(some).toBeGreaterThan(15);
    });

    it('of every field alone', async () => {
      for (const [field, kind] of Object.entries(segmentFields) as [SegmentField, keyof typeof operatorsOf][])
        for (const op of operatorsOf[kind]) {
          const answers: Record<string, object> = {
            is: { value: true },
            within: { days: 60 },
            before: { days: 60 },
            unknown: {},
          };
          const known =
            kind === 'number' ? { value: field === 'spent' ? 100_000 : 3 } : { values: wordsOf[field]?.slice(0, 2) };
          const more = answers[op] ?? known;
          const filter = { field, op, ...more } as SegmentFilter;
          expect([filter, await meantBySql(filter)]).toEqual([filter, (await meantByPredicate(ids, filter)).sort()]);
        }
    });

    it('would be told apart (control)', async () => {
      const within: SegmentFilter = { field: 'lastVisit', op: 'within', days: 60 };
      const before: SegmentFilter = { field: 'lastVisit', op: 'before', days: 60 };
      expect(await meantBySql(within)).not.toEqual((await meantByPredicate(ids, before)).sort());
    });

    it('leave the archive out', async () => {
      const archived = ids.at(-1)!;
      await inspector.rows(`UPDATE crm.client SET archived_at = now() WHERE id = $1`, [archived]);
      expect(await meantBySql({ all: [] })).toEqual(ids.slice(0, -1));
      expect(await meantByPredicate([archived], { all: [] })).toEqual([]);
    });

    it('come by the page', async () => {
      const pages: string[] = [];
      let after: string | null = null;
      do {
        const page: { ids: readonly string[]; next: string | null } = await inBusiness(
          stamgast,
          owner.businessId,
          (tx) => clients().segmentMembers(tx, { all: [] }, { after, limit: 7 }),
        );
        pages.push(...page.ids);
        after = page.next;
      } while (after !== null);
      expect(pages).toEqual(ids.slice(0, -1));
    });
  });

  it('are saved, shown, changed and forgotten, and list their clients', async () => {
    const salon = await signUpOwner(stamgast, { clockStart });
    const create = async (name: string, tags: string[]) =>
      (await salon.post('/v1/clients', { name, email: `${name.toLowerCase()}@example.no`, tags }).expect(201)).body
        .id as string;
    const anna = await create('Anna', ['VIP']);
    await create('Berit', []);
    await salon.put(`/v1/clients/${anna}/consents`, { email: true }).expect(200);
    const filter = { all: [{ field: 'tag', op: 'anyOf', values: ['VIP'] }] };
    const preview = (await salon.post('/v1/segments/preview', { filter }).expect(200)).body;
    expect(preview).toEqual({ count: 1, email: 1, sms: 0, sample: [{ id: anna, name: 'Anna' }] });
    const { body: segment } = await salon.post('/v1/segments', { name: 'Best', filter }).expect(201);
    expect((await salon.get(`/v1/segments/${segment.id}`).expect(200)).body).toMatchObject({
      name: 'Best',
      filter,
      version: 1,
    });
    const listed = async () =>
      (await salon.get(`/v1/clients?segmentId=${segment.id}`).expect(200)).body.data as { id: string }[];
    expect((await listed()).map((one) => one.id)).toEqual([anna]);
    await salon.patch(`/v1/segments/${segment.id}`, { filter: { not: filter } }, 1).expect(200);
    expect((await listed()).map((one) => one.id)).not.toContain(anna);
    await salon.patch(`/v1/segments/${segment.id}`, { name: 'Late' }, 1).expect(412);
    expect((await salon.get('/v1/segments').expect(200)).body.data).toHaveLength(1);
    await owner.get(`/v1/segments/${segment.id}`).expect(404);
    await owner.get(`/v1/clients?segmentId=${segment.id}`).expect(404);
    await salon.delete(`/v1/segments/${segment.id}`, 2).expect(204);
    await salon.get(`/v1/segments/${segment.id}`).expect(404);
  });

  it('are refused with every fault and its place', async () => {
    const filter = {
      all: [
        { field: 'visits', op: 'is', value: true },
        { field: 'tag', op: 'anyOf', values: [] },
      ],
    };
    const { body } = await owner.post('/v1/segments', { name: 'Wrong', filter }).expect(400);
    expect(body.errors.map((one: { path: string }) => one.path)).toEqual(['filter.all.0.op', 'filter.all.1.values']);
    await owner.post('/v1/segments/preview', { filter: [] }).expect(400);
  });

  it('tell nobody about money who may not see it', async () => {
    const { caller: practitioner } = await joinTeam(stamgast, owner, 'practitioner');
    const filter = { any: [{ not: { field: 'spent', op: 'atLeast', value: 100_000 } }] };
    const { body: segment } = await owner.post('/v1/segments', { name: 'Spenders', filter }).expect(201);
    await practitioner.post('/v1/segments/preview', { filter }).expect(403);
    await practitioner.get(`/v1/segments/${segment.id}`).expect(403);
    await practitioner.get(`/v1/clients?segmentId=${segment.id}`).expect(403);
  });
});

/** Forty clients of every kind, with what hangs on them; gives their ids in order. */
async function fill(inspector: Inspector, businessId: string): Promise<string[]> {
  const pick = <Of>(from: readonly Of[], index: number) => from[index % from.length]!;
  const ago = (days: number) => new Date(Date.parse('2026-06-15T12:00:00Z') - days * 86_400_000).toISOString();
  const ids: string[] = [];
  for (let index = 0; index < 40; index += 1) {
    const id = randomUUID();
    ids.push(id);
    const visits = pick([0, 1, 2, 3, 5, 8], index);
    const last = visits === 0 ? null : pick([0, 3, 59, 60, 61, 130, 400], index);
    await inspector.rows(
      `INSERT INTO crm.client (business_id, id, name, sort_name, phone, email, locale, birthday, tags, source, created_at, updated_at,
         visits, visit_days, first_visit_day, last_visit_day, last_visit_at, median_days, deviation_days, rebook_after_days,
         booked_until, no_shows, spent_amount, visit_value_amount, referrals)
       VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $11, $12, $13::date, $13::date, $14, $15, $16, $17, $18, $19, $20, $21)`,
      [
        businessId,
        id,
        `Client ${index}`,
        pick([null, `+4790000${100 + index}`], index),
        pick([null, `c${index}@example.no`, `d${index}@example.no`], index),
        pick([null, 'nb', 'en'], index),
        pick([null, '02-29', '1980-12-01', '06-15'], index),
        pick([[], ['VIP'], ['curls', 'VIP']], index),
        pick(['online', 'staff', 'import'], index),
        // Around local midnight, which is not UTC's.
        pick([ago(0), '2026-06-13T22:30:00Z', '2026-06-13T21:30:00Z', ago(60), ago(500)], index),
        visits,
        last === null ? null : ago(last + 30 * visits).slice(0, 10),
        last === null ? null : ago(last).slice(0, 10),
        visits > 2 ? pick([20, 41.5, 90], index) : null,
        visits > 2 ? pick([0, 2, 9], index) : null,
        pick([null, 30], index),
        pick([null, null, ago(-3), ago(2)], index),
        pick([0, 1, 4], index),
        pick([0, 90_000, 400_000], index),
        visits === 0 ? null : pick([50_000, 100_000], index),
        pick([0, 0, 0, 2], index),
      ],
    );
    for (let visit = 0; visit < Math.min(visits, 3); visit += 1)
      await inspector.rows(
        `INSERT INTO crm.visit (business_id, booking_id, client_id, status, starts_at, visit_day, price_amount, service_ids, staff_ids, booking_version)
         VALUES ($1, $2, $3, $4, $5::timestamptz, $5::timestamptz::date, 1, $6, $7, 1)`,
        [
          businessId,
          randomUUID(),
          id,
          pick(['completed', 'completed', 'cancelled'], index + visit),
          ago(10 * visit),
          [pick(services, index + visit)],
          [pick(people, visit)],
        ],
      );
    for (const [channel, granted] of pick<[string, boolean][]>(
      [
        [],
        [['email', true]],
        [
          ['email', true],
          ['email', false],
          ['sms', true],
        ],
      ],
      index,
    ))
      await inspector.rows(
        `INSERT INTO crm.consent (business_id, id, client_id, channel, granted, source, text_version, actor_kind, at)
         VALUES ($1, $2, $3, $4, $5, 'desk', '1', 'system', $6)`,
        [businessId, randomUUID(), id, channel, granted, ago(granted ? 9 : 3)],
      );
    for (const [balance, days] of pick<[number, number][]>(
      [
        [],
        [[4, 9]],
        [
          [2, 9],
          [7, 4],
        ],
      ],
      index,
    ))
      await inspector.rows(
        `INSERT INTO crm.timeline_entry (business_id, id, client_id, at, kind, ref, title, detail)
         VALUES ($1, $2, $3, $4, 'points', $5, '', $6)`,
        [businessId, randomUUID(), id, ago(days), randomUUID(), { balance, points: 1 }],
      );
    for (const [score, days] of pick<[number, number][]>(
      [
        [],
        [[5, 20]],
        [
          [5, 20],
          [1, 2],
        ],
      ],
      index + 1,
    ))
      await inspector.rows(
        `INSERT INTO crm.feedback (business_id, id, client_id, booking_id, score, at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [businessId, randomUUID(), id, randomUUID(), score, ago(days)],
      );
  }
  return ids.sort();
}
