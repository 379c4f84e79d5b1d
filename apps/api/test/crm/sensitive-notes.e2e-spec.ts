import { randomUUID } from 'node:crypto';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { joinTeam } from '../harness/join-team.js';
import { Stamgast } from '../harness/stamgast.js';

const secret = 'Latexallergi-7f3a';

describe('sensitive notes (D85, SEC-P07)', () => {
  let stamgast: Stamgast;
  let inspector: Inspector;
  let owner: Caller;
  let clientId: string;
  let path: string;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    inspector = await Inspector.open(stamgast.database);
    owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
    clientId = (await owner.post('/v1/clients', { name: 'Åse Østby', email: 'ase@furu.example' }).expect(201)).body.id;
    path = `/v1/clients/${clientId}/sensitive-notes`;
  });
  afterAll(async () => {
    await inspector.close();
    await stamgast.stop();
  });

  async function grant(to: Caller, granted: string[]): Promise<void> {
    const accountId = (await to.get('/v1/auth/session').expect(200)).body.account.id;
    const members = (await owner.get('/v1/team-members').expect(200)).body.data as {
      id: string;
      accountId: string;
      version: number;
    }[];
    const { id, version } = members.find((one) => one.accountId === accountId)!;
    await owner.patch(`/v1/team-members/${id}`, { grants: granted }, version).expect(200);
  }

  async function audited(action: string): Promise<{ actor: object; after: object }[]> {
    const { data } = (await owner.get(`/v1/audit-entries?subjectId=${clientId}&limit=100`).expect(200)).body;
    return data.filter((one: { action: string }) => one.action === action);
  }

  it('are for nobody to whom an owner has not granted them, not even for owners', async () => {
    await owner.get(path).expect(403);
    await owner.post(path, { text: secret }).expect(403);
    const { caller: manager } = await joinTeam(stamgast, owner, 'manager');
    const { id, version } = (await owner.get('/v1/team-members').expect(200)).body.data[1];
    const own = await manager.patch(`/v1/team-members/${id}`, { grants: ['sensitive_notes'] }, version).expect(403);
    expect(own.body.code).toBe('role_not_yours_to_give');
    await grant(owner, ['sensitive_notes']);
    expect((await owner.get('/v1/auth/session').expect(200)).body.permissions).toContain('sensitive-notes:read');
    const granted = (await owner.get('/v1/audit-entries?limit=20').expect(200)).body.data as { after: object }[];
    expect(granted).toContainEqual(
      expect.objectContaining({
        action: 'member.changed',
        after: expect.objectContaining({ grants: ['sensitive_notes'] }),
      }),
    );
    await owner.get(path).expect(200);
    await manager.get(path).expect(403);
  });

  it('are read with every reading written down, and never a word of them', async () => {
    const { body: note } = await owner.post(path, { text: secret }).expect(201);
    expect(note).not.toHaveProperty('text');
    const before = (await audited('client.sensitive_notes_read')).length;
    expect((await owner.get(path).expect(200)).body.data).toEqual([
      expect.objectContaining({ id: note.id, text: secret }),
    ]);
    const reads = await audited('client.sensitive_notes_read');
    expect(reads).toHaveLength(before + 1);
    expect(reads[0]).toMatchObject({ actor: { kind: 'member', name: 'Kari Nordmann' }, after: { noteIds: [note.id] } });
    await owner.patch(`${path}/${note.id}`, { text: `${secret}, mild` }, 1).expect(200);
    await owner.patch(`${path}/${note.id}`, { text: 'late' }, 1).expect(412);
    await owner.patch(`${path}/${randomUUID()}`, { text: 'x' }, 1).expect(404);
    expect((await owner.get(path).expect(200)).body.data[0]).toMatchObject({ text: `${secret}, mild`, version: 2 });
  });

  it('stand in no list, search, record, file of the business or log', async () => {
    const seen = await Promise.all(
      [
        '/v1/clients?limit=50',
        `/v1/clients?search=${secret}`,
        `/v1/clients/${clientId}`,
        `/v1/clients/${clientId}/timeline`,
        `/v1/clients/file?locale=en`,
        `/v1/clients/${clientId}/export`,
        '/v1/audit-entries?limit=200',
        '/v1/messages?limit=50',
      ].map(async (url) => (await owner.get(url).expect(200)).text),
    );
    for (const text of seen) expect(text).not.toContain(secret);
  });

  it('lie sealed in the database, in every table of it', async () => {
    const tables: { name: string }[] = await inspector.rows(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(50);
    const leaking: string[] = [];
    for (const { name } of tables) {
      const rows = await inspector.rows(`SELECT 1 FROM ${name} t WHERE t::text LIKE $1 LIMIT 1`, [`%${secret}%`]);
      if (rows.length > 0) leaking.push(name);
    }
    expect(leaking).toEqual([]);
  });

  it('open under their own id and in their own business alone', async () => {
    const { body: second } = await owner.post(path, { text: 'Pregnant' }).expect(201);
    const [first] = (await owner.get(path).expect(200)).body.data.filter((one: { id: string }) => one.id !== second.id);
    await inspector.rows(
      `UPDATE crm.sensitive_note a SET sealed = b.sealed FROM crm.sensitive_note b WHERE a.id = $1 AND b.id = $2`,
      [second.id, first.id],
    );
    expect((await owner.get(path).expect(503)).body.code).toBe('sensitive_notes_unreadable');
    await owner.delete(`${path}/${second.id}`).expect(204);
    await owner.get(path).expect(200);
    const other = await signUpOwner(stamgast);
    const { id, version } = (await other.get('/v1/team-members').expect(200)).body.data[0];
    await other.patch(`/v1/team-members/${id}`, { grants: ['sensitive_notes'] }, version).expect(200);
    await other.get(path).expect(404);
  });

  it('follow a merge, and go with the client who is erased', async () => {
    const { body: twin } = await owner.post('/v1/clients', { name: 'Åse Østby' }).expect(201);
    await owner.post('/v1/clients/merge', { from: clientId, to: twin.id }).expect(200);
    const moved = (await owner.get(`/v1/clients/${twin.id}/sensitive-notes`).expect(200)).body.data;
    expect(moved).toEqual([expect.objectContaining({ text: `${secret}, mild` })]);
    await owner.post(`/v1/clients/${twin.id}/erase`).expect(204);
    expect(await inspector.rows(`SELECT 1 FROM crm.sensitive_note WHERE business_id = $1`, [owner.businessId])).toEqual(
      [],
    );
    await owner.post(`/v1/clients/${twin.id}/sensitive-notes`, { text: 'again' }).expect(409);
  });

  it('are let go of when nobody has written them anew for as long as the business keeps them (SEC-P06)', async () => {
    const keeper = await signUpOwner(stamgast, { clockStart: '2026-01-05T06:00:00Z' });
    const { id: memberId, version } = (await keeper.get('/v1/team-members').expect(200)).body.data[0];
    await keeper.patch(`/v1/team-members/${memberId}`, { grants: ['sensitive_notes'] }, version).expect(200);
    const { id } = (await keeper.post('/v1/clients', { name: 'Old Ola' }).expect(201)).body;
    const notes = `/v1/clients/${id}/sensitive-notes`;
    const { id: oldId } = (await keeper.post(notes, { text: 'Allergic to wool' }).expect(201)).body;
    await keeper.post('/v1/test-clock', { advance: 'P100D' }).expect(200);
    const { id: freshId } = (await keeper.post(notes, { text: 'Not to wool after all' }).expect(201)).body;
    const preview = await keeper.get('/v1/retention-rules/preview?kind=sensitive_notes&days=90').expect(200);
    expect(preview.body).toEqual({ count: 1 });
    await keeper.put('/v1/retention-rules', { rules: [{ kind: 'sensitive_notes', days: 90 }] }).expect(200);
    await keeper.post('/v1/test-clock', { advance: 'PT25H' }).expect(200);
    const entries = await eventually(async () => {
      const { data } = (await keeper.get(`/v1/audit-entries?subjectId=${id}&limit=100`).expect(200)).body;
      const found = data.filter((one: { action: string }) => one.action === 'client.sensitive_notes_expired');
      return found.length > 0 ? found : null;
    });
    expect(entries).toEqual([expect.objectContaining({ after: { noteIds: [oldId] } })]);
    const left = (await keeper.get(notes).expect(200)).body.data;
    expect(left.map((note: { id: string }) => note.id)).toEqual([freshId]);
  });
});
