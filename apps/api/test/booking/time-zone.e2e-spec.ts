import { eventually } from '@stamgast/platform/testing';
import type { Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookSeats, holdClass, openStudio, type Studio } from '../harness/studio.js';
import { bookAsVisitor } from '../harness/visits.js';

let stamgast: Stamgast;
let inspector: Inspector;
let studio: Studio;
beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
  inspector = await Inspector.open(stamgast.database);
});
beforeEach(async () => {
  studio = await openStudio(stamgast);
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});

const monday = '2026-03-02T09:00:00.000Z';
const booked = async (start: string, more: object = {}) =>
  (await bookAsVisitor(stamgast, studio.owner.slug, studio.salon, { start, ...more }).expect(201)).body.booking
    .id as string;
const read = async (id: string) => (await studio.owner.get(`/v1/bookings/${id}`).expect(200)).body;
const change = (body: object) => studio.owner.post('/v1/time-zone', { timeZone: 'Europe/London', ...body });
const wall = { keep: 'wall_time' };
const instant = { keep: 'instant' };
const lettersOf = async (owner: Caller, kind: string) => {
  const { data } = (await owner.get(`/v1/messages?kind=${kind}`).expect(200)).body;
  return data as { state: string; dueAt: string; bookingId: string }[];
};
const sequenceOf = async (id: string) =>
  (await inspector.rows<{ sequence: number }>('SELECT sequence FROM booking.booking WHERE id = $1', [id]))[0]!.sequence;

describe('changing the time zone of the business (D16)', () => {
  it('says what it would mean and changes nothing (D16)', async () => {
    const { owner, salon } = studio;
    const id = await booked(monday);
    const preview = await owner.get('/v1/time-zone/preview?timeZone=Europe/London&keep=wall_time').expect(200);
    expect(preview.body).toMatchObject({
      timeZoneBefore: 'Europe/Oslo',
      timeZone: 'Europe/London',
      locationIds: [salon.locationId],
      visits: 1,
      moved: 1,
      shownChanges: 0,
      first: { before: monday, after: '2026-03-02T10:00:00.000Z' },
      conflicts: [],
    });
    expect(await read(id)).toMatchObject({ start: monday, timeZone: 'Europe/Oslo', version: 1 });
    const kept = await owner.get('/v1/time-zone/preview?timeZone=Europe/London&keep=instant').expect(200);
    expect(kept.body).toMatchObject({ visits: 1, moved: 0, shownChanges: 1 });
  });

  it('keeps the time on the clock: visits, classes and days off come to another moment, and nobody is told (D16)', async () => {
    const { owner, salon } = studio;
    const id = await booked(monday, { staffId: salon.staffIds[1] });
    const session = await holdClass(studio, '2026-03-03T09:00:00.000Z');
    const seat = (await bookSeats(stamgast, owner.slug, session.id).expect(201)).body.booking.id as string;
    const off = { staffId: salon.staffId, start: '2026-03-04T09:00:00.000Z', end: '2026-03-04T12:00:00.000Z' };
    const away = (await owner.post('/v1/time-off', off).expect(201)).body.id as string;
    const remindedAt = async () =>
      (await lettersOf(owner, 'reminder')).filter((one) => one.state === 'pending').map((one) => one.dueAt);
    await eventually(async () => (await remindedAt()).length === 1);
    await change(wall).expect(200);

    expect(await read(id)).toMatchObject({ start: '2026-03-02T10:00:00.000Z', timeZone: 'Europe/London' });
    expect(await read(seat)).toMatchObject({ start: '2026-03-03T10:00:00.000Z', timeZone: 'Europe/London' });
    expect((await owner.get(`/v1/class-sessions/${session.id}`).expect(200)).body).toMatchObject({
      start: '2026-03-03T10:00:00.000Z',
      timeZone: 'Europe/London',
    });
    const { data } = (await owner.get('/v1/time-off').expect(200)).body;
    expect(data).toEqual([expect.objectContaining({ id: away, start: '2026-03-04T10:00:00.000Z' })]);
    expect((await owner.get('/v1/business').expect(200)).body.timeZone).toBe('Europe/London');
    expect((await owner.get(`/v1/locations/${salon.locationId}`).expect(200)).body.timeZone).toBe('Europe/London');
    // Calendars elsewhere hold moments, so their entries must take the newer one.
    expect([await sequenceOf(id), await sequenceOf(seat)]).toEqual([1, 1]);

    await eventually(async () => (await remindedAt())[0] === '2026-03-02T10:00:00.000Z');
    expect(await remindedAt()).toHaveLength(1);
    expect(await lettersOf(owner, 'changed')).toEqual([]);
  });

  it('keeps the moment and tells those whose clock shows another time (D16)', async () => {
    const { owner } = studio;
    const id = await booked('2026-03-05T09:00:00.000Z');
    await change(instant).expect(200);
    expect(await read(id)).toMatchObject({ start: '2026-03-05T09:00:00.000Z', timeZone: 'Europe/London' });
    expect(await sequenceOf(id)).toBe(1);
    await eventually(async () => (await lettersOf(owner, 'changed')).length === 1);
    await eventually(async () => {
      const open = (await lettersOf(owner, 'reminder')).filter((one) => one.state === 'pending');
      return open.length === 1 && open[0]!.dueAt === '2026-03-04T09:00:00.000Z';
    });
    const { data } = (await owner.get('/v1/audit-entries').expect(200)).body;
    const entry = data.find((one: { action: string }) => one.action === 'business.time_zone_changed');
    expect(entry).toMatchObject({ before: { timeZone: 'Europe/Oslo' }, after: { timeZone: 'Europe/London' } });
    expect(entry.after).toMatchObject({ keep: 'instant', visits: 1, shownChanges: 1 });
  });

  it('tells nobody where no clock shows anything else (D16)', async () => {
    const id = await booked(monday);
    await studio.owner.post('/v1/time-zone', { timeZone: 'Europe/Berlin', keep: 'instant' }).expect(200);
    expect(await read(id)).toMatchObject({ start: monday, timeZone: 'Europe/Berlin' });
    expect(await sequenceOf(id)).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await lettersOf(studio.owner, 'changed')).toEqual([]);
  });

  it('leaves what is over, cancelled or at another clock as it was told', async () => {
    const { owner, salon } = studio;
    const cancelled = await booked(monday);
    await owner.post(`/v1/bookings/${cancelled}/cancel`, {}, 1).expect(200);
    await change(wall).expect(200);
    expect(await read(cancelled)).toMatchObject({ start: monday, timeZone: 'Europe/Oslo' });
    const again = await owner.post('/v1/time-zone', { timeZone: 'Europe/London', ...wall }).expect(409);
    expect(again.body.code).toBe('same_time_zone');
    const alone = { timeZone: 'Europe/Paris', locationId: salon.locationId, ...wall };
    await owner.post('/v1/time-zone', alone).expect(200);
    expect((await owner.get('/v1/business').expect(200)).body.timeZone).toBe('Europe/London');
    await owner.post('/v1/time-zone', { timeZone: 'Mars/Olympus', ...wall }).expect(400);
    await owner.post('/v1/time-zone', { ...alone, locationId: studio.classId }).expect(404);
  });

  it('names what cannot keep the time on the clock, and leaves it at its moment only when told to (D16)', async () => {
    const { owner, salon } = studio;
    const { id: elsewhere } = (
      await owner.post('/v1/locations', { name: 'Berlin', timeZone: 'Europe/Berlin' }).expect(201)
    ).body;
    const { version } = (await owner.get(`/v1/staff/${salon.staffId}`).expect(200)).body;
    const locationIds = [salon.locationId, elsewhere];
    await owner.patch(`/v1/staff/${salon.staffId}`, { locationIds }, version).expect(200);
    const at = async (locationId: string, start: string) =>
      (await owner.post('/v1/bookings', { serviceId: salon.serviceId, staffId: salon.staffId, locationId, start })).body
        .id as string;
    const here = await at(salon.locationId, monday);
    const there = await at(elsewhere, '2026-03-02T10:00:00.000Z');
    const refused = await change(wall).expect(409);
    expect(refused.body).toMatchObject({
      code: 'zone_conflicts',
      conflicts: [
        { kind: 'booking', id: here, reason: 'overlap', start: monday, wantedStart: '2026-03-02T10:00:00.000Z' },
      ],
    });
    expect(await read(here)).toMatchObject({ start: monday, timeZone: 'Europe/Oslo', version: 1 });
    const left = await change({ ...wall, leaveConflicts: true }).expect(200);
    expect(left.body.conflicts).toHaveLength(1);
    expect(await read(here)).toMatchObject({ start: monday, timeZone: 'Europe/London' });
    expect(await read(there)).toMatchObject({ start: '2026-03-02T10:00:00.000Z', timeZone: 'Europe/Berlin' });
  });

  it('is not done in passing while visits are booked (D16)', async () => {
    const { owner, salon } = studio;
    const version = async (path: string) => (await owner.get(path).expect(200)).body.version as number;
    const place = `/v1/locations/${salon.locationId}`;
    const patch = async (path: string, timeZone: string) => owner.patch(path, { timeZone }, await version(path));
    expect((await patch('/v1/business', 'Europe/Berlin')).status).toBe(200);
    expect((await owner.get(place).expect(200)).body.timeZone).toBe('Europe/Berlin');
    await booked(monday);
    expect((await patch('/v1/business', 'Europe/London')).body.code).toBe('visits_ahead');
    expect((await patch(place, 'Europe/London')).body.code).toBe('visits_ahead');
    expect((await owner.get('/v1/business').expect(200)).body.timeZone).toBe('Europe/Berlin');
  });
});
