import { signUpOwner, type Caller } from '../harness/caller.js';
import { explain } from '../harness/explanations.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { clockTimes, freeSlots, setPolicies } from '../harness/visits.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

describe('hours beyond the weekly plan', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  let salon: Salon;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
  });
  beforeEach(async () => {
    owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
    salon = await createSalon(owner, { weekly: [{ days: everyDay, start: '09:00', end: '12:00' }] });
    await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 60 });
  });
  afterAll(() => stamgast.stop());

  const at = async (day: string) =>
    clockTimes(await freeSlots(owner, { serviceId: salon.serviceId, from: day, to: day }));
  const schedule = async (body: object) => {
    const path = `/v1/staff/${salon.staffId}/schedule`;
    const { version } = (await owner.get(path).expect(200)).body;
    return owner.put(path, body, version);
  };
  const weekly = [{ days: everyDay, start: '09:00', end: '12:00' }];
  const version = async () => (await owner.get(`/v1/locations/${salon.locationId}`).expect(200)).body.version as number;
  const holidays = async (body: object) =>
    owner.put(`/v1/locations/${salon.locationId}/holidays`, body, await version()).expect(200);
  const refusals = async (start: string) =>
    (await explain(owner, { serviceId: salon.serviceId, staffId: salon.staffId, start })).segments[0]?.staff[0]
      ?.refusals;

  describe('seasons', () => {
    const seasons = [
      { from: '2026-06-01', to: '2026-06-30', weekly: [{ days: [1, 2], start: '10:00', end: '12:00' }] },
    ];

    it('stand instead of the weekly plan on their days, and yield to exceptions (D18)', async () => {
      const exceptions = [{ date: '2026-06-03', windows: [{ start: '15:00', end: '16:00' }] }];
      const saved = await (await schedule({ weekly, seasons, exceptions })).body;
      expect(saved.seasons).toEqual(seasons);
      expect([await at('2026-05-31'), await at('2026-06-01'), await at('2026-06-03'), await at('2026-06-04')]).toEqual([
        ['09:00', '10:00', '11:00'],
        ['10:00', '11:00'],
        ['15:00'],
        [],
      ]);
      expect(await at('2026-07-01')).toEqual(['09:00', '10:00', '11:00']);
      const hours = await owner.get('/v1/staff/working-hours?from=2026-05-31&to=2026-06-04').expect(200);
      expect((hours.body.data as { date: string }[]).map((one) => one.date)).toEqual([
        '2026-05-31',
        '2026-06-01',
        '2026-06-02',
        '2026-06-03',
      ]);
      expect(await refusals('2026-06-04T08:00:00Z')).toMatchObject([{ reason: 'outside_hours', hours: [] }]);
    });

    it.each([
      ['ends before it begins', [{ from: '2026-06-02', to: '2026-06-01', weekly: [] }], 'seasons.0.to'],
      [
        'shares a day with another',
        [
          { from: '2026-06-01', to: '2026-06-30', weekly: [] },
          { from: '2026-06-30', to: '2026-07-02', weekly: [] },
        ],
        'seasons',
      ],
      [
        'has windows that overlap',
        [{ from: '2026-06-01', to: '2026-06-01', weekly: [...weekly, ...weekly] }],
        'seasons.0.weekly',
      ],
    ])('refuses one that %s', async (_name, bad, path) => {
      const response = await schedule({ weekly, seasons: bad });
      expect([response.status, response.body.errors?.[0].path]).toEqual([400, path]);
    });

    it('keeps the body of before: without seasons there are none', async () => {
      expect((await schedule({ weekly, exceptions: [] })).body.seasons).toEqual([]);
    });
  });

  describe('opening hours of a location', () => {
    it('bound weekly and seasonal hours, not the hours of a single date', async () => {
      const path = `/v1/locations/${salon.locationId}/opening-hours`;
      const opening = {
        weekly: [{ days: [1, 2, 3, 4, 5], start: '10:00', end: '20:00' }],
        seasons: [{ from: '2026-07-01', to: '2026-07-31', weekly: [{ days: [1], start: '11:00', end: '12:00' }] }],
      };
      const set = await owner.put(path, opening, await version()).expect(200);
      expect(set.body).toMatchObject(opening);
      await schedule({ weekly, exceptions: [{ date: '2026-03-08', windows: [{ start: '06:00', end: '07:00' }] }] });
      expect([await at('2026-03-02'), await at('2026-03-07'), await at('2026-03-08'), await at('2026-07-06')]).toEqual([
        ['10:00', '11:00'],
        [],
        ['06:00'],
        ['11:00'],
      ]);
      await owner.put(path, { weekly: [] }, await version()).expect(200);
      expect(await at('2026-03-07')).toEqual(['09:00', '10:00', '11:00']);
      const stale = await owner.put(path, opening, 1);
      expect(stale.status).toBe(412);
    });
  });

  describe('public holidays', () => {
    it('close the day, by name in each language, until one says otherwise (D18)', async () => {
      expect(await at('2026-05-17')).toHaveLength(3);
      const known = (await holidays({ observed: true })).body;
      expect(known).toMatchObject({ observed: true, country: 'NO', locationId: salon.locationId });
      const named = (known.data as { date: string; names: object }[]).find((one) => one.date === '2026-05-17');
      expect(named?.names).toMatchObject({ en: 'Constitution Day', nb: 'Grunnlovsdagen' });
      expect(await at('2026-05-17')).toEqual([]);
      expect(await refusals('2026-05-17T08:00:00Z')).toMatchObject([
        { reason: 'holiday', date: '2026-05-17', names: { nb: 'Grunnlovsdagen' } },
      ]);
      const hours = await owner.get('/v1/staff/working-hours?from=2026-05-16&to=2026-05-18').expect(200);
      expect((hours.body.data as { date: string }[]).map((one) => one.date)).toEqual(['2026-05-16', '2026-05-18']);
      const public_ = await stamgast.visitor.get(
        `/v1/public/${owner.slug}/availability?serviceId=${salon.serviceId}&from=2026-05-17&to=2026-05-17`,
      );
      expect(public_.body.slots).toEqual([]);
      await holidays({ observed: true, openDays: [{ date: '2026-05-17' }] });
      expect(await at('2026-05-17')).toEqual(['09:00', '10:00', '11:00']);
    });

    it('are open with special hours, within which everybody keeps their own', async () => {
      const openDays = [{ date: '2026-05-17', windows: [{ start: '10:00', end: '14:00' }] }];
      const set = (await holidays({ observed: true, openDays })).body;
      const day = (set.data as { date: string }[]).find((one) => one.date === '2026-05-17');
      expect(day).toMatchObject({ open: true, windows: [{ start: '10:00', end: '14:00' }] });
      expect(await at('2026-05-17')).toEqual(['10:00', '11:00']);
      await holidays({ observed: false, openDays });
      expect(await at('2026-05-18')).toHaveLength(3);
    });

    it('yield to hours that somebody has set for the day: 17 May, 10 to 14, and nothing else (D18)', async () => {
      await holidays({ observed: true });
      await schedule({ weekly, exceptions: [{ date: '2026-05-17', windows: [{ start: '10:00', end: '14:00' }] }] });
      expect(await at('2026-05-17')).toEqual(['10:00', '11:00', '12:00', '13:00']);
      const closure = { name: 'Parade', from: '2026-05-17', to: '2026-05-17' };
      await owner.post('/v1/closures', closure).expect(201);
      expect(await at('2026-05-17')).toEqual([]);
      expect(await refusals('2026-05-17T08:00:00Z')).toMatchObject([{ reason: 'closed' }]);
    });

    it('may be another country’s, at one location and not at the next', async () => {
      await holidays({ observed: true, country: 'SE' });
      expect([await at('2026-06-06'), await at('2026-05-17')]).toEqual([[], ['09:00', '10:00', '11:00']]);
      const branch = (await owner.post('/v1/locations', { name: 'Branch' }).expect(201)).body;
      const there = await owner.get(`/v1/holidays?locationId=${branch.id}`).expect(200);
      expect(there.body).toMatchObject({ observed: true, country: 'SE' });
      await owner.put(`/v1/locations/${branch.id}/holidays`, { observed: false }, branch.version).expect(200);
      expect((await owner.get('/v1/holidays')).body.observed).toBe(true);
      const unknown = await owner.put(
        `/v1/locations/${salon.locationId}/holidays`,
        { observed: true, country: 'ZZ' },
        await version(),
      );
      expect([unknown.status, unknown.body.errors[0].path]).toEqual([400, 'country']);
    });

    it('are kept from the start by a business that is no test, and shown for a year ahead', async () => {
      const real = await signUpOwner(stamgast);
      const { body } = await real.get('/v1/holidays').expect(200);
      expect([body.observed, body.country, body.data.length > 8]).toEqual([true, 'NO', true]);
      const test = (await owner.get('/v1/holidays')).body;
      expect(test.observed).toBe(false);
      expect((await owner.get('/v1/holidays?from=2026-01-01&to=2029-01-01')).status).toBe(400);
      expect((await owner.get('/v1/holidays?locationId=01890000-0000-7000-8000-000000000000')).status).toBe(404);
    });
  });

  describe('the horizon', () => {
    it('counts days on which people work, where the business wants that (D09)', async () => {
      await schedule({
        weekly: [{ days: [1, 4], start: '09:00', end: '10:00' }],
        exceptions: [{ date: '2026-03-05', windows: [] }],
      });
      await setPolicies(owner, { horizonDays: 3, horizonCounts: 'available_days' });
      const slots = await freeSlots(owner, { serviceId: salon.serviceId, from: '2026-03-01', to: '2026-04-15' });
      // The fifth of March is a day off: 2, 9 and 12 March are the next three days.
      expect(slots.map((slot) => slot.date)).toEqual(['2026-03-02', '2026-03-09', '2026-03-12']);
      expect(await refusals('2026-03-16T08:00:00Z')).toMatchObject([{ reason: 'too_far' }]);
      const late = await stamgast.visitor
        .post(`/v1/public/${owner.slug}/bookings`)
        .set('idempotency-key', 'late')
        .send({ serviceId: salon.serviceId, start: '2026-03-16T08:00:00Z', client: { name: 'A', phone: '91234567' } });
      expect([late.status, late.body.code]).toEqual([409, 'slot_unavailable']);
    });
  });
});
