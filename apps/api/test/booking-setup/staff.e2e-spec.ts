import { signUpOwner, type Caller } from '../harness/caller.js';
import { Stamgast } from '../harness/stamgast.js';

const price = { amount: 59_000, currency: 'NOK' };

describe('staff', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  let stranger: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
    owner = await signUpOwner(stamgast);
    stranger = await signUpOwner(stamgast);
  });
  afterAll(() => stamgast.stop());

  const service = async (caller = owner) =>
    (await caller.post('/v1/services', { name: 'Haircut', duration: 45, price }).expect(201)).body.id as string;
  const location = async (caller = owner) =>
    (await caller.post('/v1/locations', { name: 'Branch' }).expect(201)).body.id as string;

  it('need a name; the rest has defaults', async () => {
    const { body } = await owner.post('/v1/staff', { name: 'Anna' }).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      name: 'Anna',
      email: null,
      title: null,
      color: null,
      locationIds: [],
      serviceIds: [],
      overrides: [],
      online: true,
      position: expect.any(Number),
      archived: false,
      version: 1,
    });
  });

  it('perform services, which is one truth seen from two sides', async () => {
    const [cut, colour] = [await service(), await service()];
    const anna = (await owner.post('/v1/staff', { name: 'Anna', serviceIds: [cut] })).body as { id: string };
    const bo = (await owner.post('/v1/staff', { name: 'Bo', serviceIds: [cut, colour, cut] })).body as { id: string };
    expect((await owner.get(`/v1/services/${cut}`)).body.staffIds.sort()).toEqual([anna.id, bo.id].sort());
    await owner.patch(`/v1/services/${cut}`, { staffIds: [anna.id] }, 1).expect(200);
    expect((await owner.get(`/v1/staff/${bo.id}`)).body.serviceIds).toEqual([colour]);
    await owner.patch(`/v1/staff/${anna.id}`, { serviceIds: [colour] }, 1).expect(200);
    expect((await owner.get(`/v1/services/${cut}`)).body.staffIds).toEqual([]);
    expect((await owner.get(`/v1/services/${colour}`)).body.staffIds.sort()).toEqual([anna.id, bo.id].sort());
  });

  it('may take their own time and price for a service (D20)', async () => {
    const [cut, colour] = [await service(), await service()];
    const own = { serviceId: cut, duration: 60, price: { amount: 79_000, currency: 'NOK' } };
    const made = await owner
      .post('/v1/staff', { name: 'Anna', serviceIds: [cut, colour], overrides: [own] })
      .expect(201);
    expect(made.body.overrides).toEqual([own]);
    const url = `/v1/staff/${made.body.id}`;
    await owner.patch(`/v1/services/${cut}`, { staffIds: [made.body.id] }, 1).expect(200);
    expect((await owner.get(url)).body.overrides).toEqual([own]);
    const shorter = { serviceId: colour, duration: 30 };
    const changed = await owner.patch(url, { overrides: [shorter] }, 1).expect(200);
    expect(changed.body.overrides).toEqual([{ ...shorter, price: null }]);
    const none = await owner.patch(url, { overrides: [] }, 2).expect(200);
    expect([none.body.overrides, none.body.serviceIds.sort()]).toEqual([[], [cut, colour].sort()]);
    const foreignPrice = { serviceId: cut, price: { amount: 1, currency: 'SEK' } };
    for (const [overrides, path] of [
      [[{ serviceId: await service(), duration: 30 }], 'overrides.0.serviceId'],
      [
        [
          { serviceId: cut, duration: 30 },
          { serviceId: cut, duration: 40 },
        ],
        'overrides.1.serviceId',
      ],
      [[foreignPrice], 'overrides.0.price.currency'],
      [[{ serviceId: cut, duration: 0 }], 'overrides.0.duration'],
    ] as const) {
      const response = await owner.patch(url, { overrides: [...overrides] }, 3);
      expect([response.status, response.body.errors?.[0].path]).toEqual([400, path]);
    }
  });

  it("work at locations of their business, never at another's, never perform another's services", async () => {
    const branch = await location();
    const { body } = await owner.post('/v1/staff', { name: 'Anna', locationIds: [branch, branch] }).expect(201);
    expect(body.locationIds).toEqual([branch]);
    for (const wrong of [{ locationIds: [await location(stranger)] }, { serviceIds: [await service(stranger)] }]) {
      const created = await owner.post('/v1/staff', { name: 'Bo', ...wrong });
      const changed = await owner.patch(`/v1/staff/${body.id}`, wrong, 1);
      expect([created.status, changed.status]).toEqual([400, 400]);
      expect([created.body.code, changed.body.code]).toEqual(['reference_not_found', 'reference_not_found']);
    }
    expect((await owner.get(`/v1/staff/${body.id}`)).body).toEqual(body);
  });

  it('are archived and come back with their duties and hours', async () => {
    const cut = await service();
    const { body } = await owner.post('/v1/staff', { name: 'Anna', serviceIds: [cut] });
    const weekly = [{ days: [1], start: '09:00', end: '17:00' }];
    await owner.put(`/v1/staff/${body.id}/schedule`, { weekly, exceptions: [] }, 1).expect(200);
    await owner.delete(`/v1/staff/${body.id}`, 1).expect(204);
    const listed = (await owner.get('/v1/staff?limit=200')).body.data as { id: string }[];
    expect(listed.map(({ id }) => id)).not.toContain(body.id);
    const back = await owner.patch(`/v1/staff/${body.id}`, { archived: false }, 2).expect(200);
    expect(back.body).toEqual({ ...body, version: 3 });
    expect((await owner.get(`/v1/staff/${body.id}/schedule`)).body.weekly).toEqual(weekly);
  });

  it('refuse an address that is none', async () => {
    const response = await owner.post('/v1/staff', { name: 'Anna', email: 'anna' });
    expect([response.status, response.body.errors[0].path]).toEqual([400, 'email']);
  });
});
