import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, clockTimes, freeSlots, setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let inspector: Inspector;
let owner: Caller;
let salon: Salon;
beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
  inspector = await Inspector.open(stamgast.database);
});
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});
beforeEach(async () => {
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T07:00:00Z' });
  salon = await createSalon(owner, { staff: 2 });
  await setPolicies(owner, { minNoticeMinutes: 0 });
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));

const at = (hour: number, day = '2026-03-02') => `${day}T${String(hour).padStart(2, '0')}:00:00Z`;

async function booked(start = at(9), more: object = {}): Promise<Response['body']> {
  const body = { serviceId: salon.serviceId, staffId: salon.staffId, start, ...more };
  return (await owner.post('/v1/bookings', body).expect(201)).body;
}

const act = (booking: { id: string; version: number }, action: string, body: object = {}) =>
  owner.post(`/v1/bookings/${booking.id}/${action}`, body, booking.version);

const advance = (duration: string) => owner.post('/v1/test-clock', { advance: duration }).expect(200);

const mondayTimes = async () =>
  clockTimes(
    await freeSlots(owner, {
      serviceId: salon.serviceId,
      staffId: salon.staffId,
      from: '2026-03-02',
      to: '2026-03-02',
    }),
  );

/** A visitor asks for a time that somebody has to accept. */
async function requested(start: string): Promise<Response['body']> {
  const { body } = await bookAsVisitor(stamgast, owner.slug, salon, { start, staffId: salon.staffId }).expect(201);
  return (await owner.get(`/v1/bookings/${body.booking.id}`).expect(200)).body;
}

describe('the way of a visit (D32)', () => {
  it('goes from booked over arrived and started to completed, each step counted, told and written down', async () => {
    let booking = await booked();
    expect(booking).toMatchObject({ status: 'confirmed', version: 1, source: 'staff', paid: false, clientId: null });
    for (const [action, status] of [
      ['check-in', 'arrived'],
      ['start', 'in_progress'],
      ['complete', 'completed'],
    ] as const) {
      const before = booking.version;
      const response = await act(booking, action).expect(200);
      booking = response.body;
      expect(booking).toMatchObject({ status, version: before + 1 });
      expect(response.headers.etag).toBe(`"${before + 1}"`);
    }
    const history = (await owner.get(`/v1/bookings/${booking.id}/history`).expect(200)).body.data;
    expect(history.map((line: { action: string }) => line.action)).toEqual([
      'booking.created',
      'booking.checked_in',
      'booking.started',
      'booking.completed',
    ]);
    expect(history[0].actor).toMatchObject({ kind: 'member', name: 'Kari Nordmann' });
    const audit = (await owner.get(`/v1/audit-entries?subjectType=booking&subjectId=${booking.id}`).expect(200)).body
      .data;
    expect(audit).toHaveLength(4);
  });

  it('refuses what the machine has no way for, and says where the booking stands', async () => {
    const booking = await booked();
    const done = (await act(booking, 'complete').expect(200)).body;
    for (const action of ['check-in', 'start', 'complete', 'no-show', 'cancel', 'confirm', 'decline']) {
      const refused = await act(done, action).expect(409);
      expect(refused.body).toMatchObject({ code: 'status_not_allowed', status: expect.anything() });
    }
  });

  it('accepts or declines a request; a declined one gives its time back', async () => {
    await setPolicies(owner, { approval: 'all' });
    const first = await requested(at(9));
    expect((await act(first, 'confirm').expect(200)).body.status).toBe('confirmed');
    const second = await requested(at(12));
    expect((await act(second, 'decline').expect(200)).body.status).toBe('declined');
    const times = await mondayTimes();
    expect(times).toContain('13:00');
    expect(times).not.toContain('10:00');
  });

  it('wants to know the version, and only the newest will do (D29)', async () => {
    const booking = await booked();
    const path = `/v1/bookings/${booking.id}/check-in`;
    expect((await owner.post(path, {}).expect(428)).body.code).toBe('version_required');
    expect((await owner.post(path, {}, 7).expect(412)).body).toMatchObject({
      code: 'stale_version',
      currentVersion: 1,
    });
    expect((await owner.get(`/v1/bookings/${booking.id}`).expect(200)).body).toMatchObject({
      status: 'confirmed',
      version: 1,
    });
    await owner.post(`/v1/bookings/${randomUUID()}/check-in`, {}, 1).expect(404);
  });

  it('lets one of many changes at once through', async () => {
    const booking = await booked();
    const answers = await Promise.all(Array.from({ length: 8 }, () => act(booking, 'check-in')));
    expect(answers.map((one) => one.status).sort()).toEqual([200, 412, 412, 412, 412, 412, 412, 412]);
  });
});

describe('who does not come', () => {
  it('is a no-show once start and grace are over, and the time is free at once (D52)', async () => {
    const booking = await booked(at(8));
    expect((await act(booking, 'no-show').expect(409)).body.code).toBe('no_show_too_early');
    await advance('PT1H14M');
    expect((await act(booking, 'no-show').expect(409)).body.code).toBe('no_show_too_early');
    await advance('PT1M');
    expect((await act(booking, 'no-show').expect(200)).body.status).toBe('no_show');
    await booked(at(8));
  });

  it('comes after all: the no-show is taken back beside whoever has the time now', async () => {
    const booking = await booked(at(8));
    await advance('PT1H15M');
    const missed = (await act(booking, 'no-show').expect(200)).body;
    await booked(at(8));
    expect((await act(missed, 'undo').expect(200)).body.status).toBe('confirmed');
  });
});

describe('cancelling by the business', () => {
  it('gives the time back, is never late, and keeps the reason (D49)', async () => {
    const booking = await booked(at(9));
    const cancelled = (await act(booking, 'cancel', { reason: 'Anna is ill' }).expect(200)).body;
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'business',
      cancelledLate: false,
      cancelReason: 'Anna is ill',
    });
    expect(await mondayTimes()).toContain('10:00');
  });

  it('can be taken back while the time is free (undo is a way into a slot too)', async () => {
    const first = await booked(at(9));
    const cancelled = (await act(first, 'cancel').expect(200)).body;
    const second = await booked(at(9));
    expect((await act(cancelled, 'undo').expect(409)).body.code).toBe('slot_unavailable');
    await act(second, 'cancel').expect(200);
    const back = (await act(cancelled, 'undo').expect(200)).body;
    expect(back).toMatchObject({ status: 'confirmed', cancelledBy: null, cancelReason: null });
    expect(await mondayTimes()).not.toContain('10:00');
  });
});

describe('taking a change back (D32)', () => {
  it('is possible once, and for seven days', async () => {
    const booking = await booked(at(8));
    const done = (await act(booking, 'complete').expect(200)).body;
    const back = (await act(done, 'undo').expect(200)).body;
    expect(back.status).toBe('confirmed');
    expect((await act(back, 'undo').expect(409)).body.code).toBe('nothing_to_undo');
    const again = (await act(back, 'complete').expect(200)).body;
    await advance('P7D');
    await advance('PT1H');
    expect((await act(again, 'undo').expect(409)).body.code).toBe('undo_too_late');
  });
});

describe('moving by the business (D34)', () => {
  it('keeps id, price and people, counts its own old time as free, and leaves the old time where the new is lost', async () => {
    const booking = await booked(at(9));
    const service = (await owner.get(`/v1/services/${salon.serviceId}`).expect(200)).body;
    await owner
      .patch(
        `/v1/services/${salon.serviceId}`,
        { price: { amount: 99_000, currency: 'NOK' }, duration: 30 },
        service.version,
      )
      .expect(200);
    const moved = (await act(booking, 'reschedule', { start: '2026-03-02T09:30:00Z' }).expect(200)).body;
    expect(moved).toMatchObject({
      id: booking.id,
      version: 2,
      start: '2026-03-02T09:30:00.000Z',
      end: '2026-03-02T10:30:00.000Z',
      price: { amount: 59_000, currency: 'NOK' },
    });
    expect(moved.appointments[0].staffId).toBe(salon.staffId);
    await booked('2026-03-02T12:00:00Z');
    await booked('2026-03-02T12:00:00Z', { staffId: salon.staffIds[1] });
    const lost = await act(moved, 'reschedule', { start: at(12) }).expect(409);
    expect(lost.body.code).toBe('slot_unavailable');
    expect(lost.body.alternatives.length).toBeGreaterThan(0);
    expect((await owner.get(`/v1/bookings/${booking.id}`).expect(200)).body).toMatchObject({
      start: '2026-03-02T09:30:00.000Z',
      version: 2,
    });
    expect(await mondayTimes()).not.toContain('10:30');
  });

  it('goes to somebody else where the booked person is not free and none is named', async () => {
    const booking = await booked(at(9));
    await booked(at(12));
    const moved = (await act(booking, 'reschedule', { start: at(12) }).expect(200)).body;
    expect(moved.appointments[0].staffId).toBe(salon.staffIds[1]);
    const named = await act(moved, 'reschedule', { start: at(12), staffId: salon.staffId }).expect(409);
    expect(named.body.code).toBe('slot_unavailable');
  });
});

describe('what the team may override', () => {
  it('books what is not offered only when it insists, and that is logged (D05)', async () => {
    await booked(at(9));
    for (const start of [
      '2026-03-02T09:30:00Z',
      '2026-03-02T11:05:00Z',
      '2026-03-02T19:00:00Z',
      '2026-03-08T10:00:00Z',
    ]) {
      const body = { serviceId: salon.serviceId, staffId: salon.staffId, start };
      const refused = await owner.post('/v1/bookings', body).expect(409);
      expect(refused.body.code).toBe('slot_unavailable');
      const forced = await owner
        .post('/v1/bookings', { ...body, override: true, overrideReason: 'regular' })
        .expect(201);
      const audit = await owner.get(`/v1/audit-entries?subjectType=booking&subjectId=${forced.body.id}`).expect(200);
      expect(audit.body.data[0]).toMatchObject({
        action: 'booking.override',
        after: { override: { reason: 'regular' } },
      });
    }
  });

  it('enters walk-ins up to a day back, without a name (D37)', async () => {
    await advance('PT4H');
    const walkIn = await booked('2026-03-02T09:00:00Z');
    expect(walkIn).toMatchObject({ clientId: null, clientName: null });
    await advance('PT24H');
    const late = { serviceId: salon.serviceId, start: '2026-03-02T10:00:00Z', override: true };
    expect((await owner.post('/v1/bookings', late).expect(409)).body.code).toBe('start_too_long_ago');
  });
});

describe('editing', () => {
  it('writes notes and makes a visit longer or shorter where nobody is in the way', async () => {
    const booking = await booked(at(9));
    await booked(at(11));
    const patch = (seen: { id: string; version: number }, body: object) =>
      owner.patch(`/v1/bookings/${seen.id}`, body, seen.version);
    const noted = (await patch(booking, { note: 'Allergic to nothing' }).expect(200)).body;
    expect(noted).toMatchObject({ note: 'Allergic to nothing', version: 2 });
    const longer = (await patch(noted, { duration: 120 }).expect(200)).body;
    expect(longer.end).toBe('2026-03-02T11:00:00.000Z');
    expect((await patch(longer, { duration: 135 }).expect(409)).body.code).toBe('slot_unavailable');
    const shorter = (await patch(longer, { duration: 30 }).expect(200)).body;
    expect(shorter.end).toBe('2026-03-02T09:30:00.000Z');
    expect(await mondayTimes()).not.toContain('10:15');
    await patch(shorter, { duration: 0 }).expect(400);
  });
});

describe('completing with a sale', () => {
  it('sells what was booked at the promised price and takes the payment, all or nothing', async () => {
    const booking = await booked(at(9), { client: { name: 'Ola Hansen', phone: '91234567' } });
    expect(booking.clientName).toBe('Ola Hansen');
    const amount = { amount: 59_000, currency: 'NOK' };
    const tooMuch = { sale: { payments: [{ method: 'card', amount: { ...amount, amount: 60_000 } }] } };
    expect((await act(booking, 'complete', tooMuch).expect(409)).body.code).toBe('paid_too_much');
    expect((await owner.get(`/v1/bookings/${booking.id}`).expect(200)).body.status).toBe('confirmed');
    const foreign = { sale: { payments: [{ method: 'card', amount: { ...amount, currency: 'SEK' } }] } };
    await act(booking, 'complete', foreign).expect(400);
    const done = (await act(booking, 'complete', { sale: { payments: [{ method: 'card', amount }] } }).expect(200))
      .body;
    expect(done).toMatchObject({ status: 'completed', paid: true });
    const sales = (await owner.get(`/v1/sales?bookingId=${booking.id}`).expect(200)).body.data;
    expect(sales).toHaveLength(1);
    expect(sales[0]).toMatchObject({ bookingId: booking.id, clientId: booking.clientId, total: amount, paid: amount });
  });
});

describe('lists', () => {
  it('pages through the bookings of some days, of one person, of one client and of one status', async () => {
    const first = await booked(at(8), { client: { name: 'Ola Hansen', phone: '91234567' } });
    await booked(at(10));
    await booked(at(10), { staffId: salon.staffIds[1] });
    await booked(at(9, '2026-03-03'));
    const list = async (query: string) => (await owner.get(`/v1/bookings?${query}`).expect(200)).body;
    expect((await list('from=2026-03-02&to=2026-03-02')).data).toHaveLength(3);
    expect((await list(`staffId=${salon.staffIds[1]}`)).data).toHaveLength(1);
    expect((await list(`clientId=${first.clientId}`)).data).toMatchObject([{ id: first.id, clientName: 'Ola Hansen' }]);
    await act(first, 'cancel').expect(200);
    expect((await list('status=cancelled')).data).toHaveLength(1);
    expect((await list('status=cancelled,confirmed')).data).toHaveLength(4);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { data: { id: string }[]; nextCursor: string | null } = await list(
        `limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...page.data.map((one) => one.id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
    const changed = await list(`updatedAfter=${encodeURIComponent('2026-03-01T00:00:00Z')}`);
    expect(changed.data.at(-1).id).toBe(first.id);
    await owner.get('/v1/bookings?limit=201').expect(400);
    await owner.get('/v1/bookings?cursor=nonsense').expect(400);
    await owner.get('/v1/bookings?status=lost').expect(400);
  });
});
