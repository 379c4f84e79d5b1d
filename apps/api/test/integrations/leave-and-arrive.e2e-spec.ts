import { randomUUID } from 'node:crypto';
import { BusinessTables } from '@stamgast/platform';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { demoDataIn } from '../harness/demo-data.js';
import { Inspector } from '../harness/inspect.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookSeats, holdClass, openStudio } from '../harness/studio.js';

interface ArchiveBody {
  readonly id: string;
  readonly state: string;
  readonly size: number;
  readonly problem: string | null;
  readonly version: number;
  readonly contents: { readonly business: string; readonly tables: number; readonly rows: number } | null;
}

/** What the archive does not promise: these rows belong to where they were made. */
const ownEntries = ['export.downloaded'];

const notTakenAway = ['identity.audit_entry', 'identity.member', 'platform.outbox_event', 'platform.work'];

let here: Stamgast;
let there: Stamgast;
beforeAll(async () => {
  here = await Stamgast.start({ worker: true });
  there = await Stamgast.start({ worker: true });
});
afterAll(async () => {
  await here.stop();
  await there.stop();
});

async function archiveIn(owner: Caller, path: string, ...states: string[]): Promise<ArchiveBody> {
  let last: ArchiveBody | null = null;
  await eventually(async () => {
    last = (await owner.get(path).expect(200)).body as ArchiveBody;
    return states.includes(last.state);
  }, 120);
  return last as unknown as ArchiveBody;
}

async function packed(owner: Caller): Promise<Buffer> {
  const { body } = await owner.post('/v1/exports').expect(201);
  const ready = await archiveIn(owner, `/v1/exports/${body.id}`, 'ready', 'failed');
  expect(ready).toMatchObject({ state: 'ready', problem: null });
  const file = await owner
    .get(`/v1/exports/${body.id}/file`)
    .buffer(true)
    .parse((response, done) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => done(null, Buffer.concat(pieces)));
    })
    .expect(200);
  expect(file.headers['content-type']).toBe('application/zip');
  expect((file.body as Buffer).length).toBe(ready.size);
  return file.body as Buffer;
}

async function uploaded(owner: Caller, file: Buffer): Promise<ArchiveBody> {
  return (await owner.post('/v1/archives').attach('file', file, 'business.zip').expect(201)).body as ArchiveBody;
}

async function unpacked(owner: Caller, file: Buffer): Promise<ArchiveBody> {
  const { id, version } = await uploaded(owner, file);
  await owner.post(`/v1/archives/${id}/import`, undefined, version).expect(200);
  return archiveIn(owner, `/v1/archives/${id}`, 'unpacked', 'failed');
}

/** Nothing is left to be told to anybody. */
async function settled(inspector: Inspector): Promise<void> {
  await eventually(async () => {
    const rows = await inspector.rows(
      `SELECT 1 FROM platform.work WHERE kind LIKE 'outbox.%' OR (kind <> 'integrations.archive' AND run_at <= now()) LIMIT 1`,
    );
    return rows.length === 0;
  }, 120);
}

async function rowsOf(inspector: Inspector, name: string, columns: readonly string[], businessId: string) {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const rows = await inspector.rows<{ row: string }>(
    `SELECT row_to_json(r)::text AS row FROM (SELECT ${list} FROM ${name} WHERE business_id = $1) r ORDER BY 1`,
    [businessId],
  );
  return rows.map(({ row }) => row);
}

describe('a business that leaves', () => {
  it('arrives elsewhere with every row, count, balance and timeline', async () => {
    const studio = await openStudio(here);
    const { owner, salon } = studio;
    const lesson = await holdClass(studio, '2026-03-10T10:00:00Z');
    await bookSeats(here, owner.slug, lesson.id as string).expect(201);
    const { body: client } = await owner
      .post('/v1/clients', { name: 'Åse Østby', email: 'ase@furu.example', birthday: '05-17', tags: ['VIP'] })
      .expect(201);
    await owner.post(`/v1/clients/${client.id}/notes`, { text: 'Likes “coffee”,\nnot tea 🫖' }).expect(201);
    const consents = { email: true, sms: false };
    await owner.put(`/v1/clients/${client.id}/consents`, consents).expect(200);
    const wait = { serviceId: salon.serviceId, from: '2026-03-11', to: '2026-03-12', clientId: client.id };
    await owner.post('/v1/waitlist-entries', wait).expect(201);
    await owner.post('/v1/loyalty/adjustments', { clientId: client.id, points: 120, reason: 'welcome' }).expect(201);
    await owner.post('/v1/demo-data').expect(202);
    await demoDataIn(owner, 'loaded');
    // The older record leads to one that is made later, and so comes long before it.
    const { body: twin } = await owner.post('/v1/clients', { name: 'Åse Østby' }).expect(201);
    await owner.post('/v1/clients/merge', { from: client.id, to: twin.id }).expect(200);
    const [before, after] = [await Inspector.open(here.database), await Inspector.open(there.database)];
    await settled(before);

    const file = await packed(owner);
    const newcomer = await signUpOwner(there, { name: 'Another name', country: 'SE', currency: 'SEK' });
    const done = await unpacked(newcomer, file);
    expect(done).toMatchObject({ state: 'unpacked', problem: null });

    const tables = here.app.get(BusinessTables);
    const stays = tables.staysBehind();
    const shapes = await tables.snapshot(owner.businessId, (snapshot) => Promise.resolve(snapshot.tables));
    const lost: string[] = [];
    const filled: string[] = [];
    for (const { name, columns } of shapes) {
      const compared = columns.filter((column) => !(`${name}.${column}` in stays) && name !== 'platform.work');
      if (name === 'platform.work') compared.push('kind', 'ref', 'due_at');
      const wanted = (await rowsOf(before, name, compared, owner.businessId)).filter(
        (row) => !ownEntries.some((action) => row.includes(`"${action}"`)) && !row.includes('"integrations.archive"'),
      );
      const there = await rowsOf(after, name, compared, newcomer.businessId);
      const arrived = new Set(there);
      if (wanted.length > 0) filled.push(name);
      if (!wanted.every((row) => arrived.has(row))) lost.push(name);
      // Nothing may be more but what cannot be taken away: the journal, the events, and the owner's own place.
      const more = there.length - wanted.length;
      if (more > 0 && !notTakenAway.includes(name))
        lost.push(
          `${name}: ${there
            .filter((row) => !wanted.includes(row))
            .slice(0, 3)
            .join()}`,
        );
    }
    expect(lost).toEqual([]);
    expect(filled.length).toBeGreaterThan(25);

    const ids = (await owner.get('/v1/clients?limit=20').expect(200)).body.data.map((one: { id: string }) => one.id);
    const paths = [...ids, client.id].flatMap((id) => [`/v1/clients/${id}/timeline`, `/v1/clients/${id}/loyalty`]);
    for (const path of [...paths, '/v1/loyalty/ledger-entries', '/v1/sales', '/v1/services', '/v1/staff'])
      expect((await newcomer.get(path).expect(200)).body).toEqual((await owner.get(path).expect(200)).body);
    await before.close();
    await after.close();
    // Loading a year, packing and unpacking it take their time on a busy machine.
  }, 300_000);

  it('is packed for its owner alone, and for nobody else', async () => {
    const owner = await signUpOwner(here);
    const { body } = await owner.post('/v1/exports').expect(201);
    expect((await owner.post('/v1/exports').expect(409)).body.code).toBe('archive_busy');
    await archiveIn(owner, `/v1/exports/${body.id}`, 'ready');
    const stranger = await signUpOwner(here);
    await stranger.get(`/v1/exports/${body.id}/file`).expect(404);
    await owner.get(`/v1/exports/${randomUUID()}/file`).expect(404);
    const entries = (await owner.get('/v1/audit-entries').expect(200)).body.data as { action: string }[];
    expect(entries.map((one) => one.action)).toContain('export.created');
  });

  it('brings no secret with it', async () => {
    const { owner } = await openStudio(here);
    const file = await packed(owner);
    const newcomer = await signUpOwner(there);
    const { contents } = await uploaded(newcomer, file);
    expect(contents?.tables).toBeGreaterThan(40);
    for (const name of ['identity.account', 'identity.session', 'platform.credential', 'platform.idempotency_key'])
      expect(file.includes(`tables/${name}.jsonl`)).toBe(false);
  });
});

describe('a business that arrives', () => {
  it('needs one that is empty', async () => {
    const { owner } = await openStudio(here);
    const file = await packed(owner);
    const { id, version } = await uploaded(owner, file);
    const refused = await owner.post(`/v1/archives/${id}/import`, undefined, version).expect(409);
    expect(refused.body.code).toBe('business_not_empty');
  });

  it('is all there, or not at all: a damaged file leaves the business as it was', async () => {
    const { owner } = await openStudio(here);
    const file = await packed(owner);
    const damaged = Buffer.from(file);
    const at = damaged.indexOf('tables/booking.service.jsonl') + 40;
    damaged.fill(0x55, at, at + 12);
    const newcomer = await signUpOwner(there, { name: 'Still here' });
    expect(await unpacked(newcomer, damaged)).toMatchObject({ state: 'failed', problem: 'archive_unreadable' });
    expect((await newcomer.get('/v1/business').expect(200)).body.name).toBe('Still here');
    expect((await newcomer.get('/v1/services').expect(200)).body.data).toEqual([]);
    expect(await unpacked(newcomer, file)).toMatchObject({ state: 'unpacked' });
    expect((await newcomer.get('/v1/services').expect(200)).body.data).not.toEqual([]);
  });

  it('is refused where the file is something else', async () => {
    const owner = await signUpOwner(there);
    const send = (bytes: Buffer) => owner.post('/v1/archives').attach('file', bytes, 'a.zip');
    expect((await send(Buffer.from('Name;Phone\nKari;1\n')).expect(400)).body.code).toBe('archive_unreadable');
    await owner.post('/v1/archives').attach('other', Buffer.from(''), 'a.zip').expect(400);
  });
});
