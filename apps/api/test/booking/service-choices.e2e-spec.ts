import { signUpOwner, type Caller } from '../harness/caller.js';
import { explain } from '../harness/explanations.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { clockTimes, freeSlots, setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let inspector: Inspector;
let owner: Caller;
let salon: Salon;
let long: string;
let short: string;
let massage: string;
beforeAll(async () => {
  stamgast = await Stamgast.start();
  inspector = await Inspector.open(stamgast.database);
});
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});
const nok = (amount: number) => ({ amount, currency: 'NOK' });
beforeEach(async () => {
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T07:00:00Z' });
  salon = await createSalon(owner, { staff: 2 });
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 15 });
  const changed = await owner
    .patch(
      `/v1/services/${salon.serviceId}`,
      {
        variants: [
          { name: 'short hair', duration: 30, price: nok(40_000) },
          { name: 'long hair', duration: 75, price: nok(80_000) },
        ],
        addOns: [{ name: 'scalp massage', minutes: 15, price: nok(10_000) }],
        preparation: 'Come with dry hair.',
      },
      1,
    )
    .expect(200);
  [short, long] = changed.body.variants.map((one: { id: string }) => one.id) as [string, string];
  massage = changed.body.addOns[0].id as string;
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));

const start = '2026-03-02T09:00:00Z';
const day = { from: '2026-03-02', to: '2026-03-02' };
const visitor = { name: 'Kari Nordmann', email: 'kari@example.org' };
const slugOf = async () => (await owner.get('/v1/auth/session').expect(200)).body.business.slug as string;

describe('a service as it is chosen', () => {
  it('takes length, price and name of the variant and its add-ons, and keeps them (D20)', async () => {
    const appointments = [{ serviceId: salon.serviceId, variantId: long, addOnIds: [massage] }];
    const booked = await owner.post('/v1/bookings', { appointments, start }).expect(201);
    expect(booked.body).toMatchObject({ end: '2026-03-02T10:30:00.000Z', price: nok(90_000) });
    const [part] = booked.body.appointments;
    expect(part).toMatchObject({
      serviceName: 'Haircut · long hair + scalp massage',
      variant: { id: long, name: 'long hair' },
      addOns: [{ id: massage, name: 'scalp massage', minutes: 15, price: nok(10_000) }],
    });
    const { version } = (await owner.get(`/v1/services/${salon.serviceId}`).expect(200)).body;
    await owner.patch(`/v1/services/${salon.serviceId}`, { variants: [], addOns: [] }, version).expect(200);
    const later = await owner.get(`/v1/bookings/${booked.body.id}`).expect(200);
    expect(later.body.appointments).toEqual(booked.body.appointments);
  });

  it('offers only what the longer visit fits, and books just that; explanations agree', async () => {
    const asked = { serviceId: salon.serviceId, staffId: salon.staffId };
    const about = { ...asked, variantIds: long, addOnIds: massage };
    const plain = clockTimes(await freeSlots(owner, { ...asked, ...day, variantIds: short }));
    const longer = clockTimes(await freeSlots(owner, { ...about, ...day }));
    expect([plain.at(-1), longer.at(-1)]).toEqual(['16:30', '15:30']);
    const appointments = [{ serviceId: salon.serviceId, staffId: salon.staffId, variantId: long, addOnIds: [massage] }];
    for (const [at, bookable] of [
      ['2026-03-02T14:30:00Z', true],
      ['2026-03-02T14:45:00Z', false],
    ] as const) {
      expect((await explain(owner, { ...about, start: at })).bookable).toBe(bookable);
      await owner.post('/v1/bookings', { appointments, start: at }).expect(bookable ? 201 : 409);
    }
  });

  it("moves every variant by a person's own length and price (D20)", async () => {
    const { version } = (await owner.get(`/v1/staff/${salon.staffId}`).expect(200)).body;
    const overrides = [{ serviceId: salon.serviceId, duration: 70, price: nok(69_000) }];
    await owner.patch(`/v1/staff/${salon.staffId}`, { overrides }, version).expect(200);
    const appointments = [{ serviceId: salon.serviceId, staffId: salon.staffId, variantId: short }];
    const booked = await owner.post('/v1/bookings', { appointments, start }).expect(201);
    expect(booked.body).toMatchObject({ end: '2026-03-02T09:40:00.000Z', price: nok(50_000) });
  });

  it('wants a variant of a visitor, shows the lowest price, and refuses what is not of the service', async () => {
    const slug = await slugOf();
    const visitorsPage = (await owner.get(`/v1/public/${slug}`).expect(200)).body;
    expect(visitorsPage.services[0]).toMatchObject({ priceFrom: nok(40_000), preparation: 'Come with dry hair.' });
    const book = (part: object) =>
      owner.post(`/v1/public/${slug}/bookings`, {
        parts: [{ serviceId: salon.serviceId, ...part }],
        start,
        client: visitor,
      });
    expect((await book({}).expect(400)).body.errors[0].path).toBe('variantId');
    await book({ variantId: salon.staffId }).expect(400);
    await book({ variantId: short, addOnIds: [salon.staffId] }).expect(404);
    const booked = await book({ variantId: short, addOnIds: [massage] }).expect(201);
    expect(booked.body.booking).toMatchObject({ end: '2026-03-02T09:45:00.000Z', price: nok(50_000) });
    expect(booked.body.booking.appointments[0].preparation).toBe('Come with dry hair.');
  });
});

describe('a person for each part (D22)', () => {
  it('is who was named, and offered only where every part fits', async () => {
    const beard = await owner
      .post('/v1/services', { name: 'Beard', duration: 30, price: nok(20_000), staffIds: salon.staffIds })
      .expect(201);
    const [anna, bo] = salon.staffIds as [string, string];
    const parts = [
      { serviceId: salon.serviceId, variantId: short, staffId: anna },
      { serviceId: beard.body.id, staffId: bo },
    ];
    const about = { serviceIds: [salon.serviceId, beard.body.id].join(','), variantIds: short };
    const offered = async () => clockTimes(await freeSlots(owner, { ...about, staffIds: `${anna},${bo}`, ...day }));
    const slug = await slugOf();
    const booked = await owner.post(`/v1/public/${slug}/bookings`, { parts, start, client: visitor }).expect(201);
    expect(booked.body.booking.appointments).toMatchObject([
      { staffId: anna, start: '2026-03-02T09:00:00.000Z' },
      { staffId: bo, start: '2026-03-02T09:30:00.000Z' },
    ]);
    // Bo is taken from 10:30 to 11:00 on the clock of the salon, so that nobody can begin with Anna at 10:00.
    const times = await offered();
    expect(times).not.toContain('10:00');
    expect(times).toContain('10:30');
  });

  it('is wanted once for every service, or for none', async () => {
    const asked = { serviceId: salon.serviceId, staffIds: 'any,any', ...day };
    await owner.get(`/v1/availability?${new URLSearchParams(asked).toString()}`).expect(400);
    await freeSlots(owner, { ...asked, staffIds: 'any' });
  });
});
