import { randomUUID } from 'node:crypto';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { joinTeam } from '../harness/join-team.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { statusesOf } from '../harness/statuses-of.js';

const weekly = [{ days: [1, 2, 3], start: '09:00', end: '17:00' }];

describe('schedules', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  let stranger: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
    owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T06:00:00Z' });
    stranger = await signUpOwner(stamgast);
  });
  afterAll(() => stamgast.stop());

  const person = async (body: object = {}) =>
    (await owner.post('/v1/staff', { name: 'Anna', ...body }).expect(201)).body.id as string;

  it('begin empty and come back as they were sent', async () => {
    const url = `/v1/staff/${await person()}/schedule`;
    const empty = await owner.get(url).expect(200);
    expect([empty.body, empty.headers.etag]).toEqual([{ weekly: [], exceptions: [], seasons: [], version: 1 }, '"1"']);
    const locationId = (await owner.get('/v1/locations')).body.data[0].id as string;
    const sent = {
      weekly: [...weekly, { days: [6], start: '20:00', end: '02:00', locationId }],
      exceptions: [
        { date: '2026-05-17', windows: [], note: 'National day' },
        { date: '2026-12-24', windows: [{ start: '09:00', end: '12:00' }] },
      ],
    };
    const put = await owner.put(url, sent, 1).expect(200);
    expect([put.body, put.headers.etag]).toEqual([{ ...sent, seasons: [], version: 2 }, '"2"']);
    expect((await owner.get(url)).body).toEqual(put.body);
    const without = await owner.put(url, { weekly }, 2).expect(200);
    expect(without.body).toEqual({ weekly, exceptions: [], seasons: [], version: 3 });
  });

  it.each([
    ['a day 0', { weekly: [{ days: [0], start: '09:00', end: '17:00' }] }, 'weekly.0.days'],
    ['no days', { weekly: [{ days: [], start: '09:00', end: '17:00' }] }, 'weekly.0.days'],
    ['an hour 25', { weekly: [{ days: [1], start: '25:00', end: '26:00' }] }, 'weekly.0.start'],
    ['hours over each other', { weekly: [...weekly, { days: [3], start: '16:00', end: '18:00' }] }, 'weekly'],
    ['a day that is none', { weekly, exceptions: [{ date: '2026-02-30', windows: [] }] }, 'exceptions.0.date'],
    [
      'a date twice',
      { weekly, exceptions: ['2026-05-17', '2026-05-17'].map((date) => ({ date, windows: [] })) },
      'exceptions.1.date',
    ],
    ['no week at all', { exceptions: [] }, 'weekly'],
    ['null for exceptions of unknown shape', { weekly, exceptions: [{ date: '2026-05-17' }] }, 'exceptions.0.windows'],
  ])('refuse %s', async (_name, body, path) => {
    const url = `/v1/staff/${await person()}/schedule`;
    const response = await owner.put(url, body, 1);
    expect([response.status, response.body.errors?.[0]?.path]).toEqual([400, path]);
    expect((await owner.get(url)).body.version).toBe(1);
  });

  it("are the business's own, guarded by version and role, and written down", async () => {
    const staffId = await person();
    const url = `/v1/staff/${staffId}/schedule`;
    expect((await owner.put(url, { weekly })).status).toBe(428);
    expect((await owner.put(url, { weekly }, 5)).status).toBe(412);
    for (const answer of [await stranger.get(url), await stranger.put(url, { weekly }, 1)])
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    expect((await owner.get(`/v1/staff/${randomUUID()}/schedule`)).status).toBe(404);
    const elsewhere = (await stranger.get('/v1/locations')).body.data[0].id as string;
    const foreign = await owner.put(url, { weekly: [{ ...weekly[0], locationId: elsewhere }] }, 1);
    expect([foreign.status, foreign.body.code]).toEqual([400, 'reference_not_found']);
    const { caller: frontDesk } = await joinTeam(stamgast, owner, 'front_desk');
    expect((await frontDesk.get(url)).status).toBe(200);
    expect((await frontDesk.put(url, { weekly }, 1)).status).toBe(403);
    await owner.put(url, { weekly }, 1).expect(200);
    const { body } = await owner.get(`/v1/audit-entries?subjectType=schedule&subjectId=${staffId}`);
    expect(body.data).toEqual([expect.objectContaining({ action: 'schedule.changed', before: { weekly: [] } })]);
  });

  it('let only one of two changes through', async () => {
    const url = `/v1/staff/${await person()}/schedule`;
    const answers = await Promise.all(Array.from({ length: 4 }, () => owner.put(url, { weekly }, 1)));
    expect(statusesOf(answers)).toEqual([200, 412, 412, 412]);
    expect((await owner.get(url)).body).toEqual({ weekly, exceptions: [], seasons: [], version: 2 });
  });

  describe('as working hours', () => {
    const hours = async (caller: Caller, query: string) => {
      const { body } = await caller.get(`/v1/staff/working-hours?${query}`).expect(200);
      return (body.data as { staffId: string; date: string; windows: { start: string; end: string }[] }[]).map(
        ({ date, windows }) =>
          `${date} ${windows.map(({ start, end }) => `${start.slice(0, 16)}-${end.slice(11, 16)}`).join()}`,
      );
    };

    it('follow the wall clock, exceptions and closures (D12, D14, D18)', async () => {
      const caller = await signUpOwner(stamgast);
      const { staffId } = await createSalon(caller, { weekly: [{ days: [5, 6, 7, 1], start: '09:00', end: '17:00' }] });
      const week = 'from=2026-03-27&to=2026-03-30';
      expect(await hours(caller, week)).toEqual([
        '2026-03-27 2026-03-27T08:00-16:00',
        '2026-03-28 2026-03-28T08:00-16:00',
        '2026-03-29 2026-03-29T07:00-15:00',
        '2026-03-30 2026-03-30T07:00-15:00',
      ]);
      await caller
        .put(
          `/v1/staff/${staffId}/schedule`,
          {
            weekly,
            exceptions: ['2026-03-28', '2026-03-29'].map((date) => ({
              date,
              windows: [{ start: '20:00', end: '02:00' }],
            })),
          },
          2,
        )
        .expect(200);
      await caller.post('/v1/closures', { name: 'Inventory', from: '2026-03-29', to: '2026-03-29' }).expect(201);
      expect(await hours(caller, week)).toEqual([
        '2026-03-28 2026-03-28T19:00-01:00',
        '2026-03-30 2026-03-30T07:00-15:00',
      ]);
    });

    it('are those of a location, in its zone, or of all', async () => {
      const caller = await signUpOwner(stamgast);
      const [main] = (await caller.get('/v1/locations')).body.data as [{ id: string }];
      const branch = (await caller.post('/v1/locations', { name: 'Helsinki', timeZone: 'Europe/Helsinki' })).body as {
        id: string;
      };
      const both = { name: 'Bo', locationIds: [main.id, branch.id] };
      const staffId = (await caller.post('/v1/staff', both).expect(201)).body.id as string;
      const windows = [
        { days: [1], start: '09:00', end: '12:00', locationId: main.id },
        { days: [1], start: '13:00', end: '17:00', locationId: branch.id },
      ];
      await caller.put(`/v1/staff/${staffId}/schedule`, { weekly: windows }, 1).expect(200);
      const monday = 'from=2026-03-02&to=2026-03-02';
      expect(await hours(caller, `${monday}&locationId=${main.id}`)).toEqual(['2026-03-02 2026-03-02T08:00-11:00']);
      expect(await hours(caller, `${monday}&locationId=${branch.id}`)).toEqual(['2026-03-02 2026-03-02T11:00-15:00']);
      expect(await hours(caller, monday)).toEqual(['2026-03-02 2026-03-02T08:00-11:00,2026-03-02T11:00-15:00']);
      const elsewhere = (await stranger.get('/v1/locations')).body.data[0].id as string;
      expect((await caller.get(`/v1/staff/working-hours?${monday}&locationId=${elsewhere}`)).status).toBe(404);
    });

    it.each([
      ['more than 62 days', 'from=2026-01-01&to=2026-03-04', 400],
      ['62 days', 'from=2026-01-01&to=2026-03-03', 200],
      ['an end before the start', 'from=2026-01-02&to=2026-01-01', 400],
      ['no end', 'from=2026-01-02', 400],
      ['a day that is none', 'from=2026-01-32&to=2026-02-01', 400],
    ])('answer %s', async (_name, query, status) => {
      expect((await owner.get(`/v1/staff/working-hours?${query}`)).status).toBe(status);
    });
  });
});
