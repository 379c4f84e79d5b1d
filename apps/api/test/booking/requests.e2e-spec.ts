import type { Response } from 'supertest';
import { eventually } from '@stamgast/platform/testing';
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
  salon = await createSalon(owner);
  await setPolicies(owner, { minNoticeMinutes: 0, approval: 'all' });
});
afterEach(async () => expect(await breachedInvariants(inspector)).toEqual({}));

const nine = '2026-03-03T08:00:00Z';
const ten = '2026-03-03T09:00:00Z';
const kari = { name: 'Kari Nordmann', email: 'kari@example.test' };

async function requested(start = nine, client = kari): Promise<Response['body']> {
  return (await bookAsVisitor(stamgast, owner.slug, salon, { start, client }).expect(201)).body;
}

const show = async (id: string) => (await owner.get(`/v1/bookings/${id}`).expect(200)).body;
const act = async (id: string, action: string, body: object = {}) =>
  owner.post(`/v1/bookings/${id}/${action}`, body, (await show(id)).version);
const byLink = (token: string, action: string, body: object = {}) =>
  stamgast.visitor
    .post(`/v1/public/bookings/${token}/${action}`)
    .set('idempotency-key', `${token}${action}`)
    .send(body);
const advance = (duration: string) => owner.post('/v1/test-clock', { advance: duration }).expect(200);

const tuesday = async () =>
  clockTimes(await freeSlots(owner, { serviceId: salon.serviceId, from: '2026-03-03', to: '2026-03-03' }));

async function lettersTo(bookingId: string): Promise<string[]> {
  const { data } = (await owner.get('/v1/messages?limit=200').expect(200)).body;
  return (data as { bookingId: string; kind: string; state: string }[])
    .filter((one) => one.bookingId === bookingId && one.state === 'sent')
    .map((one) => one.kind);
}

describe('a request (D31)', () => {
  it('waits for an answer, holds its time and tells the client when that will be', async () => {
    const { booking } = await requested();
    expect(booking).toMatchObject({
      status: 'requested',
      canConfirm: false,
      canCancel: true,
      terms: { requestExpiresAt: expect.stringMatching(/^2026-03-03T07:00:0/) },
    });
    expect(await tuesday()).not.toContain('09:00');
    await bookAsVisitor(stamgast, owner.slug, salon, { start: nine }).expect(409);
    await eventually(async () => (await lettersTo(booking.id)).includes('requested'));
  });

  it('becomes a visit when the business accepts it, and the client hears of it', async () => {
    const { booking, manageToken } = await requested();
    expect((await act(booking.id, 'confirm')).body).toMatchObject({
      status: 'confirmed',
      terms: { requestExpiresAt: null, holdsTime: true },
    });
    const seen = (await stamgast.visitor.get(`/v1/public/bookings/${manageToken}`).expect(200)).body;
    expect(seen).toMatchObject({ status: 'confirmed', canConfirm: true });
    await eventually(async () => (await lettersTo(booking.id)).includes('confirmation'));
  });

  it('ends by itself without an answer, gives its time back and says so', async () => {
    const { booking } = await requested('2026-03-05T08:00:00Z');
    await advance('PT23H59M');
    expect((await show(booking.id)).status).toBe('requested');
    await advance('PT1M');
    expect(await show(booking.id)).toMatchObject({ status: 'expired', terms: { released: null } });
    const refused = await act(booking.id, 'confirm');
    expect(refused.body).toMatchObject({ code: 'status_not_allowed' });
    await eventually(async () => (await lettersTo(booking.id)).includes('expired'));
    await bookAsVisitor(stamgast, owner.slug, salon, { start: '2026-03-05T08:00:00Z' }).expect(201);
  });

  it('is declined with another time, which the client accepts by one tap', async () => {
    const { booking, manageToken } = await requested();
    const declined = await act(booking.id, 'decline', { reason: 'Anna is away', proposedStart: ten });
    expect(declined.body).toMatchObject({ status: 'declined', terms: { proposedStart: '2026-03-03T09:00:00.000Z' } });
    expect(await tuesday()).toContain('09:00');
    await eventually(async () => (await lettersTo(booking.id)).includes('proposed'));
    const seen = (await stamgast.visitor.get(`/v1/public/bookings/${manageToken}`).expect(200)).body;
    expect(seen.terms).toMatchObject({ canAcceptProposal: true });
    const accepted = await byLink(manageToken, 'accept-proposal').expect(200);
    expect(accepted.body).toMatchObject({ status: 'confirmed', start: '2026-03-03T09:00:00.000Z' });
    expect((await byLink(`${manageToken}`, 'accept-proposal').set('idempotency-key', 'again')).body.code).toBe(
      'no_proposal',
    );
    expect(await tuesday()).not.toContain('10:00');
  });

  it('offers other times where the proposed one is lost', async () => {
    const { booking, manageToken } = await requested();
    await act(booking.id, 'decline', { proposedStart: ten });
    await bookAsVisitor(stamgast, owner.slug, salon, { start: ten }).expect(201);
    const lost = await byLink(manageToken, 'accept-proposal').expect(409);
    expect(lost.body).toMatchObject({ code: 'slot_unavailable' });
    expect(lost.body.alternatives.length).toBeGreaterThan(0);
    expect((await show(booking.id)).status).toBe('declined');
  });

  it('keeps its time from nobody where the owner chose so; the loser gets other times', async () => {
    await setPolicies(owner, { requestsHold: false });
    const first = await requested();
    const second = await requested(nine, { name: 'Ola Hansen', email: 'ola@example.test' });
    expect(await tuesday()).toContain('09:00');
    expect((await act(second.booking.id, 'confirm')).status).toBe(200);
    const loser = await act(first.booking.id, 'confirm');
    expect(loser.status).toBe(409);
    expect(loser.body).toMatchObject({ code: 'slot_unavailable' });
    expect(loser.body.alternatives[0]).toMatchObject({ start: expect.any(String) });
    expect((await show(first.booking.id)).status).toBe('requested');
    expect((await act(first.booking.id, 'decline', { proposedStart: ten })).status).toBe(200);
  });

  it('is taken back and comes back without taking time from others', async () => {
    await setPolicies(owner, { requestsHold: false });
    const { booking, manageToken } = await requested();
    await byLink(manageToken, 'cancel').expect(200);
    expect((await act(booking.id, 'undo')).body).toMatchObject({ status: 'requested' });
    expect(await tuesday()).toContain('09:00');
  });

  it('is asked of new clients only, and whoever books under a known number is not told', async () => {
    await setPolicies(owner, { approval: 'none' });
    const known = await requested('2026-03-02T08:00:00Z');
    await advance('PT3H');
    await act(known.booking.id, 'complete');
    await setPolicies(owner, { approval: 'new_clients' });
    const stranger = await requested(nine, { name: 'Ola Hansen', email: 'ola@example.test' });
    expect((await show(stranger.booking.id)).status).toBe('requested');
    const again = await requested('2026-03-03T12:00:00Z');
    expect((await show(again.booking.id)).status).toBe('confirmed');
    expect(again.booking.status).toBe('requested');
    const link = (await owner.get(`/v1/bookings/${again.booking.id}/manage-link`).expect(200)).body;
    const sent = String(link.url).split('/').pop();
    const seen = (await stamgast.visitor.get(`/v1/public/bookings/${sent}`)).body;
    expect(seen.status).toBe('confirmed');
  });

  it('follows what a service says, and the desk waits for nobody', async () => {
    await setPolicies(owner, { approval: 'none' });
    const path = `/v1/services/${salon.serviceId}/terms`;
    const terms = { approval: 'all', depositPercent: null, depositAmount: null };
    await owner.put(path, terms, 0).expect(200);
    expect((await owner.put(path, terms, 0)).status).toBe(412);
    expect((await requested()).booking.status).toBe('requested');
    const page = (await stamgast.visitor.get(`/v1/public/${owner.slug}`).expect(200)).body;
    expect(page.services[0]).toMatchObject({ approval: 'all', deposit: 'never', depositAmount: null });
    const desk = await owner.post('/v1/bookings', { serviceId: salon.serviceId, start: ten }).expect(201);
    expect(desk.body.status).toBe('confirmed');
  });
});

describe('confirm or release (D51)', () => {
  beforeEach(() => setPolicies(owner, { approval: 'none', confirmByHours: 12, unconfirmed: 'release' }));

  it('gives an unconfirmed visit back so many hours before; then it cannot be confirmed', async () => {
    const { booking, manageToken } = await requested();
    expect(booking.terms.confirmBy).toBe('2026-03-02T20:00:00.000Z');
    await advance('PT12H59M');
    expect((await show(booking.id)).status).toBe('confirmed');
    await advance('PT1M');
    expect(await show(booking.id)).toMatchObject({ status: 'expired', terms: { released: 'unconfirmed' } });
    const seen = (await stamgast.visitor.get(`/v1/public/bookings/${manageToken}`).expect(200)).body;
    expect(seen).toMatchObject({ canConfirm: false, terms: { released: 'unconfirmed' } });
    expect((await byLink(manageToken, 'confirm').expect(409)).body.code).toBe('released');
    await eventually(async () => (await lettersTo(booking.id)).includes('released'));
  });

  it('leaves alone what was confirmed, what was booked later than that, and what the desk took back', async () => {
    const confirmed = await requested();
    await byLink(confirmed.manageToken, 'confirm').expect(200);
    const released = await requested(ten, { name: 'Ola Hansen', email: 'ola@example.test' });
    await advance('PT14H');
    const late = await requested('2026-03-03T11:00:00Z', { name: 'Eva Lie', email: 'eva@example.test' });
    expect(late.booking.terms.confirmBy).toBe('2026-03-02T23:00:00.000Z');
    expect((await act(released.booking.id, 'undo')).body).toMatchObject({ status: 'confirmed' });
    await advance('PT1H');
    expect((await show(confirmed.booking.id)).status).toBe('confirmed');
    expect((await show(released.booking.id)).status).toBe('confirmed');
  });

  it('is a queue for the owner where nothing is to happen by itself', async () => {
    await setPolicies(owner, { unconfirmed: 'queue' });
    const { booking } = await requested();
    await advance('PT24H');
    expect(await show(booking.id)).toMatchObject({
      status: 'confirmed',
      terms: { confirmBy: '2026-03-02T20:00:00.000Z' },
    });
  });
});
