import { signUpOwner, type Caller } from '../harness/caller.js';
import { findingsOf, importIn, runImport, tallies, upload, type ImportBody } from '../harness/imports.js';
import { Stamgast } from '../harness/stamgast.js';

let stamgast: Stamgast;
beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
});
afterAll(() => stamgast.stop());

const signUp = () => signUpOwner(stamgast, { timeZone: 'Europe/Oslo', currency: 'NOK', country: 'NO' });

interface UploadBody {
  readonly id: string;
  readonly columns: string[];
  readonly encoding: string;
  readonly delimiter: string;
  readonly guessedAs: string | null;
  readonly guessedMapping: Record<string, string> | null;
  readonly preset: string | null;
}
const sent = async (owner: Caller, name: string, text: string | Buffer) =>
  (await upload(owner, { name, text })) as unknown as UploadBody;

/** Takes a list of clients over as it was guessed, or by a mapping. */
async function checked(owner: Caller, name: string, text: string | Buffer, mapping?: object): Promise<ImportBody> {
  const file = await sent(owner, name, text);
  const files = [{ fileId: file.id, role: 'clients', mapping: mapping ?? file.guessedMapping }];
  const { body } = await owner.post('/v1/imports', { ...(file.preset ? { preset: file.preset } : {}), files });
  return importIn(owner, body.id as string, 'checked', 'failed');
}
const taken = async (owner: Caller, name: string, text: string | Buffer, mapping?: object) =>
  runImport(owner, await checked(owner, name, text, mapping));

interface ClientBody {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly birthday: string | null;
  readonly tags: string[];
}
const clientsOf = async (owner: Caller): Promise<ClientBody[]> =>
  (await owner.get('/v1/clients?limit=200').expect(200)).body.data;

const fresha = [
  'Client ID,First Name,Last Name,Full Name,Blocked,Gender,Mobile Number,Telephone,Email,Accepts Marketing,Accepts SMS Marketing,Date of Birth,Added,Note',
  '101,Kari,Nordmann,Kari Nordmann,No,Female,+47 406 12 345,,kari@furu.example,Yes,No,1990-05-17,2024-01-02,Likes coffee',
  '102,Ola,Hansen,Ola Hansen,No,Male,,406 12 346,ola@furu.example,No,,1985-02-29,2024-01-03,',
  '103,Liv,Berg,Liv Berg,No,Female,+47 406 12 345,,liv@furu.example,perhaps,,,2024-01-04,',
  '',
].join('\n');

describe('a list of clients', () => {
  it('is checked without a trace, with an error for each row that cannot be used (D91)', async () => {
    const owner = await signUp();
    const text = 'Navn;Mobil;E-post\nKari Nordmann;406 12 345;kari@furu.example\n;;\n;12;\nOla;1\n';
    const found = await checked(owner, 'kunder.csv', text);
    expect(tallies(found).clients).toMatchObject({ found: 2, toCreate: 2, skipped: 1, created: 0 });
    const findings = (await findingsOf(owner, found.id)).map(({ row, code, used }) => [row, code, used]);
    expect(findings).toEqual([
      [4, 'phone_invalid', true],
      [5, 'row_misshapen', false],
    ]);
    expect(await clientsOf(owner)).toEqual([]);
  });

  it('is taken over once, however often it is run (D91)', async () => {
    const owner = await signUp();
    const first = await taken(owner, 'clients.csv', fresha);
    expect(tallies(first).clients).toMatchObject({ found: 3, created: 3 });
    const second = await taken(owner, 'clients.csv', fresha);
    expect(tallies(second).clients).toMatchObject({ found: 3, existing: 3, toCreate: 0, created: 0 });
    expect(await clientsOf(owner)).toHaveLength(3);
    const plain = 'Name,Phone\nAnna Lund,40612388\nBo Lund,40612388\n';
    expect(tallies(await taken(owner, 'plain.csv', plain)).clients).toMatchObject({ created: 2 });
    expect(tallies(await taken(owner, 'plain.csv', plain)).clients).toMatchObject({ existing: 2, created: 0 });
  });

  it('proposes to merge who shares a phone number or an address, naming both (D91)', async () => {
    const owner = await signUp();
    const done = await taken(owner, 'clients.csv', fresha);
    const clients = new Map((await clientsOf(owner)).map((one) => [one.name, one.id]));
    const shared = (await findingsOf(owner, done.id)).filter((one) => one.code === 'contact_shared');
    expect(shared).toMatchObject([
      { row: 4, used: true, clientId: clients.get('Liv Berg'), otherClientId: clients.get('Kari Nordmann') },
    ]);
  });

  it('sends nothing to anybody (D91)', async () => {
    const owner = await signUp();
    await taken(owner, 'clients.csv', fresha);
    expect((await owner.get('/v1/messages').expect(200)).body.data).toEqual([]);
  });

  it('brings balances of points as entries of the ledger, once (D91)', async () => {
    const owner = await signUp();
    const text =
      'Kundenr;Navn;E-post;Poeng\n1;Kari;kari@furu.example;1 250\n2;Ola;ola@furu.example;\n3;Liv;l@furu.example;-3\n';
    const done = await taken(owner, 'poeng.csv', text);
    expect(tallies(done).points).toMatchObject({ created: 1250 });
    expect((await findingsOf(owner, done.id)).map((one) => one.code)).toEqual(['points_invalid']);
    await taken(owner, 'poeng.csv', text);
    const entries = (await owner.get('/v1/loyalty/ledger-entries').expect(200)).body.data;
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ kind: 'opening', points: 1250, balanceAfter: 1250, reason: 'import' });
  });

  it('records consent only where a column says so, as imported', async () => {
    const owner = await signUp();
    const done = await taken(owner, 'clients.csv', fresha);
    const clients = new Map((await clientsOf(owner)).map((one) => [one.name, one.id]));
    const consents = async (name: string) =>
      (await owner.get(`/v1/clients/${clients.get(name)}/consents`).expect(200)).body.data.map(
        ({ channel, granted, source, textVersion }: Record<string, unknown>) => [channel, granted, source, textVersion],
      );
    expect((await consents('Kari Nordmann')).sort()).toEqual([
      ['email', true, 'import', 'import'],
      ['sms', false, 'import', 'import'],
    ]);
    expect(await consents('Liv Berg')).toEqual([]);
    expect((await findingsOf(owner, done.id)).some((one) => one.code === 'consent_unclear')).toBe(true);
    const other = await signUp();
    const { emailConsent: _e, smsConsent: _s, ...without } = (await sent(other, 'c.csv', fresha)).guessedMapping!;
    await taken(other, 'clients.csv', fresha, without);
    const [anybody] = await clientsOf(other);
    expect((await other.get(`/v1/clients/${anybody!.id}/consents`).expect(200)).body.data).toEqual([]);
  });

  it('gives back the rows that it left out, to be put right and imported again', async () => {
    const owner = await signUp();
    const text = 'Navn;Mobil;E-post\nKari;406 12 345;kari@furu.example\n"Ola; yngre";1\n';
    const done = await taken(owner, 'kunder.csv', text);
    const answer = await owner.get(`/v1/imports/${done.id}/left-out-rows`).expect(200);
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.headers['content-disposition']).toContain('left-out-kunder.csv');
    const [header, row] = String(answer.text ?? answer.body)
      .replace('\uFEFF', '')
      .split('\r\n');
    expect(header).toBe('Navn,Mobil,E-post,Problem');
    expect(row).toContain('Ola; yngre,1,The row has');
    await owner.get(`/v1/imports/${done.id}/left-out-rows?file=3`).expect(404);
  });
});

describe('a layout', () => {
  const layouts: [string, string | null, string][] = [
    ['fresha', 'fresha', fresha],
    [
      'square',
      'square',
      'Reference ID,First Name,Last Name,Email Address,Phone Number,Nickname,Birthday,Memo,Square Customer ID,Email Subscription Status\n' +
        ",Kari,Nordmann,kari@furu.example,'+4740612345,,1990-05-17,Likes coffee,SQ1,subscribed\n",
    ],
    [
      'reservio',
      'reservio',
      'Client name;Phone;E-mail;Birthday;Tags;Note\nKari Nordmann;+47 406 12 345;kari@furu.example;17.05.1990;VIP;Likes coffee\n',
    ],
    [
      'google',
      'google-contacts',
      'First Name,Middle Name,Last Name,File As,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n' +
        'Kari,,Nordmann,,1990-05-17,Likes coffee,VIP ::: * myContacts,*,kari@furu.example ::: k2@furu.example,Mobile,406 12 345 ::: 1\n',
    ],
    [
      'older google',
      null,
      'Name,Given Name,Additional Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value\n' +
        'Kari Nordmann,Kari,,Nordmann,1990-05-17,Likes coffee,VIP ::: * myContacts,*,kari@furu.example,Mobile,+4740612345\n',
    ],
    [
      'vcard 3',
      'vcard',
      'BEGIN:VCARD\r\nVERSION:3.0\r\nUID:k-1\r\nN:Nordmann;Kari;;;\r\nFN:Kari Nordmann\r\nTEL;TYPE=HOME:22 00 00 00\r\n' +
        'item1.TEL;TYPE=CELL:+47 406\r\n  12 345\r\nEMAIL:kari@furu.example\r\nBDAY:19900517\r\nCATEGORIES:VIP\r\nNOTE:Likes coffee\r\nEND:VCARD\r\n',
    ],
    [
      'vcard 4',
      'vcard',
      'BEGIN:VCARD\nVERSION:4.0\nFN:Kari Nordmann\nTEL;VALUE=uri;PREF=1:tel:+4740612345\nEMAIL:kari@furu.example\nBDAY:1990-05-17\nCATEGORIES:VIP\nNOTE:Likes coffee\nEND:VCARD\n',
    ],
  ];

  it.each(layouts)('of %s is known and read', async (name, preset, text) => {
    const owner = await signUp();
    const file = await sent(owner, `${name}.${preset === 'vcard' ? 'vcf' : 'csv'}`, text);
    expect(file).toMatchObject({ preset, guessedAs: 'clients' });
    const done = await taken(owner, name, text);
    expect(done.errorCount).toBe(0);
    const kari = (await clientsOf(owner)).find((one) => one.name === 'Kari Nordmann');
    expect(kari).toMatchObject({ phone: '+4740612345', email: 'kari@furu.example', birthday: '1990-05-17' });
    const again = await taken(owner, name, text);
    expect(tallies(again).clients).toMatchObject({ created: 0 });
  });

  const rows = 'Fornavn;Etternavn;Telefon;Fødselsdato\nÅse;Østby;40612345;17.5.1990\n';
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  it.each([
    ['utf-8', Buffer.from(`\uFEFF${rows}`)],
    ['utf-16le', utf16(rows)],
    ['utf-16be', Buffer.from(utf16(rows)).swap16()],
    ['windows-1252', Buffer.from(rows, 'latin1')],
  ])('in %s is read as it was written', async (encoding, bytes) => {
    const owner = await signUp();
    expect(await sent(owner, 'kunder.csv', bytes)).toMatchObject({ encoding, delimiter: ';', guessedAs: 'clients' });
    await taken(owner, 'kunder.csv', bytes);
    expect(await clientsOf(owner)).toMatchObject([{ name: 'Åse Østby', phone: '+4740612345', birthday: '1990-05-17' }]);
  });
});
