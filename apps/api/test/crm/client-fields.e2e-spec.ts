import { randomUUID } from 'node:crypto';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { joinTeam } from '../harness/join-team.js';
import { Stamgast } from '../harness/stamgast.js';

interface Field {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly value?: unknown;
}

describe('fields of a business’s own on its client records', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    owner = await signUpOwner(stamgast);
  });
  afterAll(() => stamgast.stop());

  const field = async (body: object, by = owner): Promise<Field> =>
    (await by.post('/v1/client-fields', body).expect(201)).body;
  const client = async (name: string, by = owner): Promise<string> =>
    (await by.post('/v1/clients', { name }).expect(201)).body.id;
  const filled = async (id: string, by = owner): Promise<Field[]> =>
    (await by.get(`/v1/clients/${id}/fields`).expect(200)).body.data;
  const write = (id: string, values: { fieldId: string; value: unknown }[]) =>
    owner.put(`/v1/clients/${id}/fields`, { values });
  const valuesOf = async (id: string) =>
    Object.fromEntries((await filled(id)).flatMap(({ name, value }) => (value === null ? [] : [[name, value]])));

  it.each([
    ['short_text', 'Long and grey', 7],
    ['long_text', 'A long\nstory', true],
    ['choice', 'Curly', 'Wavy'],
    ['choices', ['Straight', 'Curly'], ['Wavy']],
    ['yes_no', false, 'no'],
    ['number', 0, '0'],
    ['date', '2028-02-29', '2027-02-29'],
  ])('hold what their kind allows: %s', async (kind, right, wrong) => {
    const options = kind.startsWith('choice') ? ['Straight', 'Curly'] : [];
    const { id } = await field({ name: `A ${kind}`, kind, options });
    const clientId = await client('Field Frida');
    const refused = (await write(clientId, [{ fieldId: id, value: wrong }]).expect(400)).body;
    expect(refused.errors).toEqual([expect.objectContaining({ path: `values.${id}` })]);
    await write(clientId, [{ fieldId: id, value: right }]).expect(200);
    expect(await valuesOf(clientId)).toEqual({ [`A ${kind}`]: right });
    await write(clientId, [{ fieldId: id, value: null }]).expect(200);
    expect(await valuesOf(clientId)).toEqual({});
  });

  it('are put in order, changed and archived; what was written stays and comes back with the field', async () => {
    const keeper = await signUpOwner(stamgast);
    const [one, two] = [
      await field({ name: 'One', kind: 'number' }, keeper),
      await field({ name: 'Two', kind: 'number' }, keeper),
    ];
    const id = await client('Order Oda', keeper);
    await keeper.put(`/v1/clients/${id}/fields`, { values: [{ fieldId: one.id, value: 3 }] }).expect(200);
    await keeper.put('/v1/client-fields/order', { ids: [two.id] }).expect(409);
    await keeper.put('/v1/client-fields/order', { ids: [two.id, one.id] }).expect(200);
    expect((await filled(id, keeper)).map(({ name }) => name)).toEqual(['Two', 'One']);
    await keeper.patch(`/v1/client-fields/${one.id}`, { name: 'First' }, 7).expect(412);
    const archived = (await keeper.patch(`/v1/client-fields/${one.id}`, { archived: true }, 1).expect(200)).body;
    expect((await filled(id, keeper)).map(({ name }) => name)).toEqual(['Two']);
    await keeper.put(`/v1/clients/${id}/fields`, { values: [{ fieldId: one.id, value: 4 }] }).expect(400);
    await keeper.patch(`/v1/client-fields/${one.id}`, { archived: false, name: 'First' }, archived.version).expect(200);
    expect((await filled(id, keeper)).map(({ name, value }) => [name, value])).toEqual([
      ['Two', null],
      ['First', 3],
    ]);
  });

  it('are made by those who set up, filled in by those who keep clients, and nobody else’s', async () => {
    const { id } = await field({ name: 'Dog', kind: 'short_text' });
    const clientId = await client('Dog Dina');
    const { caller: staff } = await joinTeam(stamgast, owner, 'front_desk');
    await staff.post('/v1/client-fields', { name: 'Cat', kind: 'short_text' }).expect(403);
    const rival = await signUpOwner(stamgast);
    await rival.get(`/v1/clients/${clientId}/fields`).expect(404);
    await rival.patch(`/v1/client-fields/${id}`, { name: 'Mine' }, 1).expect(404);
    expect((await rival.get('/v1/client-fields').expect(200)).body.data).toEqual([]);
    await owner.post('/v1/client-fields', { name: 'Bad', kind: 'choice', options: ['One'] }).expect(400);
    await owner.post('/v1/client-fields', { name: 'Bad', kind: 'number', options: ['1', '2'] }).expect(400);
    await write(clientId, [{ fieldId: randomUUID(), value: 'x' }]).expect(400);
  });

  it('are in the client’s own file by name, in the log, and gone with the client (D84)', async () => {
    const { id } = await field({ name: 'Favourite chair', kind: 'short_text' });
    const clientId = await client('Leaving Lone');
    await write(clientId, [{ fieldId: id, value: 'By the window' }]).expect(200);
    const file = (await owner.get(`/v1/clients/${clientId}/export`).expect(200)).body;
    expect(JSON.stringify(file)).toContain('Favourite chair');
    expect(JSON.stringify(file)).toContain('By the window');
    const entries = (await owner.get(`/v1/audit-entries?subjectId=${clientId}`).expect(200)).body.data;
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: 'client.fields_changed',
        before: { 'Favourite chair': null },
        after: { 'Favourite chair': 'By the window' },
      }),
    );
    await owner.post(`/v1/clients/${clientId}/erase`, { name: 'Leaving Lone' }).expect(204);
    expect(await valuesOf(clientId)).toEqual({});
    await write(clientId, [{ fieldId: id, value: 'Again' }]).expect(409);
    await eventually(async () => {
      const log = (await owner.get(`/v1/audit-entries?subjectId=${clientId}`).expect(200)).body;
      return !JSON.stringify(log).includes('By the window');
    });
  });

  it('keep what stands with who is kept in a merge, take the rest over, and give it back (D92)', async () => {
    const [tea, milk] = [
      await field({ name: 'Tea', kind: 'short_text' }),
      await field({ name: 'Milk', kind: 'yes_no' }),
    ];
    const [from, to] = [await client('Twice Tora'), await client('Twice Tora')];
    await write(from, [
      { fieldId: tea.id, value: 'Green' },
      { fieldId: milk.id, value: true },
    ]).expect(200);
    await write(to, [{ fieldId: tea.id, value: 'Black' }]).expect(200);
    const { id } = (await owner.post('/v1/clients/merge', { from, to }).expect(200)).body;
    expect(await valuesOf(to)).toEqual({ Tea: 'Black', Milk: true });
    await owner.post(`/v1/clients/merges/${id}/undo`).expect(204);
    expect(await valuesOf(to)).toEqual({ Tea: 'Black' });
    expect(await valuesOf(from)).toEqual({ Tea: 'Green', Milk: true });
  });
});
