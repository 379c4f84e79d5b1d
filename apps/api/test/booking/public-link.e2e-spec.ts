import { randomUUID } from 'node:crypto';
import type { Response, Test } from 'supertest';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, setPolicies, type VisitWish } from '../harness/visits.js';

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
  salon = await createSalon(owner);
  await setPolicies(owner, { minNoticeMinutes: 60, horizonDays: 60, cancelNoticeHours: 24, moveNoticeHours: 24 });
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));

const thursday = '2026-03-05T09:00:00Z';

async function booked(wish: Partial<VisitWish> = {}): Promise<Response['body']> {
  return (await bookAsVisitor(stamgast, owner.slug, salon, { start: thursday, ...wish }).expect(201)).body;
}

const read = (token: string, path = ''): Test => stamgast.visitor.get(`/v1/public/bookings/${token}${path}`);
const act = (token: string, action: string, body: object = {}): Test =>
  stamgast.visitor.post(`/v1/public/bookings/${token}/${action}`).send(body);
const advance = (duration: string) => owner.post('/v1/test-clock', { advance: duration }).expect(200);

describe('a visitor’s booking', () => {
  it('answers the booking and a link to it, at the business’s own price and length', async () => {
    const { booking, manageToken, manageUrl } = await booked({ client: { name: 'Ola Hansen', phone: '912 34 567' } });
    expect(booking).toMatchObject({
      status: 'confirmed',
      clientFirstName: 'Ola',
      start: '2026-03-05T09:00:00.000Z',
      end: '2026-03-05T10:00:00.000Z',
      price: { amount: 59_000, currency: 'NOK' },
      canConfirm: true,
      canCancel: true,
      canMove: true,
      cancelIsLate: false,
      cancelUntil: '2026-03-04T09:00:00.000Z',
      points: null,
      feedback: null,
    });
    expect(Buffer.from(manageToken, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
    expect(manageUrl.endsWith(`/manage/${manageToken}`)).toBe(true);
    const stored = await inspector.rows<{ hits: number }>(
      `SELECT count(*)::int AS hits FROM platform.credential WHERE token_hash = $1`,
      [manageToken],
    );
    expect(stored[0]?.hits).toBe(0);
    const client = (await owner.get('/v1/clients?search=912').expect(200)).body.data[0];
    expect(client).toMatchObject({ name: 'Ola Hansen', phone: '+4791234567', email: null, source: 'online' });
  });

  it('lets nobody bring a price, a length or a field of their own (SEC-M03)', async () => {
    const body = { serviceId: salon.serviceId, start: thursday, client: { name: 'Eve', email: 'eve@example.test' } };
    const post = (more: object) =>
      stamgast.visitor
        .post(`/v1/public/${owner.slug}/bookings`)
        .set('idempotency-key', randomUUID())
        .send({ ...body, ...more });
    for (const more of [
      { price: { amount: 0, currency: 'NOK' } },
      { duration: 1 },
      { override: true },
      { appointments: [{ serviceId: salon.serviceId, duration: 5 }] },
      { note: 'x' },
      { website: 'https://spam.example' },
      { client: { name: 'Eve' } },
      { client: { name: 'Eve', phone: '12' } },
      { client: { name: 'Eve', email: 'not an address' } },
      { start: '2026-03-05T09:00:30Z' },
      { start: '2026-03-05' },
      { serviceIds: [salon.serviceId] },
    ])
      expect([more, (await post(more)).status]).toEqual([more, 400]);
    for (const start of [
      '2026-03-01T09:00:00Z',
      '2026-03-02T07:30:00Z',
      '2026-06-05T08:00:00Z',
      '2026-03-05T09:05:00Z',
      '2026-03-05T20:00:00Z',
    ])
      expect([start, (await post({ start })).body.code]).toEqual([start, 'slot_unavailable']);
  });

  it('asks for an Idempotency-Key, and answers the same whether the client is known or not (SEC-R10)', async () => {
    await stamgast.visitor
      .post(`/v1/public/${owner.slug}/bookings`)
      .send({ serviceId: salon.serviceId, start: thursday, client: { name: 'A', email: 'a@example.test' } })
      .expect(400);
    const known = { name: 'Ola Hansen', phone: '91234567' };
    await booked({ client: known });
    const shape = (value: unknown): unknown =>
      value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
        : value === null
          ? null
          : typeof value;
    const again = await booked({ start: '2026-03-05T11:00:00Z', client: { name: 'Mallory', phone: '91234567' } });
    const fresh = await booked({ start: '2026-03-05T13:00:00Z', client: { name: 'Nils', phone: '98765432' } });
    expect(shape(again)).toEqual(shape(fresh));
    expect(again.booking.clientFirstName).toBe('Mallory');
    const seen = (await read(again.manageToken).expect(200)).body;
    expect(seen.clientFirstName).toBe('Mallory');
    expect(JSON.stringify(seen)).not.toContain('Ola');
  });

  it('records a ticked consent and takes none back', async () => {
    const client = { name: 'Ola Hansen', email: 'ola@example.test' };
    await booked({ client, marketingConsent: { email: true } });
    await booked({ client, start: '2026-03-05T11:00:00Z', marketingConsent: { email: false, sms: false } });
    const id = (await owner.get('/v1/clients?search=ola').expect(200)).body.data[0].id as string;
    const consents = (await owner.get(`/v1/clients/${id}/consents`).expect(200)).body.data;
    expect(consents).toMatchObject([{ channel: 'email', granted: true, source: 'booking_page' }]);
  });
});

describe('a client’s link (D38)', () => {
  it('shows one booking, changes nothing when it is only opened, and names nobody else', async () => {
    const { booking, manageToken } = await booked({ client: { name: 'Ola Hansen', phone: '91234567' } });
    for (let opened = 0; opened < 3; opened++) {
      const seen = await read(manageToken).expect(200);
      expect(seen.body).toEqual(booking);
      expect(seen.headers['referrer-policy']).toBe('no-referrer');
      expect(seen.headers['cache-control']).toBe('no-store');
    }
    expect(JSON.stringify(booking)).not.toMatch(/Hansen|9123|version|clientId/);
    expect((await owner.get(`/v1/bookings/${booking.id}`).expect(200)).body.version).toBe(1);
    await read(`${manageToken.slice(0, -1)}x`).expect(404);
    await read(booking.id).expect(404);
    for (const action of ['confirm', 'cancel', 'reschedule'])
      await stamgast.visitor.get(`/v1/public/bookings/${manageToken}/${action}`).expect(404);
  });

  it('confirms, twice as well as once', async () => {
    const { booking, manageToken } = await booked();
    const first = (await act(manageToken, 'confirm').expect(200)).body;
    expect(first).toMatchObject({ status: 'confirmed', canConfirm: false });
    expect(first.clientConfirmedAt).toMatch(/^2026-03-02T07:/);
    expect((await act(manageToken, 'confirm').expect(200)).body).toEqual(first);
    expect((await owner.get(`/v1/bookings/${booking.id}`).expect(200)).body.version).toBe(2);
  });

  it('cancels in time or late, by the policy that the booking was made under (D46)', async () => {
    const early = await booked();
    const late = await booked({ start: '2026-03-03T09:00:00Z' });
    await setPolicies(owner, { cancelNoticeHours: 0 });
    const cancelled = (await act(early.manageToken, 'cancel', { reason: 'Ill' }).expect(200)).body;
    expect(cancelled).toMatchObject({ status: 'cancelled', canCancel: false, canMove: false });
    await advance('PT2H30M');
    expect((await read(late.manageToken).expect(200)).body).toMatchObject({ canCancel: true, cancelIsLate: true });
    await act(late.manageToken, 'cancel').expect(200);
    const stored = async (id: string) => (await owner.get(`/v1/bookings/${id}`).expect(200)).body;
    expect(await stored(early.booking.id)).toMatchObject({
      cancelledBy: 'client',
      cancelledLate: false,
      cancelReason: 'Ill',
    });
    expect(await stored(late.booking.id)).toMatchObject({ cancelledBy: 'client', cancelledLate: true });
    expect((await act(late.manageToken, 'cancel').expect(409)).body.code).toBe('booking_not_ahead');
    expect((await act(late.manageToken, 'confirm').expect(409)).body.code).toBe('booking_not_ahead');
  });

  it('does only what the business allows', async () => {
    await setPolicies(owner, { allowClientCancel: false, allowClientMove: false });
    const { manageToken, booking } = await booked();
    expect(booking).toMatchObject({ canCancel: false, canMove: false });
    expect((await act(manageToken, 'cancel').expect(409)).body.code).toBe('client_cancel_off');
    const start = '2026-03-05T12:00:00Z';
    expect((await act(manageToken, 'reschedule', { start }).expect(409)).body.code).toBe('client_move_off');
  });

  it('moves the visit to a time that it offers, its own included, and loses nothing when that is taken (D34)', async () => {
    const { booking, manageToken } = await booked();
    await act(manageToken, 'confirm').expect(200);
    const offered = (await read(manageToken, '/availability?from=2026-03-05&to=2026-03-05').expect(200)).body.slots;
    expect(offered.map((slot: { start: string }) => slot.start)).toContain('2026-03-05T09:30:00.000Z');
    const taken = await booked({ start: '2026-03-05T13:00:00Z' });
    const lost = await act(manageToken, 'reschedule', { start: '2026-03-05T13:00:00Z' }).expect(409);
    expect(lost.body.code).toBe('slot_unavailable');
    expect(lost.body.alternatives.length).toBeGreaterThan(0);
    expect(taken.booking.status).toBe('confirmed');
    expect((await read(manageToken).expect(200)).body.start).toBe('2026-03-05T09:00:00.000Z');
    const moved = (await act(manageToken, 'reschedule', { start: '2026-03-05T09:30:00Z' }).expect(200)).body;
    expect(moved).toMatchObject({ id: booking.id, start: '2026-03-05T09:30:00.000Z', clientConfirmedAt: null });
    expect(moved.price).toEqual(booking.price);
  });

  it('can move no more once the notice has begun', async () => {
    const { manageToken } = await booked({ start: '2026-03-03T09:00:00Z' });
    await advance('PT2H30M');
    expect((await act(manageToken, 'reschedule', { start: thursday }).expect(409)).body.code).toBe('move_too_late');
    await read(manageToken, '/availability?from=2026-03-05&to=2026-03-05').expect(409);
  });

  it('ends thirty days after the visit, and later when the visit is moved', async () => {
    const { manageToken } = await booked();
    const moved = await booked({ start: '2026-03-05T12:00:00Z' });
    await act(moved.manageToken, 'reschedule', { start: '2026-03-12T12:00:00Z' }).expect(200);
    await advance('P30D');
    await read(manageToken).expect(200);
    await advance('P4D');
    await read(manageToken).expect(404);
    await act(manageToken, 'cancel').expect(404);
    await read(moved.manageToken).expect(200);
  });

  it('takes feedback after the visit and shows points to whoever was there', async () => {
    const { booking, manageToken } = await booked({ client: { name: 'Ola Hansen', phone: '91234567' } });
    expect((await act(manageToken, 'feedback', { score: 5 }).expect(409)).body.code).toBe('feedback_too_early');
    await owner.post('/v1/loyalty/programs', program).expect(201);
    const link = (await owner.get(`/v1/bookings/${booking.id}/manage-link`).expect(200)).body.url as string;
    const sent = link.split('/').at(-1)!;
    expect((await read(manageToken).expect(200)).body.points).toBeNull();
    const version = (await owner.get(`/v1/bookings/${booking.id}`).expect(200)).body.version;
    const sale = { payments: [{ method: 'card', amount: { amount: 59_000, currency: 'NOK' } }] };
    await owner.post(`/v1/bookings/${booking.id}/complete`, { sale }, version).expect(200);
    const rated = (await act(manageToken, 'feedback', { score: 4, comment: 'Fine' }).expect(200)).body;
    expect(rated.feedback).toEqual({ score: 4, comment: 'Fine' });
    expect((await act(manageToken, 'feedback', { score: 5 }).expect(200)).body.feedback.score).toBe(5);
    await act(manageToken, 'feedback', { score: 6 }).expect(400);
    await eventually(async () => (await read(sent)).body.points?.balance > 0);
    expect((await read(manageToken).expect(200)).body.points.balance).toBeGreaterThan(0);
  });
});

const program = {
  name: 'Points',
  enabled: true,
  unit: 'points',
  kind: 'per_amount',
  points: 1,
  perAmount: { amount: 1_000, currency: 'NOK' },
  base: 'after_tax',
};

describe('the calendar file (D88)', () => {
  it('keeps its UID, counts its SEQUENCE up with every move, and cancels', async () => {
    const { booking, manageToken } = await booked();
    const file = async () => {
      const response = await read(manageToken, '/calendar.ics').expect(200);
      expect(response.headers['content-type']).toMatch(/^text\/calendar/);
      const text = response.text;
      expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      return text;
    };
    const first = await file();
    expect(first).toContain(`UID:${booking.id}`);
    expect(first).toContain('DTSTART:20260305T090000Z');
    expect(first).toContain('SEQUENCE:0');
    await act(manageToken, 'reschedule', { start: '2026-03-05T12:00:00Z' }).expect(200);
    const second = await file();
    expect(second).toContain('SEQUENCE:1');
    expect(second).toContain('DTSTART:20260305T120000Z');
    await act(manageToken, 'cancel').expect(200);
    const third = await file();
    expect(third).toContain('SEQUENCE:2');
    expect(third).toContain('METHOD:CANCEL');
    const uid = (text: string) => /UID:.*/.exec(text)?.[0];
    expect([uid(second), uid(third)]).toEqual([uid(first), uid(first)]);
  });
});
