import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, setPolicies } from '../harness/visits.js';

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
  await setPolicies(owner, { minNoticeMinutes: 0 });
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));

const kari = { name: 'Kari Nordmann', email: 'kari@example.test' };
const tiers = [
  { hoursBefore: 48, percent: 50 },
  { hoursBefore: 24, percent: 100 },
];
const nok = (amount: number) => ({ amount, currency: 'NOK' });

async function booked(start: string, client = kari): Promise<Response['body']> {
  return (await bookAsVisitor(stamgast, owner.slug, salon, { start, client }).expect(201)).body;
}

const show = async (id: string) => (await owner.get(`/v1/bookings/${id}`).expect(200)).body;
const page = async (token: string) => (await stamgast.visitor.get(`/v1/public/bookings/${token}`).expect(200)).body;
const act = async (id: string, action: string, body: object = {}) =>
  owner.post(`/v1/bookings/${id}/${action}`, body, (await show(id)).version);
const byLink = (token: string, action: string, body: object = {}) =>
  stamgast.visitor.post(`/v1/public/bookings/${token}/${action}`).set('idempotency-key', randomUUID()).send(body);
const advance = (duration: string) => owner.post('/v1/test-clock', { advance: duration }).expect(200);
const sentLink = async (id: string) =>
  String((await owner.get(`/v1/bookings/${id}/manage-link`).expect(200)).body.url)
    .split('/')
    .pop()!;

async function letterTo(id: string, kind: string): Promise<string> {
  return eventually(async () => {
    const { data } = (await owner.get(`/v1/messages?bookingId=${id}`).expect(200)).body;
    const one = (data as { id: string; kind: string; state: string }[]).find(
      (letter) => letter.kind === kind && letter.state === 'sent',
    );
    if (!one) return null;
    return (await owner.get(`/v1/messages/${one.id}`).expect(200)).body.text as string;
  });
}

describe('a late cancellation', () => {
  beforeEach(() => setPolicies(owner, { cancelTiers: tiers, noShowPercent: 100 }));

  it('is priced before it is done, and recorded with the tier it comes from (D46, D47)', async () => {
    const { booking, manageToken } = await booked('2026-03-05T08:00:00Z');
    expect((await page(manageToken)).terms.cancelFee).toBeNull();
    await advance('PT36H');
    expect(await page(manageToken)).toMatchObject({
      cancelIsLate: true,
      cancelUntil: '2026-03-03T08:00:00.000Z',
      terms: { cancelFee: nok(29_500), noShowFee: nok(59_000) },
    });
    const cancelled = (await byLink(manageToken, 'cancel').expect(200)).body;
    expect(cancelled.terms.fee).toEqual({ amount: nok(29_500), reason: 'late_cancel', waived: false });
    expect((await show(booking.id)).terms.fee).toMatchObject({ percent: 50, hoursBefore: 48 });
  });

  it('costs what was agreed when it was booked, whatever the policy says by then (D46)', async () => {
    const { manageToken } = await booked('2026-03-05T08:00:00Z');
    await setPolicies(owner, { cancelTiers: [{ hoursBefore: 72, percent: 100 }] });
    expect((await page(manageToken)).terms.cancelFee).toBeNull();
    await advance('PT36H');
    expect((await page(manageToken)).terms.cancelFee).toEqual(nok(29_500));
  });

  it('is free for a quarter of an hour after booking inside the window (D48)', async () => {
    const { manageToken } = await booked('2026-03-02T12:00:00Z');
    await advance('PT14M');
    expect((await page(manageToken)).terms.cancelFee).toBeNull();
    await advance('PT2M');
    expect((await page(manageToken)).terms.cancelFee).toEqual(nok(59_000));
  });

  it('by the business costs nothing and is never the client’s (D49)', async () => {
    const { booking } = await booked('2026-03-02T12:00:00Z');
    await advance('PT1H');
    expect((await act(booking.id, 'cancel')).body).toMatchObject({ cancelledLate: false, terms: { fee: null } });
  });

  it('cannot be dodged by moving it again and again, and moving may cost what cancelling would (D47)', async () => {
    await setPolicies(owner, { movesInWindow: 'fee', maxMoves: 2, moveNoticeHours: 0 });
    const { booking, manageToken } = await booked('2026-03-04T08:00:00Z');
    await advance('PT3H');
    expect((await page(manageToken)).terms.moveFee).toEqual(nok(29_500));
    await byLink(manageToken, 'reschedule', { start: '2026-03-20T08:00:00Z' }).expect(200);
    expect((await show(booking.id)).terms).toMatchObject({
      moves: 1,
      fee: { reason: 'late_move', amount: nok(29_500) },
    });
    await byLink(manageToken, 'reschedule', { start: '2026-03-21T08:00:00Z' }).expect(200);
    const third = await byLink(manageToken, 'reschedule', { start: '2026-03-24T08:00:00Z' }).expect(409);
    expect(third.body.code).toBe('too_many_moves');
    await byLink(manageToken, 'cancel').expect(200);
    expect((await show(booking.id)).terms.fee.amount).toEqual(nok(29_500));
  });

  it('is refused after the cutoff, and waived by the desk with a reason that is kept (D08, D47)', async () => {
    await setPolicies(owner, { cancelCutoffMinutes: 60 });
    const first = await booked('2026-03-02T12:00:00Z');
    const second = await booked('2026-03-02T14:00:00Z', { name: 'Ola Hansen', email: 'ola@example.test' });
    await advance('PT4H1M');
    expect((await byLink(first.manageToken, 'cancel').expect(409)).body.code).toBe('cancel_too_late');
    await byLink(second.manageToken, 'cancel').expect(200);
    const waived = (await act(second.booking.id, 'waive-fee', { reason: 'Ill child' })).body;
    expect(waived.terms.fee).toMatchObject({ amount: nok(59_000), waiveReason: 'Ill child' });
    expect((await act(second.booking.id, 'waive-fee', { reason: 'again' })).body.code).toBe('nothing_owed');
    const audit = (await owner.get(`/v1/audit-entries?subjectType=booking&subjectId=${second.booking.id}`)).body.data;
    expect(audit.map((one: { action: string }) => one.action)).toContain('booking.fee_waived');
  });
});

describe('a deposit (D50)', () => {
  beforeEach(() => setPolicies(owner, { depositFor: 'all', depositPercent: 20, cancelTiers: tiers }));

  it('that nobody pays gives the time back', async () => {
    const { booking } = await booked('2026-03-05T08:00:00Z');
    expect(booking.terms.deposit).toMatchObject({ amount: nok(11_800), state: 'due' });
    expect(await letterTo(booking.id, 'deposit_due')).toContain('118');
    await advance('PT59M');
    expect((await show(booking.id)).status).toBe('confirmed');
    await advance('PT1M');
    expect(await show(booking.id)).toMatchObject({
      status: 'expired',
      terms: { released: 'unpaid', deposit: { state: 'released' }, fee: null },
    });
    await booked('2026-03-05T08:00:00Z', { name: 'Ola Hansen', email: 'ola@example.test' });
  });

  it('that was paid stays with the booking through a move, and goes back after a timely cancellation', async () => {
    await setPolicies(owner, { depositReturnAs: 'credit' });
    const { booking, manageToken } = await booked('2026-03-10T08:00:00Z');
    expect((await act(booking.id, 'deposit', { method: 'transfer' })).body.terms.deposit.state).toBe('recorded');
    expect((await act(booking.id, 'deposit', { method: 'cash' })).body.code).toBe('deposit_not_due');
    await advance('PT2H');
    await byLink(manageToken, 'reschedule', { start: '2026-03-11T08:00:00Z' }).expect(200);
    expect((await show(booking.id)).terms.deposit).toMatchObject({ state: 'recorded', method: 'transfer' });
    const cancelled = (await byLink(manageToken, 'cancel').expect(200)).body;
    expect(cancelled.terms.deposit).toMatchObject({ state: 'returned', returned: nok(11_800), returnAs: 'credit' });
    expect((await act(booking.id, 'undo')).body.terms.deposit).toMatchObject({ state: 'recorded', returned: nok(0) });
  });

  it('is kept up to the fee when it is late', async () => {
    const { booking, manageToken } = await booked('2026-03-04T07:30:00Z'.replace('07:30', '08:00'));
    await act(booking.id, 'deposit', { method: 'cash' });
    await advance('PT3H');
    const cancelled = (await byLink(manageToken, 'cancel').expect(200)).body;
    expect(cancelled.terms).toMatchObject({
      fee: { amount: nok(29_500) },
      deposit: { state: 'kept', kept: nok(11_800), returned: nok(0) },
    });
  });

  it('is a payment of the bill, once', async () => {
    const { booking } = await booked('2026-03-02T08:00:00Z');
    await act(booking.id, 'deposit', { method: 'cash' });
    await advance('PT3H');
    const payments = [{ method: 'card', amount: nok(47_200) }];
    expect((await act(booking.id, 'complete', { sale: { payments } })).body).toMatchObject({
      paid: true,
      terms: { deposit: { state: 'applied', kept: nok(11_800), returned: nok(0) } },
    });
    const sale = (await owner.get(`/v1/sales?bookingId=${booking.id}`).expect(200)).body.data[0];
    expect(sale.payments).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ method: 'deposit', amount: nok(11_800) }),
        expect.objectContaining({ method: 'card', amount: nok(47_200) }),
      ]),
    );
  });
});

describe('a no-show (D52)', () => {
  beforeEach(() => setPolicies(owner, { noShowPercent: 50 }));

  it('costs what was agreed, tells the client, who objects by one tap; excused it leaves the rate', async () => {
    const { booking } = await booked('2026-03-02T08:00:00Z');
    await advance('PT1H14M');
    expect((await act(booking.id, 'no-show')).body.code).toBe('no_show_too_early');
    await advance('PT1M');
    expect((await act(booking.id, 'no-show')).body.terms.fee).toMatchObject({ amount: nok(29_500), reason: 'no_show' });
    expect(await letterTo(booking.id, 'no_show')).toContain('295');
    const token = await sentLink(booking.id);
    expect((await page(token)).terms).toMatchObject({ canObject: true, fee: { amount: nok(29_500) } });
    await byLink(token, 'object', { text: 'I stood at the door' }).expect(200);
    expect((await show(booking.id)).terms).toMatchObject({ objection: 'I stood at the door' });
    const rate = async () => (await owner.get('/v1/analytics/overview?from=2026-03-01&to=2026-03-31').expect(200)).body;
    await eventually(async () => (await rate()).noShow.current.numerator === 1);
    expect((await act(booking.id, 'excuse', { reason: 'The bell was broken' })).body.terms).toMatchObject({
      excuseReason: 'The bell was broken',
      fee: { waiveReason: 'The bell was broken' },
    });
    await eventually(async () => (await rate()).excusedNoShows === 1);
    expect((await rate()).noShow.current).toMatchObject({ numerator: 0, denominator: 0 });
  });

  it('happens by itself where the owner chose it, and never before the grace is over', async () => {
    await setPolicies(owner, { noShowAfterMinutes: 30 });
    const missed = await booked('2026-03-02T08:00:00Z');
    const came = await booked('2026-03-02T09:00:00Z', { name: 'Ola Hansen', email: 'ola@example.test' });
    await advance('PT2H');
    await act(came.booking.id, 'check-in');
    await advance('PT29M');
    expect((await show(missed.booking.id)).status).toBe('confirmed');
    await advance('PT24H');
    expect((await show(missed.booking.id)).status).toBe('no_show');
    expect((await show(came.booking.id)).status).toBe('arrived');
  });
});

describe('trust (D53)', () => {
  async function miss(start: string): Promise<string> {
    const { booking } = await booked(start);
    await advance('PT2H');
    await act(booking.id, 'no-show').then((response) => expect(response.status).toBe(200));
    await advance('PT22H');
    return booking.id as string;
  }

  it('asks for a deposit after two no-shows, tells no stranger, and ends when the owner says so', async () => {
    await setPolicies(owner, { trustRule: true, depositPercent: 50 });
    await miss('2026-03-02T08:00:00Z');
    const second = await miss('2026-03-03T08:00:00Z');
    const third = await booked('2026-03-10T08:00:00Z');
    expect(third.booking.terms.deposit).toBeNull();
    expect((await show(third.booking.id)).terms.deposit).toMatchObject({ amount: nok(29_500), state: 'due' });
    expect((await page(await sentLink(third.booking.id))).terms.deposit).toMatchObject({ amount: nok(29_500) });
    const { clientId } = await show(third.booking.id);
    const path = `/v1/clients/${clientId}/trust`;
    expect((await owner.get(path).expect(200)).body).toMatchObject({ depositRequired: true, missedVisits: 2 });
    await act(second, 'excuse', { reason: 'Snowed in' });
    expect((await owner.get(path).expect(200)).body).toMatchObject({ depositRequired: false, missedVisits: 1 });
    const said = { override: 'deposit', reason: 'Asked twice before' };
    expect((await owner.put(path, said).expect(200)).body).toMatchObject({
      depositRequired: true,
      override: 'deposit',
    });
    expect((await owner.put(path, { override: null, reason: 'Fine again' })).body).toMatchObject({ override: null });
    expect((await owner.get(`/v1/clients/${randomUUID()}/trust`)).status).toBe(404);
  });
});

describe('closing the day (D33)', () => {
  it('happens by itself only where the owner chose it', async () => {
    const before = await booked('2026-03-02T08:00:00Z');
    await setPolicies(owner, { completeAfterHours: 2 });
    const after = await booked('2026-03-02T10:00:00Z', { name: 'Ola Hansen', email: 'ola@example.test' });
    await advance('PT5H59M');
    expect((await show(after.booking.id)).status).toBe('confirmed');
    await advance('PT1M');
    expect((await show(after.booking.id)).status).toBe('completed');
    expect((await show(before.booking.id)).status).toBe('confirmed');
    const report = (await owner.get('/v1/analytics/overview?from=2026-03-01&to=2026-03-31').expect(200)).body;
    expect(report.notClosed).toBe(1);
  });
});
