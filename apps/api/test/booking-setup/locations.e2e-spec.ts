import { signUpOwner } from '../harness/caller.js';
import { Stamgast } from '../harness/stamgast.js';
import { statusesOf } from '../harness/statuses-of.js';

describe('locations', () => {
  let stamgast: Stamgast;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
  });
  afterAll(() => stamgast.stop());

  it('begin with one that has the name and zone of the business, however many ask at once', async () => {
    const owner = await signUpOwner(stamgast, { name: 'Kapper', timeZone: 'Europe/Copenhagen' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => owner.get('/v1/locations')));
    expect(answers.map((one) => one.status)).toEqual(Array(8).fill(200));
    const [first] = answers.map((one) => one.body.data as object[]);
    expect(first).toEqual([
      expect.objectContaining({ name: 'Kapper', timeZone: 'Europe/Copenhagen', address: null, archived: false }),
    ]);
    for (const one of answers) expect(one.body.data).toEqual(first);
  });

  it('take the zone of the business unless they have their own', async () => {
    const owner = await signUpOwner(stamgast);
    const here = await owner.post('/v1/locations', { name: 'Here', phone: '+47 22 00 00 00' }).expect(201);
    const there = await owner.post('/v1/locations', { name: 'There', timeZone: 'America/New_York' }).expect(201);
    expect([here.body.timeZone, here.body.phone, there.body.timeZone]).toEqual([
      'Europe/Oslo',
      '+47 22 00 00 00',
      'America/New_York',
    ]);
    const wrong = await owner.post('/v1/locations', { name: 'Nowhere', timeZone: 'Mars/Olympus' });
    expect([wrong.status, wrong.body.errors[0].path]).toEqual([400, 'timeZone']);
    expect((await owner.patch(`/v1/locations/${here.body.id}`, { timeZone: 'Mars/Olympus' }, 1)).status).toBe(400);
  });

  it('keep at least one, and hand on the place of the default one', async () => {
    const owner = await signUpOwner(stamgast);
    const [main] = (await owner.get('/v1/locations')).body.data as [{ id: string }];
    const last = await owner.delete(`/v1/locations/${main.id}`, 1);
    expect([last.status, last.body.code]).toEqual([409, 'last_location']);
    const branch = (await owner.post('/v1/locations', { name: 'Branch' })).body as { id: string };
    await owner.delete(`/v1/locations/${main.id}`, 1).expect(204);
    expect((await owner.get('/v1/locations')).body.data.map((one: { id: string }) => one.id)).toEqual([branch.id]);
    await owner.post('/v1/services', { name: 'Cut', duration: 30, price: { amount: 1, currency: 'NOK' } });
    const everyone = await owner.get('/v1/locations?includeArchived=true').expect(200);
    expect(everyone.body.data.map((one: { id: string; archived: boolean }) => [one.id, one.archived])).toEqual([
      [main.id, true],
      [branch.id, false],
    ]);
    const page = await owner.get(`/v1/public/${owner.slug}`).expect(200);
    expect(page.body.locations.map((one: { id: string }) => one.id)).toEqual([branch.id]);
    const restored = await owner.patch(`/v1/locations/${main.id}`, { archived: false }, 2).expect(200);
    expect(restored.body).toMatchObject({ archived: false, version: 3 });
  });

  it('cannot all be archived at the same time', async () => {
    const owner = await signUpOwner(stamgast);
    await owner.post('/v1/locations', { name: 'Branch' }).expect(201);
    const both = (await owner.get('/v1/locations')).body.data as { id: string }[];
    expect(both).toHaveLength(2);
    const answers = await Promise.all(both.map(({ id }) => owner.delete(`/v1/locations/${id}`, 1)));
    expect(statusesOf(answers)).toEqual([204, 409]);
    expect((await owner.get('/v1/locations')).body.data).toHaveLength(1);
  });
});
