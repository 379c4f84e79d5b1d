import { randomUUID } from 'node:crypto';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookSeats, holdClass, openStudio } from '../harness/studio.js';
import { setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let inspector: Inspector;
let owner: Caller;
let salon: Salon;
beforeAll(async () => {
  stamgast = await Stamgast.start();
  inspector = await Inspector.open(stamgast.database);
});
afterAll(async () => {
  await inspector.close();
  await stamgast.stop();
});
beforeEach(async () => {
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T07:00:00Z' });
  salon = await createSalon(owner, { services: [{ name: 'Haircut' }, { name: 'Colour' }] });
  await setPolicies(owner, { minNoticeMinutes: 0 });
});

const ask = async (body: object) => (await owner.post('/v1/booking-questions', body).expect(201)).body;
const book = (answers: object[] | undefined, more: object = {}) =>
  stamgast.visitor
    .post(`/v1/public/${owner.slug}/bookings`)
    .set('idempotency-key', randomUUID())
    .send({
      serviceId: salon.serviceId,
      start: '2026-03-02T09:00:00Z',
      client: { name: 'Kari Nordmann', phone: '+4791234567' },
      answers,
      ...more,
    });
const answersOf = async (bookingId: string) => (await owner.get(`/v1/bookings/${bookingId}/answers`).expect(200)).body;

describe('own questions of a business (S04)', () => {
  it('are added, changed, archived, restored and put in order', async () => {
    const first = await ask({ wording: 'Allergies?', kind: 'short_text' });
    const second = await ask({ wording: 'Where to sit?', kind: 'choice', options: ['Window', 'Door'], required: true });
    expect(second).toMatchObject({ position: 1, asked: 'every_booking', place: 'both', serviceIds: [], version: 1 });
    const order = await owner.put('/v1/booking-questions/order', { ids: [second.id, first.id] }).expect(200);
    expect(order.body.data.map((one: { id: string }) => one.id)).toEqual([second.id, first.id]);
    const half = await owner.put('/v1/booking-questions/order', { ids: [first.id] }).expect(409);
    expect(half.body.code).toBe('questions_changed');
    const changed = await owner
      .patch(`/v1/booking-questions/${first.id}`, { wording: 'Any allergies?' }, 2)
      .expect(200);
    expect(changed.body).toMatchObject({ wording: 'Any allergies?', version: 3 });
    await owner.patch(`/v1/booking-questions/${first.id}`, { wording: 'Old' }, 1).expect(412);
    await owner.delete(`/v1/booking-questions/${first.id}`, 3).expect(204);
    const listed = await owner.get('/v1/booking-questions').expect(200);
    expect(listed.body.data.map((one: { id: string }) => one.id)).toEqual([second.id]);
    await owner.patch(`/v1/booking-questions/${first.id}`, { archived: false }, 4).expect(200);
  });

  it('have to make sense', async () => {
    for (const body of [
      { wording: 'Seat?', kind: 'choice', options: ['One'] },
      { wording: 'Seat?', kind: 'choice', options: ['One', 'One'] },
      { wording: 'Name?', kind: 'short_text', options: ['a', 'b'] },
      { wording: 'Name?', kind: 'short_text', serviceIds: [randomUUID()] },
    ]) {
      const refused = await owner.post('/v1/booking-questions', body).expect(400);
      expect(refused.body.errors).toHaveLength(1);
    }
  });

  it('stand on the booking page where visitors are asked, and only there', async () => {
    const online = await ask({
      wording: 'Allergies?',
      kind: 'short_text',
      place: 'online',
      serviceIds: [salon.serviceId],
    });
    await ask({ wording: 'Seen the price list?', kind: 'yes_no', place: 'desk' });
    const page = await stamgast.visitor.get(`/v1/public/${owner.slug}`).expect(200);
    expect(page.body.questions).toMatchObject([{ id: online.id, serviceIds: [salon.serviceId] }]);
  });

  it('need an answer of visitors where they are required, also when they were asked a moment ago', async () => {
    await book(undefined).expect(201);
    const must = await ask({ wording: 'Allergies?', kind: 'short_text', required: true });
    const refused = await book([], { start: '2026-03-02T11:00:00Z' }).expect(400);
    expect(refused.body).toMatchObject({
      code: 'validation_failed',
      errors: [{ path: `answers.${must.id}`, message: 'needs an answer' }],
    });
    await book([{ questionId: must.id, value: 'Nuts' }], { start: '2026-03-02T11:00:00Z' }).expect(201);
    await book([], { start: '2026-03-02T13:00:00Z', serviceId: salon.serviceIds[1] }).expect(400);
    await owner.patch(`/v1/booking-questions/${must.id}`, { serviceIds: [salon.serviceId] }, 1).expect(200);
    await book([], { start: '2026-03-02T13:00:00Z', serviceId: salon.serviceIds[1] }).expect(201);
  });

  it('keep the wording that was answered to, with the booking and with the client', async () => {
    const asked = await ask({ wording: 'Allergies?', kind: 'short_text' });
    const { booking } = (await book([{ questionId: asked.id, value: 'Nuts' }]).expect(201)).body;
    await owner.patch(`/v1/booking-questions/${asked.id}`, { wording: 'What must we not serve?' }, 1).expect(200);
    const kept = { questionId: asked.id, wording: 'Allergies?', value: 'Nuts', givenBy: 'client' };
    expect(await answersOf(booking.id)).toMatchObject({ data: [kept], unanswered: [] });
    const { clientId } = (await owner.get(`/v1/bookings/${booking.id}`).expect(200)).body;
    const later = await owner
      .post('/v1/bookings', {
        clientId,
        serviceId: salon.serviceId,
        start: '2026-03-02T11:00:00Z',
        answers: [{ questionId: asked.id, value: 'Nuts and milk' }],
      })
      .expect(201);
    const ofClient = (await owner.get(`/v1/clients/${clientId}/answers`).expect(200)).body;
    expect(ofClient.data).toMatchObject([
      { wording: 'What must we not serve?', value: 'Nuts and milk', bookingId: later.body.id, givenBy: 'staff' },
    ]);
    await owner.get(`/v1/clients/${randomUUID()}/answers`).expect(404);
  });

  it('never stop the desk, which sees what is missing and writes it down later', async () => {
    const must = await ask({ wording: 'Allergies?', kind: 'short_text', required: true });
    const booked = await owner
      .post('/v1/bookings', { serviceId: salon.serviceId, start: '2026-03-02T09:00:00Z' })
      .expect(201);
    expect((await answersOf(booked.body.id)).unanswered).toMatchObject([{ id: must.id, required: true }]);
    const write = (answers: object[]) => owner.put(`/v1/bookings/${booked.body.id}/answers`, { answers });
    const written = await write([{ questionId: must.id, value: 'None' }]).expect(200);
    expect(written.body).toMatchObject({ data: [{ value: 'None', givenBy: 'staff' }], unanswered: [] });
    await write([{ questionId: must.id, value: 3 }]).expect(400);
    await write([{ questionId: randomUUID(), value: 'x' }]).expect(400);
    const taken = await write([{ questionId: must.id, value: null }]).expect(200);
    expect(taken.body).toMatchObject({ data: [], unanswered: [{ id: must.id }] });
  });

  it('once per client tell a visitor nothing about what is known, and the desk everything', async () => {
    const once = await ask({ wording: 'Birthday?', kind: 'date', required: true, asked: 'once_per_client' });
    await book([{ questionId: once.id, value: '1990-05-17' }]).expect(201);
    const known = await book([{ questionId: once.id, answeredBefore: true }], { start: '2026-03-02T11:00:00Z' }).expect(
      201,
    );
    expect((await answersOf(known.body.booking.id)).unanswered).toEqual([]);
    const stranger = await book([{ questionId: once.id, answeredBefore: true }], {
      start: '2026-03-02T13:00:00Z',
      client: { name: 'Ola', phone: '+4791234568' },
    }).expect(201);
    expect((await answersOf(stranger.body.booking.id)).unanswered).toMatchObject([{ id: once.id }]);
    const shape = ({ booking }: { booking: object }) => Object.keys(booking).sort();
    expect(shape(stranger.body)).toEqual(shape(known.body));
  });

  it('are asked of classes too', async () => {
    const studio = await openStudio(stamgast);
    const asked = await studio.owner
      .post('/v1/booking-questions', { wording: 'Own mat?', kind: 'yes_no', required: true })
      .expect(201);
    const session = await holdClass(studio, '2026-03-02T11:00:00Z');
    await bookSeats(stamgast, studio.owner.slug, session.id).expect(400);
    const seat = { classSessionId: session.id, answers: [{ questionId: asked.body.id, value: false }] };
    const booked = await studio.owner.post('/v1/bookings', seat).expect(201);
    const answers = await studio.owner.get(`/v1/bookings/${booked.body.id}/answers`).expect(200);
    expect(answers.body).toMatchObject({ data: [{ value: false }], unanswered: [] });
  });

  it('leave no answer in events, history or the audit log, and none for another business', async () => {
    const asked = await ask({ wording: 'Allergies?', kind: 'short_text' });
    const secret = `peanut-${randomUUID()}`;
    const { booking } = (await book([{ questionId: asked.id, value: secret }]).expect(201)).body;
    await owner
      .put(`/v1/bookings/${booking.id}/answers`, { answers: [{ questionId: asked.id, value: secret }] })
      .expect(200);
    for (const table of ['platform.outbox_event', 'identity.audit_entry', 'booking.booking_history']) {
      const rows = await inspector.rows<{ found: number }>(
        `SELECT count(*)::int AS found FROM ${table} t WHERE t::text LIKE '%' || $1 || '%'`,
        [secret],
      );
      expect({ table, found: rows[0]!.found }).toEqual({ table, found: 0 });
    }
    const other = await signUpOwner(stamgast, { clockStart: '2026-03-02T07:00:00Z' });
    await other.get(`/v1/bookings/${booking.id}/answers`).expect(404);
    await other.get(`/v1/booking-questions/${asked.id}`).expect(404);
    await other.put('/v1/booking-questions/order', { ids: [asked.id] }).expect(409);
  });
});
