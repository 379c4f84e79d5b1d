import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { statusesOf } from '../harness/statuses-of.js';

describe('time that cannot be booked', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  let salon: Salon;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
  });
  beforeEach(async () => {
    owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T06:00:00Z' });
    salon = await createSalon(owner);
  });
  afterAll(() => stamgast.stop());

  const starts = async (day: string) => {
    const { body } = await owner.get(`/v1/availability?serviceId=${salon.serviceId}&from=${day}&to=${day}`).expect(200);
    return (body.slots as { start: string }[]).map(({ start }) => start.slice(11, 16));
  };
  const timeOff = (start: string, end: string, more: object = {}) =>
    owner.post('/v1/time-off', { staffId: salon.staffId, start, end, ...more });

  it('is not offered while somebody is off, and is again afterwards', async () => {
    const before = await starts('2026-03-03');
    const made = await timeOff('2026-03-03T10:00:00Z', '2026-03-03T12:00:00+00:00').expect(201);
    expect(made.body).toMatchObject({ kind: 'time_off', note: null, start: '2026-03-03T10:00:00.000Z' });
    const during = await starts('2026-03-03');
    expect(before.filter((start) => !during.includes(start))).toEqual([
      '09:15',
      '09:30',
      '09:45',
      '10:00',
      '10:15',
      '10:30',
      '10:45',
      '11:00',
      '11:15',
      '11:30',
      '11:45',
    ]);
    await owner.patch(`/v1/time-off/${made.body.id}`, { end: '2026-03-03T11:00:00Z', kind: 'block' }, 1).expect(200);
    expect(await starts('2026-03-03')).toContain('11:00');
    expect(await starts('2026-03-03')).not.toContain('10:00');
    await owner.delete(`/v1/time-off/${made.body.id}`, 2).expect(204);
    expect(await starts('2026-03-03')).toEqual(before);
  });

  it('is taken once: a second stretch over it is refused, one that touches it is not', async () => {
    const made = await timeOff('2026-03-03T10:00:00Z', '2026-03-03T12:00:00Z').expect(201);
    const over = await timeOff('2026-03-03T11:59:00Z', '2026-03-03T13:00:00Z');
    expect([over.status, over.body.code, over.body.bookingIds]).toEqual([409, 'time_off_overlaps', []]);
    const next = await timeOff('2026-03-03T12:00:00Z', '2026-03-03T13:00:00Z').expect(201);
    const moved = await owner.patch(`/v1/time-off/${next.body.id}`, { start: '2026-03-03T11:00:00Z' }, 1);
    expect([moved.status, moved.body.code]).toEqual([409, 'time_off_overlaps']);
    await owner.patch(`/v1/time-off/${made.body.id}`, { end: '2026-03-03T11:30:00Z' }, 1).expect(200);
    const list = await owner.get('/v1/time-off').expect(200);
    expect(list.body.data.map((one: { start: string }) => one.start.slice(11, 16))).toEqual(['10:00', '12:00']);
  });

  it('goes to one of many who ask for it at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => timeOff('2026-03-03T10:00:00Z', '2026-03-03T12:00:00Z')),
    );
    expect(statusesOf(answers)).toEqual([201, 409, 409, 409, 409, 409]);
    expect((await owner.get('/v1/time-off')).body.data).toHaveLength(1);
  });

  it('is all taken when it may overlap: the control of the race', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => timeOff('2026-03-03T10:00:00Z', '2026-03-03T12:00:00Z', { override: true })),
    );
    expect(answers.map((one) => one.status)).toEqual([201, 201, 201, 201]);
  });

  it('yields to visits that are booked, unless it may lie over them', async () => {
    const booked = await owner.post('/v1/bookings', {
      client: { name: 'Ola' },
      serviceId: salon.serviceId,
      staffId: salon.staffId,
      start: '2026-03-03T10:00:00Z',
    });
    expect(booked.status).toBe(201);
    const refused = await timeOff('2026-03-03T08:00:00Z', '2026-03-03T16:00:00Z');
    expect([refused.status, refused.body.code, refused.body.bookingIds]).toEqual([
      409,
      'time_off_overlaps',
      [booked.body.id],
    ]);
    expect((await owner.get('/v1/time-off')).body.data).toEqual([]);
    await timeOff('2026-03-03T08:00:00Z', '2026-03-03T16:00:00Z', { override: true, note: 'Ill' }).expect(201);
    expect(await starts('2026-03-03')).toEqual([]);
    const late = await owner.post('/v1/bookings', {
      client: { name: 'Per' },
      serviceId: salon.serviceId,
      staffId: salon.staffId,
      start: '2026-03-03T13:00:00Z',
    });
    expect([late.status, late.body.code]).toEqual([409, 'slot_unavailable']);
  });

  it('is listed by person and by days of the business', async () => {
    const other = (await owner.post('/v1/staff', { name: 'Bo' })).body.id as string;
    await timeOff('2026-03-03T22:30:00Z', '2026-03-03T23:30:00Z', { note: 'over midnight' }).expect(201);
    await timeOff('2026-03-05T10:00:00Z', '2026-03-05T12:00:00Z', { staffId: other, note: 'other' }).expect(201);
    const notes = async (query: string) =>
      ((await owner.get(`/v1/time-off?${query}`).expect(200)).body.data as { note: string }[]).map(({ note }) => note);
    expect(await notes('from=2026-03-03&to=2026-03-03')).toEqual(['over midnight']);
    expect(await notes('from=2026-03-04&to=2026-03-04')).toEqual(['over midnight']);
    expect(await notes('from=2026-03-05')).toEqual(['other']);
    expect(await notes('to=2026-03-04')).toEqual(['over midnight']);
    expect(await notes(`staffId=${other}`)).toEqual(['other']);
  });

  it.each([
    ['an end before the start', { end: '2026-03-03T09:00:00Z' }, 'end'],
    ['no length', { end: '2026-03-03T10:00:00Z' }, 'end'],
    ['an instant without a zone', { end: '2026-03-03T12:00:00' }, 'end'],
    ['a leap second', { end: '2026-03-03T12:00:60Z' }, 'end'],
    ['a kind of its own', { kind: 'holiday' }, 'kind'],
    ['a person who is not here', { staffId: '01890000-0000-7000-8000-000000000000' }, 'staffId'],
  ])('refuses %s', async (_name, more, path) => {
    const response = await timeOff('2026-03-03T10:00:00Z', '2026-03-03T12:00:00Z', more);
    expect([response.status, response.body.errors?.[0].path]).toEqual([400, path]);
  });

  it('is whole days for the business or one location, above every schedule (D18)', async () => {
    const closure = await owner
      .post('/v1/closures', { name: 'Easter', from: '2026-03-03', to: '2026-03-04' })
      .expect(201);
    expect(closure.body).toMatchObject({ locationId: null, from: '2026-03-03', to: '2026-03-04' });
    expect([await starts('2026-03-03'), await starts('2026-03-04')]).toEqual([[], []]);
    expect(await starts('2026-03-05')).not.toEqual([]);
    const branch = (await owner.post('/v1/locations', { name: 'Branch' })).body.id as string;
    await owner.patch(`/v1/closures/${closure.body.id}`, { locationId: branch }, 1).expect(200);
    expect(await starts('2026-03-03')).not.toEqual([]);
    const backwards = await owner.patch(`/v1/closures/${closure.body.id}`, { to: '2026-03-02' }, 2);
    expect([backwards.status, backwards.body.errors[0].path]).toEqual([400, 'to']);
    expect((await owner.post('/v1/closures', { name: 'X', from: '2026-03-04', to: '2026-03-03' })).status).toBe(400);
    const names = async (query: string) =>
      ((await owner.get(`/v1/closures?${query}`).expect(200)).body.data as { name: string }[]).map(({ name }) => name);
    expect([await names('from=2026-03-04'), await names('from=2026-03-05'), await names('to=2026-03-02')]).toEqual([
      ['Easter'],
      [],
      [],
    ]);
  });
});
