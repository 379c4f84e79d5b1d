import Papa from 'papaparse';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { importIn, runImport, upload } from '../harness/imports.js';
import { joinTeam } from '../harness/join-team.js';
import { Stamgast } from '../harness/stamgast.js';

const people = [
  {
    name: 'Åse "Rosa" Berg',
    phone: '+4740612345',
    email: 'aase@example.test',
    birthday: '02-29',
    tags: ['VIP', 'krøll'],
  },
  { name: '=HYPERLINK("http://x.example")', phone: '+4740612346', locale: 'sv' },
  { name: 'Bo; Lund', email: 'bo@example.test', preferences: 'Window seat,\nno "small talk"' },
  { name: '@SUM(A1)', email: 'sum@example.test', birthday: '1990-05-17', tags: ['VIP'] },
];

describe('a list of clients that is taken out', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
    for (const person of people) {
      const { id, version } = (await owner.post('/v1/clients', person).expect(201)).body;
      if (person.name.startsWith('Åse')) await owner.put(`/v1/clients/${id}/consents`, { email: true }, version);
    }
  });
  afterAll(() => stamgast.stop());

  const listed = async (query: string): Promise<string> =>
    (await owner.get(`/v1/clients/file?${query}`).expect('content-type', 'text/csv; charset=utf-8').expect(200)).text;

  it('is CSV as spreadsheets of the place read it, and calculates nothing (SEC-I06)', async () => {
    const english = await listed('locale=en');
    expect(english.startsWith('\uFEFFClient ID,Name,Phone,')).toBe(true);
    const norwegian = await listed('locale=nb');
    expect(norwegian.startsWith('\uFEFFKunde-ID;Navn;Telefon;')).toBe(true);
    const { data } = Papa.parse<string[]>(norwegian.slice(1), { delimiter: ';', skipEmptyLines: true });
    expect(data).toHaveLength(1 + people.length);
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('holds those whom the filter means, and stands in the audit log (D86)', async () => {
    const { id } = (
      await owner
        .post('/v1/segments', { name: 'VIP', filter: { field: 'tag', op: 'anyOf', values: ['VIP'] } })
        .expect(201)
    ).body;
    const { data } = Papa.parse<Record<string, string>>(
      (await listed(`locale=en&segmentId=${id}&search=berg`)).slice(1),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    expect(data.map((row) => [row['Name'], row['E-mail marketing'], row['SMS marketing']])).toEqual([
      ['Åse "Rosa" Berg', 'Yes', 'No'],
    ]);
    const entries = (await owner.get('/v1/audit-entries?limit=50').expect(200)).body.data as {
      action: string;
      after: object;
    }[];
    expect(entries.find(({ action }) => action === 'clients.listed_out')?.after).toMatchObject({
      segmentId: id,
      count: 1,
    });
    await owner.get('/v1/clients/file?segmentId=00000000-0000-4000-8000-000000000000').expect(404);
  });

  it('is not for those who may not take data out', async () => {
    const { caller: desk } = await joinTeam(stamgast, owner, 'front_desk');
    await desk.get('/v1/clients/file').expect(403);
  });

  it.each(['en', 'nb', 'sv', 'da'])('comes back as it was, in %s (SEC-I06)', async (locale) => {
    const other = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
    const file = (await upload(other, { name: 'clients.csv', text: await listed(`locale=${locale}`) })) as unknown as {
      id: string;
      guessedMapping: object;
    };
    const files = [{ fileId: file.id, role: 'clients', mapping: file.guessedMapping }];
    const { body } = await other.post('/v1/imports', { files }).expect(201);
    await runImport(other, await importIn(other, body.id as string, 'checked', 'failed'));
    const there = (await other.get('/v1/clients?limit=50').expect(200)).body.data as (typeof people)[number][];
    const facts = ({ name, phone, email, birthday, tags }: Partial<(typeof people)[number]>) => ({
      name,
      phone: phone ?? null,
      email: email ?? null,
      birthday: birthday ?? null,
      tags: [...(tags ?? [])].sort(),
    });
    expect(there.map(facts)).toEqual(expect.arrayContaining(people.map(facts)));
    const [aase] = there.filter(({ name }) => name.startsWith('Åse')) as unknown as { id: string }[];
    const said = (await other.get(`/v1/clients/${aase?.id}/consents`).expect(200)).body.data;
    expect(said).toContainEqual(expect.objectContaining({ channel: 'email', granted: true }));
  });
});
