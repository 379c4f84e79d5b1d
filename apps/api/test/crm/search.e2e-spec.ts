import { ClientsFacade, type ImportedClient } from '@stamgast/crm';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { inBusiness } from '../harness/in-business.js';
import { Stamgast } from '../harness/stamgast.js';

const MANY = 20_000;
const given = ['Åse', 'Bjørn', 'Øyvind', 'Ærlend', 'Kari', 'Ola', 'Göran', 'Märta', 'Søren', 'Anna', 'Nils', 'Siv'];
const middle = ['', 'Marie ', 'Erik ', 'Ana-Li ', 'Løvå '];
const family = [
  'Nygård',
  'Ødegård',
  'Sæther',
  'Söderström',
  'Håkansson',
  'Nordmann',
  "O'Brien",
  'Kjær',
  'Bakke',
  'Åmot',
];

/** The same names in the same order each run: a linear congruential generator. */
function generateClients(count: number): ImportedClient[] {
  let seed = 42;
  const pick = <Item>(items: readonly Item[]): Item => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return items[Math.floor((seed / 2_147_483_648) * items.length)] as Item;
  };
  return Array.from({ length: count }, (_, index) => ({
    externalId: `E${index}`,
    name: `${pick(given)} ${pick(middle)}${pick(family)}`,
    phone: index % 3 === 0 ? `+47${40_000_000 + index * 7}` : null,
    email: index % 2 === 0 ? `client${index}@${pick(['example', 'epost'])}.no` : null,
  }));
}

/** What a search by words of names is to find, worked out another way than the product does. */
function expected(clients: readonly ImportedClient[], query: string): string[] {
  const letters: Record<string, string> = { å: 'a', ä: 'a', æ: 'a', ø: 'o', ö: 'o' };
  const simple = (text: string) => text.toLowerCase().replace(/[åäæøö]/g, (letter) => letters[letter] ?? letter);
  const asked = simple(query)
    .split(/[^a-z]+/)
    .filter(Boolean);
  return clients
    .filter((client) => {
      const words = simple(client.name).split(/[^a-z]+/);
      return asked.every((term) => words.some((word) => word.startsWith(term)));
    })
    .map((client) => client.externalId)
    .sort();
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

describe(`searching among ${MANY} clients`, () => {
  let stamgast: Stamgast;
  let owner: Caller;
  const clients = generateClients(MANY);

  beforeAll(async () => {
    stamgast = await Stamgast.start();
    owner = await signUpOwner(stamgast, { locale: 'nb' });
    const facade = stamgast.app.get(ClientsFacade);
    for (let from = 0; from < MANY; from += 2_000)
      await inBusiness(stamgast, owner.businessId, (tx) => facade.importClients(tx, clients.slice(from, from + 2_000)));
  });
  afterAll(() => stamgast.stop());

  const search = async (query: string, more = '') => {
    const { body } = await owner.get(`/v1/clients?search=${encodeURIComponent(query)}${more}`).expect(200);
    return body as { data: { externalId: string; name: string }[]; nextCursor: string | null; near: boolean };
  };
  const everyPage = async (query: string) => {
    const found: { externalId: string; name: string }[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof search>> = await search(
        query,
        `&limit=200${cursor ? `&cursor=${cursor}` : ''}`,
      );
      found.push(...page.data);
      cursor = page.nextCursor;
    } while (cursor);
    return found;
  };

  it.each([
    'åse løv',
    'bjorn ode',
    'ODEGARD bjorn ana',
    'märta erik sod',
    "o'brien gö",
    'anna li kj',
    'åmot ærl m',
    'nobody',
  ])('finds exactly those whose names begin so: %s', async (query) => {
    const found = await everyPage(query);
    expect(found.map((one) => one.externalId).sort()).toEqual(expected(clients, query));
    expect(new Set(found.map((one) => one.externalId)).size).toBe(found.length);
  });

  it.each([
    ['nordamnn kari', 'nordmann kari'],
    ['Odegrad bjorn', 'odegard bjorn'],
    ['hakanssson', 'hakansson'],
    ['soderstorm märta', 'soderstrom marta'],
    ["o'brein", "o'brien"],
  ])('finds by %s those whose names are spelled nearly so, page after page', async (typed, meant) => {
    expect((await search(typed)).near).toBe(true);
    const found = await everyPage(typed);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((one) => one.externalId).sort()).toEqual(expected(clients, meant));
  });

  it('does not guess where somebody is spelled so, nor at numbers and short words', async () => {
    expect(await search('nordmann')).toMatchObject({ near: false });
    for (const typed of ['99999999', 'olk', 'xanthippe']) expect((await search(typed)).data).toEqual([]);
  });

  it('lists in the order of the alphabet of the language, page after page', async () => {
    const names = (await everyPage('løv nor')).map((one) => one.name);
    expect(names.length).toBeGreaterThan(200);
    expect(names).toEqual(names.toSorted(new Intl.Collator('nb').compare));
  });

  it('finds by phone number as it is being typed, and by e-mail address', async () => {
    const someone = clients[3_000] as ImportedClient;
    const phone = someone.phone as string;
    const national = phone.slice(3);
    for (const typed of [
      national,
      `${national.slice(0, 3)} ${national.slice(3, 5)} ${national.slice(5)}`,
      phone,
      national.slice(0, 7),
    ])
      expect((await search(typed)).data.map((one) => one.externalId)).toContain('E3000');
    expect((await search('client3000@')).data.map((one) => one.externalId)).toEqual(['E3000']);
    expect((await search(someone.email as string)).data).toHaveLength(1);
    expect((await search('E3000')).data.map((one) => one.externalId)).toContain('E3000');
  });

  it.each(['%', '_', '%_%', '\\', "'; DROP TABLE crm.client; --", '%'.repeat(100)])(
    'is not confused by %s',
    async (query) => {
      expect((await search(query)).data).toEqual([]);
    },
  );

  it('refuses a novel, and a cursor that is none', async () => {
    await owner.get(`/v1/clients?search=${'x'.repeat(5_000)}`).expect(400);
    for (const keys of [['a', 'b'], [1, 2], ['a'], ['\u0000', 'b3f0e2a0-0000-7000-8000-000000000000']])
      await owner.get(`/v1/clients?cursor=${Buffer.from(JSON.stringify(keys)).toString('base64url')}`).expect(400);
    const dated = Buffer.from(JSON.stringify(['2026', 'b3f0e2a0-0000-7000-8000-000000000000'])).toString('base64url');
    await owner.get(`/v1/clients?sort=created&cursor=${dated}`).expect(400);
  });

  it('pages through everybody once by each order', async () => {
    for (const sort of ['name', 'created', 'lastVisit']) {
      const seen = new Set<string>();
      let cursor: string | null = null;
      let pages = 0;
      do {
        const query: string = `/v1/clients?limit=200&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`;
        const { body } = await owner.get(query).expect(200);
        for (const one of body.data as { id: string }[]) seen.add(one.id);
        cursor = body.nextCursor as string | null;
        pages += 1;
      } while (cursor && pages < 5);
      expect(seen.size).toBe(1_000);
    }
  });

  it('answers while typing', async () => {
    const typed = [
      'a',
      'an',
      'ann',
      'anna',
      'anna n',
      'anna nyg',
      '4',
      '40',
      '400',
      '4001',
      'client1',
      'zz',
      'ø',
      'bjørn',
      'nordnamn',
    ];
    const run = async (term: string) => {
      const before = performance.now();
      await search(term, '&limit=20');
      return performance.now() - before;
    };
    for (const term of typed) await run(term);
    const times: Record<string, number> = {};
    for (const term of typed) times[term] = median([await run(term), await run(term), await run(term)]);
    const all = Object.values(times);
    const shown = Object.entries(times).map(([term, time]) => `${term}: ${time.toFixed(1)}`);
    process.stdout.write(
      `Search over ${MANY} clients through HTTP, ms: ${shown.join(', ')}; median ${median(all).toFixed(1)}\n`,
    );
    // The goal is 30 ms on a quiet machine; the bound only catches what has lost its index.
    expect(median(all)).toBeLessThan(250);
  });

  it('reads the index, not every client, although row-level security hides other businesses', async () => {
    const plan = await inBusiness(stamgast, owner.businessId, (tx) =>
      tx.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT client_id FROM crm.client_word WHERE business_id = $1 AND word >= 'nyg' AND word < 'nyh'`,
        [owner.businessId],
      ),
    );
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toMatch(/Index Cond: .*word >= 'nyg'/);
  });
});
