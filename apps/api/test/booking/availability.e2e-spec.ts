import { randomUUID } from 'node:crypto';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, clockTimes, freeSlots, setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
beforeAll(async () => {
  stamgast = await Stamgast.start();
});
afterAll(() => stamgast.stop());

interface Shop {
  readonly owner: Caller;
  readonly salon: Salon;
}

// Monday 2 March 2026 in Oslo, an hour ahead of UTC; the clock stands on Sunday evening.
const monday = '2026-03-02';

async function openShop(options: Parameters<typeof createSalon>[1] = {}, clockStart = '2026-03-01T18:00:00Z') {
  const owner = await signUpOwner(stamgast, { clockStart });
  const salon = await createSalon(owner, options);
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 15 });
  return { owner, salon };
}

function timesOn({ owner, salon }: Shop, day: string, query: Record<string, string> = {}): Promise<string[]> {
  return freeSlots(owner, { serviceId: salon.serviceId, from: day, to: day, ...query }).then((slots) =>
    clockTimes(slots),
  );
}

async function book({ owner, salon }: Shop, start: string, serviceId = salon.serviceId): Promise<void> {
  await owner.post('/v1/bookings', { serviceId, staffId: salon.staffId, start }).expect(201);
}

describe('free time beside a visit', () => {
  it('offers the very end of a visit and nothing that reaches into it (D01)', async () => {
    const shop = await openShop();
    await book(shop, '2026-03-02T09:00:00Z');
    const times = await timesOn(shop, monday);
    expect(times).toContain('11:00');
    expect(times).not.toContain('10:45');
    expect(times).toContain('09:00');
    expect(times).not.toContain('09:15');
  });

  it('adds the buffers of both visits, or lets them share by policy (D02, D04)', async () => {
    const services = [
      { name: 'Colour', duration: 60, bufferAfter: 10 },
      { name: 'Massage', duration: 30, bufferBefore: 15 },
    ];
    const shop = await openShop({ services });
    await setPolicies(shop.owner, { slotStep: 5 });
    await book(shop, '2026-03-02T08:00:00Z', shop.salon.serviceIds[0]);
    const massage = { serviceId: shop.salon.serviceIds[1]! };
    expect((await timesOn(shop, monday, massage))[0]).toBe('10:25');
    await setPolicies(shop.owner, { bufferMode: 'overlap' });
    expect((await timesOn(shop, monday, massage))[0]).toBe('10:15');
  });

  it('lets buffers reach outside the hours unless the policy says otherwise (D03)', async () => {
    const shop = await openShop({ services: [{ name: 'Spa', duration: 60, bufferBefore: 15, bufferAfter: 15 }] });
    const outside = await timesOn(shop, monday);
    expect([outside[0], outside.at(-1)]).toEqual(['09:00', '16:00']);
    await setPolicies(shop.owner, { bufferInsideHours: true });
    const inside = await timesOn(shop, monday);
    expect([inside[0], inside.at(-1)]).toEqual(['09:15', '15:45']);
  });

  it('counts the overlap policy on the write path too: shared buffers are bookable', async () => {
    const services = [{ name: 'Colour', duration: 60, bufferBefore: 15, bufferAfter: 15 }];
    const shop = await openShop({ services });
    await setPolicies(shop.owner, { bufferMode: 'overlap' });
    await book(shop, '2026-03-02T08:00:00Z');
    await book(shop, '2026-03-02T09:15:00Z');
    await shop.owner
      .post('/v1/bookings', {
        serviceId: shop.salon.serviceId,
        staffId: shop.salon.staffId,
        start: '2026-03-02T10:15:00Z',
      })
      .expect(409);
  });
});

describe('how far ahead', () => {
  it('keeps the notice and allows its very end (D08)', async () => {
    const shop = await openShop({}, '2026-03-02T09:07:00Z');
    await setPolicies(shop.owner, { minNoticeMinutes: 120 });
    expect((await timesOn(shop, monday))[0]).toBe('12:15');
    const exact = await openShop({}, '2026-03-02T10:00:00Z');
    await setPolicies(exact.owner, { minNoticeMinutes: 60, slotStep: 60 });
    // The clock runs on while the test talks to it, so the exact end is the engine's own test; here, the next start.
    expect((await timesOn(exact, monday))[0]).toBe('13:00');
  });

  it('ends with the last local day of the horizon (D09)', async () => {
    const shop = await openShop({ weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start: '09:00', end: '17:00' }] });
    await setPolicies(shop.owner, { horizonDays: 30 });
    expect((await timesOn(shop, '2026-03-31')).length).toBeGreaterThan(0);
    expect(await timesOn(shop, '2026-04-01')).toEqual([]);
  });
});

describe('the grid of starts', () => {
  it('goes by the step, not by the length (D10)', async () => {
    const shop = await openShop({ services: [{ name: 'Cut', duration: 45 }] });
    const times = await timesOn(shop, monday);
    expect(times.slice(0, 3)).toEqual(['09:00', '09:15', '09:30']);
    expect(times.at(-1)).toBe('16:15');
  });

  it('finds a step that suits everything on offer when asked to (D10)', async () => {
    const shop = await openShop({
      services: [
        { name: 'Short', duration: 30 },
        { name: 'Long', duration: 45 },
      ],
    });
    await setPolicies(shop.owner, { slotStep: 0 });
    expect((await timesOn(shop, monday)).slice(0, 3)).toEqual(['09:00', '09:15', '09:30']);
  });
});

describe('nights on which the clock changes', () => {
  const night = [{ days: [7], start: '01:00', end: '05:00' }];

  it('has no hour in spring that does not exist (D12)', async () => {
    const shop = await openShop({ weekly: night });
    await setPolicies(shop.owner, { slotStep: 60 });
    const slots = await freeSlots(shop.owner, {
      serviceId: shop.salon.serviceId,
      from: '2026-03-29',
      to: '2026-03-29',
    });
    expect(clockTimes(slots)).toEqual(['01:00', '03:00', '04:00']);
    expect(slots.map((slot) => slot.start)).toEqual([
      '2026-03-29T00:00:00.000Z',
      '2026-03-29T01:00:00.000Z',
      '2026-03-29T02:00:00.000Z',
    ]);
  });

  it('has the repeated hour in autumn twice, and both can be booked (D13)', async () => {
    const shop = await openShop({ weekly: night }, '2026-10-20T10:00:00Z');
    await setPolicies(shop.owner, { slotStep: 60 });
    const slots = await freeSlots(shop.owner, {
      serviceId: shop.salon.serviceId,
      from: '2026-10-25',
      to: '2026-10-25',
    });
    expect(clockTimes(slots)).toEqual(['01:00', '02:00', '02:00', '03:00', '04:00']);
    await book(shop, '2026-10-25T00:00:00Z');
    await book(shop, '2026-10-25T01:00:00Z');
  });

  it('keeps a weekly plan on the wall clock across the change (D14)', async () => {
    const shop = await openShop();
    await setPolicies(shop.owner, { slotStep: 60 });
    const before = await freeSlots(shop.owner, {
      serviceId: shop.salon.serviceId,
      from: '2026-03-27',
      to: '2026-03-27',
    });
    const after = await freeSlots(shop.owner, {
      serviceId: shop.salon.serviceId,
      from: '2026-03-30',
      to: '2026-03-30',
    });
    expect(clockTimes(before)).toEqual(clockTimes(after));
    expect([before[0]?.start, after[0]?.start]).toEqual(['2026-03-27T08:00:00.000Z', '2026-03-30T07:00:00.000Z']);
  });
});

describe('plans', () => {
  it('lists what follows midnight under the day that began it (D17)', async () => {
    const shop = await openShop({
      services: [{ name: 'Night cut', duration: 30 }],
      weekly: [{ days: [5], start: '20:00', end: '02:00' }],
    });
    const friday = '2026-03-06';
    const slots = await freeSlots(shop.owner, { serviceId: shop.salon.serviceId, from: friday, to: friday });
    expect(clockTimes(slots).at(-1)).toBe('01:30');
    expect(slots.every((slot) => slot.date === friday)).toBe(true);
    expect(await timesOn(shop, '2026-03-07')).toEqual([]);
  });

  it('puts exceptions over the week and closures over exceptions (D18)', async () => {
    const shop = await openShop();
    const { owner, salon } = shop;
    const weekly = [{ days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' }];
    const exceptions = [{ date: monday, windows: [{ start: '10:00', end: '14:00' }] }];
    await owner.put(`/v1/staff/${salon.staffId}/schedule`, { weekly, exceptions }, 2).expect(200);
    await setPolicies(owner, { slotStep: 60 });
    expect(await timesOn(shop, monday)).toEqual(['10:00', '11:00', '12:00', '13:00']);
    await owner.post('/v1/closures', { locationId: null, from: monday, to: monday, name: 'Stock-taking' }).expect(201);
    expect(await timesOn(shop, monday)).toEqual([]);
    expect((await timesOn(shop, '2026-03-03')).length).toBe(8);
  });

  it('leaves out time off', async () => {
    const shop = await openShop();
    await setPolicies(shop.owner, { slotStep: 60 });
    const staffId = shop.salon.staffId;
    const off = { staffId, start: '2026-03-02T09:00:00Z', end: '2026-03-02T12:00:00Z', kind: 'time_off' };
    await shop.owner.post('/v1/time-off', off).expect(201);
    expect(await timesOn(shop, monday)).toEqual(['09:00', '13:00', '14:00', '15:00', '16:00']);
  });
});

describe('several people', () => {
  it('offers a start once with everybody who is free, and takes each once (D19)', async () => {
    const shop = await openShop({ staff: 2 });
    const { owner, salon } = shop;
    const at = '2026-03-02T09:00:00Z';
    const free = async () =>
      (await freeSlots(owner, { serviceId: salon.serviceId, from: monday, to: monday })).find(
        (slot) => slot.start === '2026-03-02T09:00:00.000Z',
      );
    expect(new Set((await free())?.staffIds)).toEqual(new Set(salon.staffIds));
    const taken: string[] = [];
    for (let visit = 0; visit < 2; visit++) {
      const booked = await owner.post('/v1/bookings', { serviceId: salon.serviceId, start: at }).expect(201);
      taken.push(booked.body.appointments[0].staffId);
    }
    expect(new Set(taken)).toEqual(new Set(salon.staffIds));
    const third = await owner.post('/v1/bookings', { serviceId: salon.serviceId, start: at }).expect(409);
    expect(third.body).toMatchObject({ code: 'slot_unavailable' });
    expect(await free()).toBeUndefined();
  });

  it('gives a visit to whoever has fewest that day, in turn, or by position (D19)', async () => {
    const shop = await openShop({ staff: 3 });
    const { owner, salon } = shop;
    const book = async (start: string) =>
      (await owner.post('/v1/bookings', { serviceId: salon.serviceId, start }).expect(201)).body.appointments[0]
        .staffId as string;
    const least = [
      await book('2026-03-02T08:00:00Z'),
      await book('2026-03-02T10:00:00Z'),
      await book('2026-03-02T12:00:00Z'),
    ];
    expect(new Set(least).size).toBe(3);
    await setPolicies(owner, { assignment: 'priority' });
    expect([await book('2026-03-03T08:00:00Z'), await book('2026-03-03T10:00:00Z')]).toEqual([
      salon.staffIds[0],
      salon.staffIds[0],
    ]);
    await setPolicies(owner, { assignment: 'round_robin' });
    const turns = [
      await book('2026-03-04T08:00:00Z'),
      await book('2026-03-04T10:00:00Z'),
      await book('2026-03-04T12:00:00Z'),
    ];
    expect(new Set(turns).size).toBe(3);
  });

  it('uses a person’s own length and price (D20)', async () => {
    const shop = await openShop({ staff: 2 });
    const { owner, salon } = shop;
    const [slow, quick] = salon.staffIds as [string, string];
    const person = (await owner.get(`/v1/staff/${slow}`).expect(200)).body;
    const overrides = [{ serviceId: salon.serviceId, duration: 90, price: { amount: 80_000, currency: 'NOK' } }];
    await owner.patch(`/v1/staff/${slow}`, { serviceIds: [salon.serviceId], overrides }, person.version).expect(200);
    const at = '2026-03-02T09:00:00Z';
    const slowVisit = await owner
      .post('/v1/bookings', { serviceId: salon.serviceId, staffId: slow, start: at })
      .expect(201);
    expect(slowVisit.body).toMatchObject({
      end: '2026-03-02T10:30:00.000Z',
      price: { amount: 80_000, currency: 'NOK' },
    });
    const quickVisit = await owner
      .post('/v1/bookings', { serviceId: salon.serviceId, staffId: quick, start: at })
      .expect(201);
    expect(quickVisit.body).toMatchObject({ end: '2026-03-02T10:00:00.000Z', price: { amount: 59_000 } });
  });
});

describe('what is asked for', () => {
  it('answers at most 62 local days, and only days of the calendar', async () => {
    const { owner, salon } = await openShop();
    const ask = (from: string, to: string) =>
      owner.get(`/v1/availability?serviceId=${salon.serviceId}&from=${from}&to=${to}`);
    await ask('2026-03-02', '2026-05-02').expect(200);
    for (const [from, to] of [
      ['2026-03-02', '2026-05-03'],
      ['2026-03-02', '2026-03-01'],
      ['2026-02-30', '2026-03-01'],
      ['soon', 'later'],
    ] as const) {
      const refused = await ask(from, to).expect(400);
      expect(refused.body.code).toBe('validation_failed');
    }
  });

  it('knows no service, person or place that is not there', async () => {
    const { owner, salon } = await openShop();
    const strangers: Record<string, string>[] = [
      { serviceId: randomUUID() },
      { serviceId: salon.serviceId, staffId: randomUUID() },
      { serviceId: salon.serviceId, locationId: randomUUID() },
    ];
    for (const query of strangers)
      await owner
        .get(`/v1/availability?${new URLSearchParams({ ...query, from: monday, to: monday }).toString()}`)
        .expect(404);
    await owner.get(`/v1/availability?from=${monday}&to=${monday}`).expect(400);
  });

  it('shows the public what the public may book, and nothing of a page that is off', async () => {
    const { owner, salon } = await openShop();
    const path = `/v1/public/${owner.slug}/availability?serviceId=${salon.serviceId}&from=${monday}&to=${monday}`;
    const shown = await stamgast.visitor.get(path).expect(200);
    expect(shown.body.slots.length).toBeGreaterThan(0);
    expect(shown.body.timeZone).toBe('Europe/Oslo');
    expect(Number(/max-age=(\d+)/.exec(shown.headers['cache-control'] as string)?.[1])).toBeLessThanOrEqual(30);
    const service = (await owner.get(`/v1/services/${salon.serviceId}`).expect(200)).body;
    await owner.patch(`/v1/services/${salon.serviceId}`, { online: false }, service.version).expect(200);
    await stamgast.visitor.get(path).expect(404);
    await bookAsVisitor(stamgast, owner.slug, salon, { start: '2026-03-02T09:00:00Z' }).expect(404);
    const page = (await owner.get('/v1/booking-page').expect(200)).body;
    await owner.patch('/v1/booking-page', { enabled: false }, page.version).expect(200);
    expect((await stamgast.visitor.get(path).expect(404)).body.code).toBe('booking_page_off');
    await stamgast.visitor.get(path.replace(owner.slug, 'nobody-here')).expect(404);
  });
});
