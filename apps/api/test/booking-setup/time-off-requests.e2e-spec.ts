import { signUpOwner, type Caller } from '../harness/caller.js';
import { joinTeam } from '../harness/join-team.js';
import { guest, race } from '../harness/race.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { statusesOf } from '../harness/statuses-of.js';
import { clockTimes, freeSlots, setPolicies } from '../harness/visits.js';

const day = '2026-03-03';
const noon = { start: `${day}T10:00:00Z`, end: `${day}T12:00:00Z` };

describe('asking for time off', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  let salon: Salon;
  let stylist: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
  });
  beforeEach(async () => {
    owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T06:00:00Z' });
    salon = await createSalon(owner, { staff: 2 });
    stylist = (await joinTeam(stamgast, owner, 'practitioner', { staffId: salon.staffId })).caller;
  });
  afterAll(() => stamgast.stop());

  const ask = (more: object = {}) => stylist.post('/v1/time-off', { staffId: salon.staffId, ...noon, ...more });
  const starts = async () =>
    clockTimes(
      await freeSlots(owner, { serviceId: salon.serviceId, staffId: salon.staffId, from: day, to: day }),
      'UTC',
    );
  const book = (start: string) =>
    owner.post('/v1/bookings', {
      client: { name: 'Ola' },
      serviceId: salon.serviceId,
      staffId: salon.staffId,
      start,
    });

  it('blocks nothing until somebody says yes, who then takes the time', async () => {
    const asked = await ask({ reason: 'holiday', note: 'Cabin' }).expect(201);
    expect(asked.body).toMatchObject({ status: 'requested', reason: 'holiday', decidedBy: null });
    expect(asked.body.askedBy).not.toBeNull();
    expect(await starts()).toContain('10:00');
    expect((await owner.get('/v1/time-off')).body.data).toEqual([]);
    const waiting = await owner.get('/v1/time-off?status=requested').expect(200);
    expect(waiting.body.data).toHaveLength(1);
    const yes = await owner.post(`/v1/time-off/${asked.body.id}/approve`, { answer: 'Enjoy' }, 1).expect(200);
    expect(yes.body).toMatchObject({ status: 'approved', answer: 'Enjoy', version: 2 });
    expect(await starts()).not.toContain('10:00');
    const again = await owner.post(`/v1/time-off/${asked.body.id}/approve`, {}, 2);
    expect([again.status, again.body.code]).toEqual([409, 'time_off_decided']);
    const audit = (await owner.get('/v1/audit-entries')).body.data as { action: string }[];
    const actions = audit.map((one) => one.action).filter((action) => action.startsWith('time_off'));
    expect([...actions].sort()).toEqual(['time_off.approved', 'time_off.requested']);
  });

  it('is declined with a word, and gives back what was given', async () => {
    const asked = await ask().expect(201);
    await owner.post(`/v1/time-off/${asked.body.id}/approve`, {}, 1).expect(200);
    const no = await owner.post(`/v1/time-off/${asked.body.id}/decline`, { answer: 'Fully booked' }, 2).expect(200);
    expect(no.body).toMatchObject({ status: 'declined', answer: 'Fully booked' });
    expect(await starts()).toContain('10:00');
    const stale = await owner.post(`/v1/time-off/${asked.body.id}/approve`, {}, 1);
    expect(stale.status).toBe(412);
  });

  it('keeps visits away at once where the business wants that', async () => {
    await setPolicies(owner, { requestedTimeOffBlocks: true });
    await book(`${day}T11:00:00Z`).expect(201);
    const asked = await ask().expect(201);
    expect(await starts()).not.toContain('10:00');
    await owner.post(`/v1/time-off/${asked.body.id}/decline`, {}, 1).expect(200);
    expect(await starts()).toContain('10:00');
  });

  it('names the visits in the way before it is approved, and lists what is left to move after', async () => {
    const booked = (await book(`${day}T11:00:00Z`).expect(201)).body;
    await book(`${day}T14:00:00Z`).expect(201);
    const asked = await ask({ reason: 'sick' }).expect(201);
    const visits = await owner.get(`/v1/time-off/${asked.body.id}/visits`).expect(200);
    expect(visits.body.data).toMatchObject([{ id: booked.id, clientName: 'Ola' }]);
    const refused = await owner.post(`/v1/time-off/${asked.body.id}/approve`, {}, 1);
    expect([refused.status, refused.body.code, refused.body.bookingIds]).toEqual([
      409,
      'time_off_overlaps',
      [booked.id],
    ]);
    await owner.post(`/v1/time-off/${asked.body.id}/approve`, { override: true }, 1).expect(200);
    expect(await starts()).not.toContain('10:00');
    expect((await owner.get(`/v1/time-off/${asked.body.id}/visits`)).body.data).toHaveLength(1);
    const elsewhere = { start: `${day}T08:00:00Z`, staffId: salon.staffIds[1] };
    await owner.post(`/v1/bookings/${booked.id}/reschedule`, elsewhere, 1).expect(200);
    expect((await owner.get(`/v1/time-off/${asked.body.id}/visits`)).body.data).toEqual([]);
  });

  it('is for oneself, and is left alone once decided; an hour of peace needs no asking', async () => {
    const foreign = await stylist.post('/v1/time-off', { ...noon, staffId: salon.staffIds[1] });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'permission_missing']);
    const block = await ask({ kind: 'block', ...noon }).expect(201);
    expect(block.body.status).toBe('approved');
    const unblocked = await stylist.patch(`/v1/time-off/${block.body.id}`, { kind: 'time_off' }, 1);
    expect(unblocked.status).toBe(403);
    await stylist.delete(`/v1/time-off/${block.body.id}`, 1).expect(204);
    const asked = await ask().expect(201);
    await stylist.patch(`/v1/time-off/${asked.body.id}`, { end: `${day}T13:00:00Z` }, 1).expect(200);
    expect((await stylist.post(`/v1/time-off/${asked.body.id}/approve`, {}, 2)).status).toBe(403);
    await owner.post(`/v1/time-off/${asked.body.id}/approve`, {}, 2).expect(200);
    expect((await stylist.patch(`/v1/time-off/${asked.body.id}`, { note: 'x' }, 3)).status).toBe(403);
    expect((await stylist.delete(`/v1/time-off/${asked.body.id}`, 3)).status).toBe(403);
  });

  /** Whether the visit or the leave won; both may not. */
  async function approvalAgainstBooking(override: boolean): Promise<number[]> {
    await setPolicies(owner, { minNoticeMinutes: 0 });
    const asked = await ask().expect(201);
    const booking = {
      url: `${stamgast.url}/v1/public/${owner.slug}/bookings`,
      body: { serviceId: salon.serviceId, staffId: salon.staffId, start: noon.start, client: guest() },
    };
    const [visit, approved] = await Promise.all([
      race('a visit while its time is taken off', [booking]),
      owner.post(`/v1/time-off/${asked.body.id}/approve`, { override }, 1),
    ]);
    return [visit[0]!.status, approved.status];
  }

  it('meets a booking at the same instant: one of the two gets the time', async () => {
    for (let round = 0; round < 4; round++) {
      owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T06:00:00Z' });
      salon = await createSalon(owner);
      stylist = (await joinTeam(stamgast, owner, 'practitioner', { staffId: salon.staffId })).caller;
      expect([
        [201, 409],
        [409, 200],
      ]).toContainEqual(await approvalAgainstBooking(false));
    }
  });

  it('is approved beside the booking where that may be: the control of the race', async () => {
    const [visit, approved] = await approvalAgainstBooking(true);
    expect([approved, [201, 409].includes(visit!)]).toEqual([200, true]);
  });

  it('is decided once by many who say yes at once', async () => {
    const asked = await ask().expect(201);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => owner.post(`/v1/time-off/${asked.body.id}/approve`, {}, 1)),
    );
    expect(statusesOf(answers)[0]).toBe(200);
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1);
  });
});
