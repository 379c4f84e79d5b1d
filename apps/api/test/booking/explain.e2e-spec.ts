import { signUpOwner, type Caller } from '../harness/caller.js';
import { joinTeam } from '../harness/join-team.js';
import { explain, setHours } from '../harness/explanations.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
beforeAll(async () => {
  stamgast = await Stamgast.start();
});
afterAll(() => stamgast.stop());

interface Shop {
  readonly owner: Caller;
  readonly salon: Salon;
}

// The clock stands on the evening of Sunday 1 March 2026; Oslo is an hour ahead of UTC.
async function openShop(options: Parameters<typeof createSalon>[1] = {}): Promise<Shop> {
  const owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
  const salon = await createSalon(owner, options);
  await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 15 });
  return { owner, salon };
}

/** What the only person asked for says. */
async function refusalsOf({ owner, salon }: Shop, start: string, query: Record<string, string> = {}) {
  const answer = await explain(owner, { serviceId: salon.serviceId, staffId: salon.staffId, start, ...query });
  expect(answer.bookable).toBe(false);
  return answer.segments[0]?.staff[0]?.refusals;
}

const nineToFive = [{ days: [1, 2, 3, 4, 5, 6], start: '09:00', end: '17:00' }];

describe('why a time is not offered', () => {
  it('says who can take it where it is offered', async () => {
    const { owner, salon } = await openShop({ staff: 2 });
    const answer = await explain(owner, { serviceId: salon.serviceId, start: '2026-03-02T09:00:00Z' });
    expect(answer).toMatchObject({ bookable: true, staffIds: salon.staffIds, nearest: [], unperformed: [] });
    expect(answer.segments[0]?.staff.map((one) => [one.bookable, one.refusals, one.end])).toEqual([
      [true, [], '2026-03-02T10:00:00.000Z'],
      [true, [], '2026-03-02T10:00:00.000Z'],
    ]);
  });

  it('busy: names the visit, its client, its service and its times, and offers what is near (D01, D02)', async () => {
    const shop = await openShop({ services: [{ name: 'Colour', duration: 60, bufferAfter: 10 }] });
    const { owner, salon } = shop;
    const visit = { serviceId: salon.serviceId, staffId: salon.staffId, start: '2026-03-02T09:00:00Z' };
    const booked = (await owner.post('/v1/bookings', { ...visit, client: { name: 'Ingrid Moe' } }).expect(201)).body;
    const inTheWay = {
      kind: 'booking',
      resourceName: null,
      from: '2026-03-02T09:00:00.000Z',
      until: '2026-03-02T10:10:00.000Z',
      start: '2026-03-02T09:00:00.000Z',
      end: '2026-03-02T10:00:00.000Z',
      bookingId: booked.id,
      clientName: 'Ingrid Moe',
      serviceName: 'Colour',
      timeOffId: null,
      note: null,
    };
    const busy = { reason: 'busy', from: inTheWay.from, until: inTheWay.until, inTheWay: [inTheWay] };
    expect(await refusalsOf(shop, '2026-03-02T10:00:00Z')).toEqual([busy]);
    const answer = await explain(owner, { ...visit, start: '2026-03-02T10:00:00Z' });
    expect(answer.nearest.map((slot) => slot.start)).toContain('2026-03-02T10:15:00.000Z');

    const accountant = (await joinTeam(stamgast, owner, 'accountant')).caller;
    const seen = await explain(accountant, { ...visit, start: '2026-03-02T10:00:00Z' });
    const blind = { ...busy, inTheWay: [{ ...inTheWay, clientName: null }] };
    expect(seen.segments[0]?.staff[0]?.refusals).toEqual([blind]);
  });

  it('busy: names everything in the way, time off and blocks with their notes', async () => {
    const shop = await openShop();
    const { owner, salon } = shop;
    const take = async (start: string, end: string, kind: string, note: string) =>
      (await owner.post('/v1/time-off', { staffId: salon.staffId, start, end, kind, note }).expect(201)).body.id;
    const off = await take('2026-03-02T11:00:00Z', '2026-03-02T11:30:00Z', 'time_off', 'Dentist');
    const block = await take('2026-03-02T11:30:00Z', '2026-03-02T12:00:00Z', 'block', 'Lunch');
    expect(await refusalsOf(shop, '2026-03-02T11:00:00Z')).toMatchObject([
      { reason: 'busy', inTheWay: [{ kind: 'time_off', timeOffId: off, note: 'Dentist', bookingId: null }] },
      { reason: 'busy', inTheWay: [{ kind: 'block', timeOffId: block, note: 'Lunch', bookingId: null }] },
    ]);
  });

  it('busy: finds the visit by its own time where neighbours share their buffers (D02)', async () => {
    const services = [{ name: 'Colour', duration: 60, bufferBefore: 15, bufferAfter: 15 }];
    const shop = await openShop({ services });
    await setPolicies(shop.owner, { bufferMode: 'overlap' });
    const visit = { serviceId: shop.salon.serviceId, start: '2026-03-02T09:00:00Z' };
    const booked = (await shop.owner.post('/v1/bookings', visit).expect(201)).body;
    const named = [{ reason: 'busy', inTheWay: [{ bookingId: booked.id }] }];
    expect(await refusalsOf(shop, '2026-03-02T10:00:00Z')).toMatchObject(named);
    expect(await refusalsOf(shop, '2026-03-02T09:30:00Z')).toMatchObject(named);
    const answer = await explain(shop.owner, { ...visit, start: '2026-03-02T10:15:00Z' });
    expect(answer.bookable).toBe(true);
  });

  it('closed: names the closure, or the day off with its note (D18)', async () => {
    const shop = await openShop();
    const { owner, salon } = shop;
    const closure = { name: 'Inventory', from: '2026-03-04', to: '2026-03-05' };
    const { id } = (await owner.post('/v1/closures', closure).expect(201)).body;
    const exceptions = [{ date: '2026-03-03', note: 'Moving house', windows: [] }];
    await setHours(shop.owner, salon.staffId, { weekly: nineToFive, exceptions });
    expect(await refusalsOf(shop, '2026-03-04T09:00:00Z')).toEqual([
      { reason: 'closed', closures: [{ id, ...closure }], dayOff: null },
    ]);
    expect(await refusalsOf(shop, '2026-03-03T09:00:00Z')).toEqual([
      { reason: 'closed', closures: [], dayOff: { date: '2026-03-03', note: 'Moving house' } },
    ]);
  });

  it('outside_hours: tells the hours of that local day, and why they are not the usual ones', async () => {
    const shop = await openShop();
    const exceptions = [{ date: '2026-03-03', note: 'Course', windows: [{ start: '12:00', end: '15:00' }] }];
    await setHours(shop.owner, shop.salon.staffId, { weekly: nineToFive, exceptions });
    expect(await refusalsOf(shop, '2026-03-02T16:00:00Z')).toEqual([
      {
        reason: 'outside_hours',
        date: '2026-03-02',
        hours: [{ start: '2026-03-02T08:00:00.000Z', end: '2026-03-02T16:00:00.000Z' }],
        exception: null,
      },
    ]);
    expect(await refusalsOf(shop, '2026-03-03T09:00:00Z')).toEqual([
      {
        reason: 'outside_hours',
        date: '2026-03-03',
        hours: [{ start: '2026-03-03T11:00:00.000Z', end: '2026-03-03T14:00:00.000Z' }],
        exception: { date: '2026-03-03', note: 'Course' },
      },
    ]);
    expect(await refusalsOf(shop, '2026-03-08T09:00:00Z')).toMatchObject([{ reason: 'outside_hours', hours: [] }]);
  });

  it('too_soon and too_far: tell the limits of clients, which the desk has not (D08, D09)', async () => {
    const shop = await openShop();
    await setPolicies(shop.owner, { minNoticeMinutes: 24 * 60, horizonDays: 30 });
    const soon = '2026-03-02T09:00:00Z';
    const [early] = (await refusalsOf(shop, soon)) as [{ reason: string; earliest: string }];
    expect(early).toMatchObject({ reason: 'too_soon', noticeMinutes: 1440, past: false });
    expect(Date.parse(early.earliest)).toBeGreaterThanOrEqual(Date.parse('2026-03-02T18:00:00Z'));
    expect(Date.parse(early.earliest)).toBeLessThan(Date.parse('2026-03-02T19:00:00Z'));
    expect(await refusalsOf(shop, '2026-04-01T08:00:00Z')).toEqual([
      // Summer time: the last day that can be booked ends at 22:00Z.
      { reason: 'too_far', until: '2026-03-31T22:00:00.000Z', horizonDays: 30 },
    ]);
    for (const start of [soon, '2026-04-01T08:00:00Z']) {
      const query = { serviceId: shop.salon.serviceId, start, booker: 'desk' };
      expect(await explain(shop.owner, query)).toMatchObject({ bookable: true });
    }
    expect(await refusalsOf(shop, '2026-02-27T09:00:00Z')).toMatchObject([{ reason: 'too_soon', past: true }]);
  });

  it('off_step: tells the starts beside it, as far as the day has any (D05, D10)', async () => {
    const shop = await openShop();
    await setPolicies(shop.owner, { slotStep: 30 });
    expect(await refusalsOf(shop, '2026-03-02T09:10:00Z')).toEqual([
      { reason: 'off_step', step: 30, starts: ['2026-03-02T09:00:00.000Z', '2026-03-02T09:30:00.000Z'] },
    ]);
    await setHours(shop.owner, shop.salon.staffId, {
      weekly: [{ days: [1], start: '09:00', end: '16:45' }],
      exceptions: [],
    });
    expect(await refusalsOf(shop, '2026-03-02T14:40:00Z')).toEqual([
      { reason: 'off_step', step: 30, starts: ['2026-03-02T14:30:00.000Z'] },
    ]);
  });

  it('not_offered_by: the person asked for, and nobody at all', async () => {
    const shop = await openShop();
    const { owner } = shop;
    const made = await owner.post('/v1/services', {
      name: 'Massage',
      duration: 30,
      price: { amount: 40_000, currency: 'NOK' },
    });
    const massage = made.body.id as string;
    expect(await refusalsOf(shop, '2026-03-02T09:00:00Z', { serviceId: massage })).toEqual([
      { reason: 'not_offered_by', serviceIds: [massage] },
    ]);
    const anybody = await explain(owner, { serviceId: massage, start: '2026-03-02T09:00:00Z' });
    expect(anybody).toMatchObject({ bookable: false, unperformed: [massage], nearest: [] });
    expect(anybody.segments[0]?.staff).toEqual([]);
  });

  it('no_resource: names the rooms and who is in them, cleaning included, or that there are none (D21)', async () => {
    const services = [{ name: 'Massage', duration: 60, bufferAfter: 10, resourceKinds: ['Room', 'Bath'] }];
    const shop = await openShop({ staff: 2, services });
    const { owner, salon } = shop;
    for (const [name, kind] of [
      ['Room 1', 'Room'],
      ['Bath 1', 'Bath'],
      ['Bath 2', 'Bath'],
    ])
      await owner.post('/v1/resources', { name, kind }).expect(201);
    const visit = { serviceId: salon.serviceId, staffId: salon.staffIds[1], start: '2026-03-02T09:00:00Z' };
    const booked = (await owner.post('/v1/bookings', { ...visit, client: { name: 'Ola Lie' } }).expect(201)).body;
    expect(await refusalsOf(shop, '2026-03-02T10:00:00Z')).toMatchObject([
      {
        reason: 'no_resource',
        resource: 'Room',
        units: 1,
        inTheWay: [
          {
            kind: 'booking',
            resourceName: 'Room 1',
            bookingId: booked.id,
            clientName: 'Ola Lie',
            serviceName: 'Massage',
            until: '2026-03-02T10:10:00.000Z',
            end: '2026-03-02T10:00:00.000Z',
          },
        ],
      },
    ]);
    const bare = await openShop({ services: [{ name: 'Sauna', duration: 60, resourceKinds: ['Sauna'] }] });
    expect(await refusalsOf(bare, '2026-03-02T10:00:00Z')).toEqual([
      { reason: 'no_resource', resource: 'Sauna', units: 0, inTheWay: [] },
    ]);
  });

  it('tells all that is in the way at once, the most telling first', async () => {
    const shop = await openShop();
    const { owner, salon } = shop;
    await owner.post('/v1/closures', { name: 'Easter', from: '2026-04-02', to: '2026-04-06' }).expect(201);
    const off = { staffId: salon.staffId, start: '2026-04-02T08:00:00Z', end: '2026-04-02T12:00:00Z' };
    await owner.post('/v1/time-off', off).expect(201);
    await setPolicies(owner, { horizonDays: 30 });
    const reasons = (await refusalsOf(shop, '2026-04-02T08:00:00Z'))?.map((one) => one.reason);
    expect(reasons).toEqual(['too_far', 'closed', 'busy']);
  });

  it('refuses what is no question', async () => {
    const { owner, salon } = await openShop();
    const ask = (query: string) => owner.get(`/v1/availability/explain?${query}`);
    await ask(`serviceId=${salon.serviceId}`).expect(400);
    await ask(`start=2026-03-02T09:00:00Z`).expect(400);
    await ask(`serviceId=${salon.serviceId}&start=2026-03-02T09:00:30Z`).expect(400);
    await ask(`serviceId=${salon.serviceId}&start=tomorrow`).expect(400);
    await ask(`serviceId=${salon.locationId}&start=2026-03-02T09:00:00Z`).expect(404);
    await stamgast.visitor
      .get(`/v1/availability/explain?serviceId=${salon.serviceId}&start=2026-03-02T09:00:00Z`)
      .expect(401);
  });
});

describe('a visit that is handed over', () => {
  it('tells of each segment where it would come up (D22)', async () => {
    const shop = await openShop();
    const { owner, salon } = shop;
    const colour = { name: 'Colour', duration: 90, price: { amount: 90_000, currency: 'NOK' } };
    const colourId = (await owner.post('/v1/services', colour).expect(201)).body.id as string;
    const bo = (await owner.post('/v1/staff', { name: 'Bo', serviceIds: [colourId] }).expect(201)).body.id as string;
    await setHours(shop.owner, bo, { weekly: nineToFive, exceptions: [] });
    const off = { staffId: bo, start: '2026-03-02T10:00:00Z', end: '2026-03-02T10:30:00Z', note: 'Phone' };
    await owner.post('/v1/time-off', off).expect(201);
    const query = { serviceIds: `${salon.serviceId},${colourId}`, start: '2026-03-02T09:00:00Z' };
    const answer = await explain(owner, query);
    expect(answer.bookable).toBe(false);
    expect(answer.segments).toMatchObject([
      { position: 0, start: '2026-03-02T09:00:00.000Z', staff: [{ bookable: false, refusals: [] }] },
      {
        position: 1,
        start: '2026-03-02T10:00:00.000Z',
        staff: [{ name: 'Bo', bookable: false, refusals: [{ reason: 'busy', inTheWay: [{ note: 'Phone' }] }] }],
      },
    ]);
    const after = await explain(owner, { ...query, start: '2026-03-02T09:30:00Z' });
    expect(after).toMatchObject({ bookable: true, staffIds: [salon.staffId] });
  });
});
