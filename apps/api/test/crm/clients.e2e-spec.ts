import { randomUUID } from 'node:crypto';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { joinTeam } from '../harness/join-team.js';
import { Stamgast } from '../harness/stamgast.js';

describe('clients', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  let stranger: Caller;

  beforeAll(async () => {
    stamgast = await Stamgast.start();
    owner = await signUpOwner(stamgast);
    stranger = await signUpOwner(stamgast);
  });
  afterAll(() => stamgast.stop());

  const create = async (body: object = {}) => {
    const response = await owner.post('/v1/clients', { name: `Client ${randomUUID()}`, ...body }).expect(201);
    return response.body as { id: string; version: number } & Record<string, unknown>;
  };

  it('are written down with everything the business knows', async () => {
    const body = {
      name: '  Kari   Nordmann ',
      phone: '912 34 567',
      email: 'Kari@Example.no',
      locale: 'nb',
      birthday: '02-29',
      tags: ['VIP', ' vip ', 'Colour'],
      preferences: 'Coffee, no small talk',
    };
    const created = await owner.post('/v1/clients', body).expect(201);
    expect(created.headers.etag).toBe('"1"');
    expect(created.body).toEqual({
      id: expect.any(String),
      name: 'Kari Nordmann',
      phone: '+4791234567',
      email: 'Kari@Example.no',
      locale: 'nb',
      birthday: '02-29',
      tags: ['VIP', 'Colour'],
      preferences: 'Coffee, no small talk',
      source: 'staff',
      externalId: null,
      stage: 'lead',
      visits: 0,
      lastVisitAt: null,
      nextBookingAt: null,
      rhythmDays: null,
      dueAt: null,
      spent: { amount: 0, currency: 'NOK' },
      noShows: 0,
      createdAt: expect.stringMatching(/Z$/),
      archived: false,
      erased: false,
      restricted: false,
      objected: false,
      deceased: false,
      rhythm: expect.objectContaining({ relation: 'awareness', phaseReason: 'never_here', expected: null }),
      version: 1,
    });
    const read = await owner.get(`/v1/clients/${created.body.id}`).expect(200);
    expect(read.body).toEqual(created.body);
  });

  it('need a name and nothing else', async () => {
    await create();
    await owner.post('/v1/clients', {}).expect(400);
    const blank = await owner.post('/v1/clients', { name: '   ' }).expect(400);
    expect(blank.body.errors).toEqual([{ path: 'name', message: 'must not be empty' }]);
  });

  it.each([
    ['phone', '12'],
    ['phone', 'call me'],
    ['email', 'not an address'],
    ['email', '"<b>"@example.no'],
    ['birthday', '02-30'],
    ['birthday', 'May'],
    ['locale', 'fr'],
    ['tags', [7]],
    ['tags', null],
    ['unknown', 1],
  ])('cannot have the %s %j', async (field, value) => {
    const refused = await owner.post('/v1/clients', { name: 'Ola', [field]: value }).expect(400);
    expect(refused.body.code).toBe('validation_failed');
    expect(JSON.stringify(refused.body.errors)).toContain(field);
  });

  it('are the same client under one phone number or one e-mail address', async () => {
    const known = await create({ phone: '+46 70 123 45 67', email: 'Pelle@Example.se' });
    for (const contact of [{ phone: '0046701234567' }, { email: 'pelle@example.SE' }]) {
      const refused = await owner.post('/v1/clients', { name: 'Somebody', ...contact }).expect(409);
      expect(refused.body).toMatchObject({ code: 'client_exists', clientId: known.id });
    }
    await stranger.post('/v1/clients', { name: 'Pelle', phone: '+46701234567' }).expect(201);
  });

  it('are created once per Idempotency-Key and once per phone number, however many ask at once', async () => {
    const phone = '+4741000001';
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => owner.post('/v1/clients', { name: 'Racer', phone })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
  });

  it('change only what is sent, and only from the newest version', async () => {
    const client = await create({ phone: '+4741000002', tags: ['A'], preferences: 'Tea' });
    const changed = await owner.patch(`/v1/clients/${client.id}`, { tags: ['B'], phone: null }, 1).expect(200);
    expect(changed.body).toMatchObject({ name: client.name, phone: null, tags: ['B'], preferences: 'Tea', version: 2 });
    const stale = await owner.patch(`/v1/clients/${client.id}`, { name: 'Late' }, 1).expect(412);
    expect(stale.body).toMatchObject({ code: 'stale_version', currentVersion: 2 });
    await owner.patch(`/v1/clients/${client.id}`, { name: 'No version' }).expect(428);
    await owner.post('/v1/clients', { name: 'The number is free again', phone: '+4741000002' }).expect(201);
  });

  it('cannot take the phone number of another client', async () => {
    const first = await create({ phone: '+4741000003' });
    const second = await create({ email: 'second@example.no' });
    const refused = await owner.patch(`/v1/clients/${second.id}`, { phone: '41000003' }, 1).expect(409);
    expect(refused.body).toMatchObject({ code: 'client_exists', clientId: first.id });
  });

  it('are found under the new name only after a change', async () => {
    const client = await create({ name: 'Zebulon Beforehand' });
    await owner.patch(`/v1/clients/${client.id}`, { name: 'Zebulon Afterwards' }, 1).expect(200);
    const names = async (search: string) =>
      (await owner.get(`/v1/clients?search=${search}`).expect(200)).body.data.map((one: { name: string }) => one.name);
    expect(await names('beforehand')).toEqual([]);
    expect(await names('afterw')).toEqual(['Zebulon Afterwards']);
  });

  it('go into the archive and come back', async () => {
    const client = await create({ name: 'Archie Archived' });
    await owner.delete(`/v1/clients/${client.id}`).expect(428);
    await owner.delete(`/v1/clients/${client.id}`, 1).expect(204);
    const listed = async (query: string) =>
      (await owner.get(`/v1/clients?search=archie${query}`).expect(200)).body.data;
    expect(await listed('')).toEqual([]);
    expect(await listed('&archived=true')).toMatchObject([{ id: client.id, archived: true, version: 2 }]);
    await owner.patch(`/v1/clients/${client.id}`, { archived: false }, 2).expect(200);
    expect(await listed('')).toMatchObject([{ id: client.id, archived: false }]);
  });

  it('carry tags that are counted', async () => {
    const other = await signUpOwner(stamgast);
    for (const tags of [['Curly', 'VIP'], ['Curly'], []])
      await other.post('/v1/clients', { name: 'T', tags }).expect(201);
    const tags = await other.get('/v1/tags').expect(200);
    expect(tags.body).toEqual({
      data: [
        { name: 'Curly', count: 2 },
        { name: 'VIP', count: 1 },
      ],
    });
    const curly = await other.get('/v1/clients?tag=Curly').expect(200);
    expect(curly.body.data).toHaveLength(2);
  });

  it('leave a trail of who changed what', async () => {
    const client = await create({ phone: '+4741000004' });
    await owner.patch(`/v1/clients/${client.id}`, { phone: '+4741000005' }, 1).expect(200);
    await owner.delete(`/v1/clients/${client.id}`, 2).expect(204);
    const trail = await owner.get(`/v1/audit-entries?subjectType=client&subjectId=${client.id}`).expect(200);
    expect(trail.body.data).toMatchObject([
      { action: 'client.archived' },
      { action: 'client.changed', before: { phone: '+4741000004' }, after: { phone: '+4741000005' } },
      { action: 'client.created', actor: { kind: 'member' } },
    ]);
  });

  describe('notes', () => {
    it('stand on the timeline with their author until they are taken away', async () => {
      const client = await create();
      const note = await owner.post(`/v1/clients/${client.id}/notes`, { text: ' Prefers Anna ' }).expect(201);
      expect(note.body).toMatchObject({ clientId: client.id, text: 'Prefers Anna', at: expect.any(String) });
      const timeline = () => owner.get(`/v1/clients/${client.id}/timeline`).expect(200);
      expect((await timeline()).body.data).toEqual([
        {
          id: expect.any(String),
          at: note.body.at,
          kind: 'note',
          title: 'Prefers Anna',
          detail: {
            noteId: note.body.id,
            text: 'Prefers Anna',
            authorId: note.body.authorId,
            authorName: 'Kari Nordmann',
          },
        },
      ]);
      await owner.delete(`/v1/clients/${client.id}/notes/${note.body.id}`).expect(204);
      expect((await timeline()).body.data).toEqual([]);
      await owner.delete(`/v1/clients/${client.id}/notes/${note.body.id}`).expect(404);
    });

    it('are not in the audit log, which cannot be erased', async () => {
      const client = await create();
      await owner.post(`/v1/clients/${client.id}/notes`, { text: 'Allergic to resorcinol' }).expect(201);
      const trail = await owner.get(`/v1/audit-entries?subjectType=client&subjectId=${client.id}`).expect(200);
      expect(trail.body.data[0]).toMatchObject({ action: 'client.note_added' });
      expect(JSON.stringify(trail.body)).not.toContain('resorcinol');
    });

    it('must say something', async () => {
      const client = await create();
      await owner.post(`/v1/clients/${client.id}/notes`, { text: '  ' }).expect(400);
      await owner.post(`/v1/clients/${client.id}/notes`, { text: 'x'.repeat(5001) }).expect(400);
    });

    it('belong to their client', async () => {
      const [one, other] = [await create(), await create()];
      const note = await owner.post(`/v1/clients/${one.id}/notes`, { text: 'Mine' }).expect(201);
      await owner.delete(`/v1/clients/${other.id}/notes/${note.body.id}`).expect(404);
    });
  });

  it('are nobody else’s: a foreign, unknown or malformed id is 404 everywhere', async () => {
    const { id } = await create({ name: 'Hidden Person' });
    const note = await owner.post(`/v1/clients/${id}/notes`, { text: 'Hidden' }).expect(201);
    for (const [caller, one] of [
      [stranger, id],
      [owner, randomUUID()],
      [owner, 'not-an-id'],
    ] as const) {
      await caller.get(`/v1/clients/${one}`).expect(404);
      await caller.patch(`/v1/clients/${one}`, { name: 'Mine' }, 1).expect(404);
      await caller.delete(`/v1/clients/${one}`, 1).expect(404);
      await caller.get(`/v1/clients/${one}/timeline`).expect(404);
      await caller.get(`/v1/clients/${one}/consents`).expect(404);
      await caller.put(`/v1/clients/${one}/consents`, { email: true }).expect(404);
      await caller.post(`/v1/clients/${one}/notes`, { text: 'Mine' }).expect(404);
      await caller.delete(`/v1/clients/${one}/notes/${note.body.id}`).expect(404);
    }
    const found = await stranger.get('/v1/clients?search=hidden').expect(200);
    expect(found.body.data).toEqual([]);
    await owner.get(`/v1/clients/${id}`).expect(200);
  });

  it('are read by those who work with them, changed by the desk, and hidden from the accountant', async () => {
    const { id } = await create({ name: 'Seen Client' });
    const desk = (await joinTeam(stamgast, owner, 'front_desk')).caller;
    const practitioner = (await joinTeam(stamgast, owner, 'practitioner')).caller;
    const accountant = (await joinTeam(stamgast, owner, 'accountant')).caller;
    const read = ['/v1/clients', `/v1/clients/${id}`, '/v1/clients/to-contact', '/v1/tags', '/v1/feedback'];
    const records = [`/v1/clients/${id}/timeline`, `/v1/clients/${id}/consents`];
    for (const path of [...read, ...records]) {
      await desk.get(path).expect(200);
      await practitioner.get(path).expect(200);
      expect((await accountant.get(path).expect(403)).body.code).toBe('permission_missing');
      await stamgast.visitor.get(path).expect(401);
    }
    for (const caller of [practitioner, accountant]) {
      await caller.post('/v1/clients', { name: 'No' }).expect(403);
      await caller.patch(`/v1/clients/${id}`, { name: 'No' }, 1).expect(403);
      await caller.delete(`/v1/clients/${id}`, 1).expect(403);
      await caller.post(`/v1/clients/${id}/notes`, { text: 'No' }).expect(403);
      await caller.delete(`/v1/clients/${id}/notes/${randomUUID()}`).expect(403);
      await caller.put(`/v1/clients/${id}/consents`, { sms: true }).expect(403);
    }
    expect((await practitioner.get(`/v1/clients/${id}`)).body.spent).toBeNull();
    expect((await desk.patch(`/v1/clients/${id}`, { name: 'Seen' }, 1).expect(200)).body.spent).toEqual({
      amount: 0,
      currency: 'NOK',
    });
  });
});
