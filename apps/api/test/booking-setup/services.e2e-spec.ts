import { signUpOwner, type Caller } from '../harness/caller.js';
import { Stamgast } from '../harness/stamgast.js';

const price = { amount: 59_000, currency: 'NOK' };
const cut = { name: 'Haircut', duration: 45, price };

describe('services', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  let stranger: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
    owner = await signUpOwner(stamgast);
    stranger = await signUpOwner(stamgast, { currency: 'SEK', country: 'DE' });
  });
  afterAll(() => stamgast.stop());

  it('need a name, a length and a price; the rest has defaults', async () => {
    const response = await owner.post('/v1/services', cut).expect(201);
    expect(response.body).toEqual({
      ...cut,
      kind: 'appointment',
      capacity: null,
      onlineCapacity: null,
      minimumSeats: null,
      decideHoursBefore: null,
      maxSeatsPerBooking: null,
      id: expect.any(String),
      description: null,
      categoryId: null,
      bufferBefore: 0,
      bufferAfter: 0,
      processing: [],
      variants: [],
      addOns: [],
      preparation: null,
      onlineRecurring: false,
      parallel: false,
      mostRecurring: 12,
      resourceKinds: [],
      taxRate: 25,
      rebookAfterDays: null,
      online: true,
      color: null,
      staffIds: [],
      position: expect.any(Number),
      archived: false,
      version: 1,
    });
    const elsewhere = await stranger.post('/v1/services', { ...cut, price: { amount: 1, currency: 'SEK' } });
    expect(elsewhere.body.taxRate).toBe(0);
  });

  it('keep everything that is said of them', async () => {
    const category = (await owner.post('/v1/service-categories', { name: 'Hair' })).body.id as string;
    const staff = (await owner.post('/v1/staff', { name: 'Anna' })).body.id as string;
    const body = {
      name: 'Colour',
      description: 'Two\nlines',
      categoryId: category,
      duration: 90,
      bufferBefore: 5,
      bufferAfter: 15,
      processing: [{ from: 30, to: 60 }],
      resourceKinds: ['Chair', 'Climazon'],
      price: { amount: 0, currency: 'NOK' },
      taxRate: 12.5,
      rebookAfterDays: 42,
      online: false,
      color: '#12aBcD',
      staffIds: [staff],
      position: 7,
    };
    const { body: made } = await owner.post('/v1/services', body).expect(201);
    expect(made).toMatchObject({ ...body, id: made.id, kind: 'appointment', archived: false, version: 1 });
    const cleared = { description: null, categoryId: null, rebookAfterDays: null, color: null, staffIds: [] };
    const { body: after } = await owner.patch(`/v1/services/${made.id}`, cleared, 1).expect(200);
    expect(after).toEqual({ ...made, ...cleared, version: 2 });
    expect((await owner.get(`/v1/staff/${staff}`)).body.serviceIds).toEqual([]);
  });

  it.each([
    ['no length', { ...cut, duration: 0 }, 'duration'],
    ['a broken length', { ...cut, duration: 30.5 }, 'duration'],
    ['more than a day', { ...cut, duration: 1441 }, 'duration'],
    ['a negative price', { ...cut, price: { amount: -1, currency: 'NOK' } }, 'price.amount'],
    ['another currency', { ...cut, price: { amount: 1, currency: 'EUR' } }, 'price.currency'],
    ['no price', { ...cut, price: null }, 'price'],
    ['a list as price', { ...cut, price: [price] }, 'price'],
    ['tax beyond reason', { ...cut, taxRate: 100.01 }, 'taxRate'],
    ['a colour in words', { ...cut, color: 'red' }, 'color'],
    ['a name of blanks', { ...cut, name: '   ' }, 'name'],
    ['a name of two lines', { ...cut, name: 'a\nb' }, 'name'],
    ['null where a value must be', { ...cut, online: null }, 'online'],
  ])('refuse %s', async (_name, body, path) => {
    const response = await owner.post('/v1/services', body);
    expect([response.status, response.body.code]).toEqual([400, 'validation_failed']);
    expect(response.body.errors.map((one: { path: string }) => one.path)).toContain(path);
  });

  it("refuse another business's categories and staff, and change nothing", async () => {
    const category = (await stranger.post('/v1/service-categories', { name: 'Hair' })).body.id as string;
    const staff = (await stranger.post('/v1/staff', { name: 'Anna' })).body.id as string;
    const made = (await owner.post('/v1/services', cut)).body as { id: string };
    const count = ((await owner.get('/v1/services?limit=200')).body.data as unknown[]).length;
    for (const wrong of [{ categoryId: category }, { staffIds: [staff] }]) {
      const created = await owner.post('/v1/services', { ...cut, ...wrong });
      const changed = await owner.patch(`/v1/services/${made.id}`, { name: 'Changed', ...wrong }, 1);
      expect([created.body.code, changed.body.code]).toEqual(['reference_not_found', 'reference_not_found']);
      expect([created.status, changed.status]).toEqual([400, 400]);
    }
    expect((await owner.get('/v1/services?limit=200')).body.data).toHaveLength(count);
    expect((await owner.get(`/v1/services/${made.id}`)).body).toEqual(made);
    expect((await stranger.get(`/v1/staff/${staff}`)).body.serviceIds).toEqual([]);
  });

  it('lose their heading, not themselves, when a category goes', async () => {
    const category = (await owner.post('/v1/service-categories', { name: 'Beard' })).body as { id: string };
    const made = (await owner.post('/v1/services', { ...cut, categoryId: category.id })).body as { id: string };
    await owner.delete(`/v1/service-categories/${category.id}`, 1).expect(204);
    expect((await owner.get(`/v1/service-categories/${category.id}`)).status).toBe(404);
    expect((await owner.get(`/v1/services/${made.id}`)).body).toMatchObject({ categoryId: null, version: 2 });
  });

  it('are archived and come back', async () => {
    const made = (await owner.post('/v1/services', cut)).body as { id: string };
    await owner.delete(`/v1/services/${made.id}`, 1).expect(204);
    expect((await owner.get(`/v1/services/${made.id}`)).body).toMatchObject({ archived: true, version: 2 });
    const listed = (await owner.get('/v1/services?includeArchived=true&limit=200')).body.data as { id: string }[];
    expect(listed.map(({ id }) => id)).toContain(made.id);
    const back = await owner.patch(`/v1/services/${made.id}`, { archived: false }, 2).expect(200);
    expect(back.body).toMatchObject({ archived: false, version: 3 });
  });

  it('are listed by position', async () => {
    const fresh = await signUpOwner(stamgast);
    for (const [name, position] of [
      ['C', 3],
      ['A', 1],
      ['B', 2],
    ] as const)
      await fresh.post('/v1/services', { ...cut, name, position }).expect(201);
    await fresh.post('/v1/services', { ...cut, name: 'D' }).expect(201);
    const names = ((await fresh.get('/v1/services')).body.data as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(['A', 'B', 'C', 'D']);
  });
});
