import type { BookingFacts } from '@stamgast/contracts';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { bookingFacts, tell } from '../harness/event-samples.js';
import { inBusiness } from '../harness/in-business.js';
import { joinTeam } from '../harness/join-team.js';
import { Stamgast } from '../harness/stamgast.js';

const day = 86_400_000;
const clockStart = '2026-06-15T08:00:00Z';
const now = Date.parse(clockStart);

interface Listed {
  readonly data: readonly {
    readonly client: { readonly id: string; readonly name: string };
    readonly reach: { email: boolean; sms: boolean; call: boolean };
    readonly missed: object | null;
  }[];
  readonly counts: Record<string, number>;
}

describe('the rhythm of a client', () => {
  let stamgast: Stamgast;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
  });
  afterAll(() => stamgast.stop());

  const newBusiness = () => signUpOwner(stamgast, { clockStart });
  let people = 0;
  const client = async (owner: Caller, name: string, more: object = {}) => {
    people += 1;
    const phone = `+47400${String(10_000 + people)}`;
    return (await owner.post('/v1/clients', { name, phone, ...more }).expect(201)).body.id as string;
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
  const told = async (owner: Caller, ...events: Parameters<typeof tell>[2][]) => {
    await tell(stamgast, owner.businessId, ...events);
    await eventually(
      () =>
        inBusiness(stamgast, owner.businessId, async (tx) => {
          const rows = await tx.query(
            `SELECT 1 FROM platform.work WHERE business_id = $1 AND kind LIKE 'outbox.%' LIMIT 1`,
            [owner.businessId],
          );
          return rows.length === 0;
        }),
      60,
    );
  };
  const monthly = (id: string, since: number, price = 80_000) =>
    [0, 30, 60].map((earlier) => visit(id, since + earlier, { price }));
  const list = async (caller: Caller, query = ''): Promise<Listed> =>
    (await caller.get(`/v1/clients/to-contact${query}`).expect(200)).body;
  const names = async (caller: Caller, query = '') => (await list(caller, query)).data.map((one) => one.client.name);

  it('is told with its reason on the client, and null for those of whom nothing is worked out', async () => {
    const owner = await newBusiness();
    const id = await client(owner, 'Anna');
    await told(owner, ...monthly(id, 62));
    const { body } = await owner.get(`/v1/clients/${id}`).expect(200);
    expect(body.rhythm).toEqual({
      relation: 'commitment',
      visits: 3,
      referrals: 0,
      source: 'own_rhythm',
      intervalDays: 30,
      spreadDays: 3,
      usualDays: { from: 28, to: 33 },
      sinceDays: 62,
      phase: 'slipping',
      phaseReason: 'past_slipping',
      limitDays: 45,
      expected: { earliest: '2026-05-12', day: '2026-05-14', latest: '2026-05-17' },
    });
    await owner.put(`/v1/clients/${id}/wishes`, { restricted: true }, body.version).expect(200);
    expect((await owner.get(`/v1/clients/${id}`).expect(200)).body.rhythm).toBeNull();
  });

  it('lists clients by how close they are', async () => {
    const owner = await newBusiness();
    const [anna, berit, cato] = [
      await client(owner, 'Anna'),
      await client(owner, 'Berit'),
      await client(owner, 'Cato'),
    ];
    await told(owner, ...monthly(anna, 5), visit(berit, 10));
    const by = async (relation: string) =>
      (await owner.get(`/v1/clients?relation=${relation}`).expect(200)).body.data.map((one: { id: string }) => one.id);
    expect(await by('commitment')).toEqual([anna]);
    expect(await by('engagement')).toEqual([berit]);
    expect(await by('awareness')).toEqual([cato]);
    expect(await by('ambassador')).toEqual([]);
    await owner.get('/v1/clients?relation=friendship').expect(400);
    const funnel = async () => (await owner.get('/v1/clients/relations').expect(200)).body.data;
    const none = { clients: 0, missed: 0 };
    expect(await funnel()).toEqual([
      { relation: 'awareness', clients: 1, missed: 0 },
      { relation: 'engagement', clients: 1, missed: 0 },
      { relation: 'commitment', clients: 1, missed: 0 },
      { relation: 'ambassador', ...none },
    ]);
    await owner.post('/v1/test-clock', { advance: 'P40D' }).expect(200);
    expect((await funnel()).map((one: { missed: number }) => one.missed)).toEqual([0, 1, 1, 0]);
  });

  it('shows what was missed with all that it is worked out from, to those who may see money', async () => {
    const owner = await newBusiness();
    const id = await client(owner, 'Anna');
    await told(owner, ...monthly(id, 62, 70_000), visit(id, 122, { price: 90_000 }));
    const [row] = (await list(owner)).data;
    const nok = (amount: number) => ({ amount, currency: 'NOK' });
    expect(row?.missed).toEqual({ amount: nok(150_000), missedVisits: 2, worth: nok(300_000), visits: 4 });
    const { caller } = await joinTeam(stamgast, owner, 'practitioner');
    expect((await list(caller)).data[0]?.missed).toBeNull();
  });

  it('leaves a client alone who was contacted, until the days are over or it is taken back', async () => {
    const owner = await newBusiness();
    const [anna, berit] = [await client(owner, 'Anna'), await client(owner, 'Berit')];
    await told(owner, ...monthly(anna, 62), ...monthly(berit, 50));
    expect(await names(owner)).toEqual(['Anna', 'Berit']);
    const paused = await owner.put(`/v1/clients/${anna}/contact-pause`, { reason: 'contacted' }).expect(200);
    expect(paused.body).toEqual({
      clientId: anna,
      reason: 'contacted',
      at: expect.stringMatching(/^2026-06-15T08:00:/),
      until: '2026-06-29',
    });
    expect(await names(owner)).toEqual(['Berit']);
    expect((await list(owner)).counts).toMatchObject({ slipping: 1 });
    await owner.put(`/v1/clients/${berit}/contact-pause`, { reason: 'not_now', days: 2 }).expect(200);
    expect(await names(owner)).toEqual([]);
    expect(await names(owner, '?asOf=2026-06-17')).toEqual(['Berit']);
    await owner.delete(`/v1/clients/${anna}/contact-pause`).expect(204);
    await owner.delete(`/v1/clients/${anna}/contact-pause`).expect(204);
    expect(await names(owner)).toEqual(['Anna']);
    const audit = (await owner.get(`/v1/audit-entries?subjectId=${anna}`).expect(200)).body.data as {
      action: string;
    }[];
    expect(audit.map((one) => one.action)).toEqual(
      expect.arrayContaining(['client.contact_paused', 'client.contact_resumed']),
    );
    await owner.put(`/v1/clients/${anna}/contact-pause`, { reason: 'tired' }).expect(400);
    await owner.put(`/v1/clients/${anna}/contact-pause`, { reason: 'not_now', days: 0 }).expect(400);
    const stranger = await newBusiness();
    await stranger.put(`/v1/clients/${anna}/contact-pause`, { reason: 'contacted' }).expect(404);
    await stranger.delete(`/v1/clients/${anna}/contact-pause`).expect(404);
  });

  it('counts a contact of the record that was merged into theirs', async () => {
    const owner = await newBusiness();
    const [anna, again] = [await client(owner, 'Anna'), await client(owner, 'Anna B')];
    await told(owner, ...monthly(anna, 62));
    await owner.put(`/v1/clients/${again}/contact-pause`, { reason: 'contacted' }).expect(200);
    expect(await names(owner)).toEqual(['Anna']);
    await owner.post('/v1/clients/merge', { from: again, to: anna }).expect(200);
    expect(await names(owner)).toEqual([]);
    await owner.delete(`/v1/clients/${anna}/contact-pause`).expect(204);
    expect(await names(owner)).toEqual(['Anna']);
  });

  it('leaves alone who has died, objects, or said a bad word and was not back since (D80)', async () => {
    const owner = await newBusiness();
    const ids: string[] = [];
    for (const name of ['Dead', 'Objects', 'Complains', 'Content']) ids.push(await client(owner, name));
    await told(owner, ...ids.flatMap((id) => monthly(id, 62)));
    expect((await names(owner)).toSorted()).toEqual(['Complains', 'Content', 'Dead', 'Objects']);
    const wish = async (id: string, body: object) => {
      const { version } = (await owner.get(`/v1/clients/${id}`).expect(200)).body;
      return (await owner.put(`/v1/clients/${id}/wishes`, body, version).expect(200)).body;
    };
    expect(await wish(ids[0]!, { deceased: true })).toMatchObject({ deceased: true, archived: true });
    await wish(ids[1]!, { objected: true });
    for (const [index, score] of [
      [2, 1],
      [3, 5],
    ] as const)
      await inBusiness(stamgast, owner.businessId, (tx) =>
        tx.query(
          `INSERT INTO crm.feedback (business_id, id, client_id, booking_id, score, at)
           VALUES ($1, gen_random_uuid(), $2, gen_random_uuid(), $3, $4)`,
          [tx.businessId, ids[index], score, new Date(now - 60 * day)],
        ),
      );
    expect(await names(owner)).toEqual(['Content']);
    expect(await wish(ids[0]!, { deceased: false })).toMatchObject({ deceased: false, archived: false });
    expect((await names(owner)).toSorted()).toEqual(['Content', 'Dead']);
  });

  it('leaves alone who was asked to come back lately', async () => {
    const owner = await newBusiness();
    const [anna, berit] = [await client(owner, 'Anna'), await client(owner, 'Berit')];
    await told(owner, ...monthly(anna, 62), ...monthly(berit, 62));
    const message = (clientId: string, kind: string, state: string, daysAgo: number) =>
      inBusiness(stamgast, owner.businessId, (tx) =>
        tx.query(
          `INSERT INTO crm.timeline_entry (business_id, id, client_id, at, kind, ref, title, detail)
           VALUES ($1, gen_random_uuid(), $2, $3, 'message', gen_random_uuid(), '', $4)`,
          [tx.businessId, clientId, new Date(now - daysAgo * day), { kind, state }],
        ),
      );
    await message(anna, 'we_miss_you', 'sent', 15);
    await message(anna, 'we_miss_you', 'suppressed', 1);
    await message(anna, 'reminder', 'sent', 1);
    expect(await names(owner)).toHaveLength(2);
    await message(anna, 'rebook_nudge', 'sent', 13);
    expect(await names(owner)).toEqual(['Berit']);
  });

  it('says how a client can be reached, and lists only those when asked', async () => {
    const owner = await newBusiness();
    const ids: Record<string, string> = {
      Mail: await client(owner, 'Mail', { phone: null, email: 'mail@example.no' }),
      Silent: await client(owner, 'Silent', { phone: null, email: 'silent@example.no' }),
      Text: await client(owner, 'Text'),
      Call: await client(owner, 'Call'),
    };
    await owner.put(`/v1/clients/${ids['Mail']}/consents`, { email: true }).expect(200);
    await owner.put(`/v1/clients/${ids['Text']}/consents`, { sms: true }).expect(200);
    await told(owner, ...Object.values(ids).flatMap((id) => monthly(id, 62)));
    const reach = Object.fromEntries((await list(owner)).data.map((one) => [one.client.name, one.reach]));
    expect(reach).toEqual({
      Mail: { email: true, sms: false, call: false },
      Silent: { email: false, sms: false, call: false },
      Text: { email: false, sms: true, call: true },
      Call: { email: false, sms: false, call: true },
    });
    const listed = await list(owner, '?reachable=true');
    expect(listed.data.map((one) => one.client.name).toSorted()).toEqual(['Call', 'Mail', 'Text']);
    expect(listed.counts).toMatchObject({ slipping: 3 });
  });
});
