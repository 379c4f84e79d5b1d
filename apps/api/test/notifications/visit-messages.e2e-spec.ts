import { randomUUID } from 'node:crypto';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';

interface Sent {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly reason: string | null;
  readonly dueAt: string;
  readonly sentAt: string | null;
  readonly version: number;
}

describe('messages about a visit', () => {
  let stamgast: Stamgast;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
  });
  afterAll(() => stamgast.stop());

  /** A salon whose clock stands on a Monday morning. */
  async function salon(): Promise<{ owner: Caller; place: Salon }> {
    const owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
    return { owner, place: await createSalon(owner) };
  }

  async function book(
    owner: Caller,
    place: Salon,
    start: string,
    client: object = {},
  ): Promise<{ bookingId: string; clientId: string; token: string }> {
    const response = await stamgast.visitor
      .post(`/v1/public/${owner.slug}/bookings`)
      .set('idempotency-key', randomUUID())
      .send({
        serviceId: place.serviceId,
        start,
        client: { name: 'Ingrid Dahl', email: `${randomUUID()}@example.test`, locale: 'nb', ...client },
        marketingConsent: { email: true },
      });
    if (response.status !== 201) throw new Error(JSON.stringify(response.body));
    const bookingId = response.body.booking.id as string;
    const { body } = await owner.get(`/v1/bookings/${bookingId}`);
    return { bookingId, clientId: body.clientId, token: response.body.manageToken };
  }

  const messages = async (owner: Caller, query = ''): Promise<Sent[]> =>
    (await owner.get(`/v1/messages${query}`)).body.data;
  const message = (owner: Caller, kind: string, bookingId: string) =>
    eventually(async () => (await messages(owner, `?bookingId=${bookingId}&kind=${kind}`))[0]);
  const ended = (owner: Caller, kind: string, bookingId: string) =>
    eventually(async () => {
      const [one] = await messages(owner, `?bookingId=${bookingId}&kind=${kind}`);
      return one && one.state !== 'pending' && one.state !== 'sending' ? one : null;
    });
  const advance = (owner: Caller, by: string) => owner.post('/v1/test-clock', { advance: by }).expect(200);
  const act = async (owner: Caller, bookingId: string, action: string, body: object = {}) => {
    const { version } = (await owner.get(`/v1/bookings/${bookingId}`)).body;
    return owner.post(`/v1/bookings/${bookingId}/${action}`, body, version);
  };

  it('confirms at once, in the client’s language, with the appointment attached and a link that works', async () => {
    const { owner, place } = await salon();
    const { bookingId } = await book(owner, place, '2026-03-05T09:00:00Z');
    const { id } = await ended(owner, 'confirmation', bookingId);
    const { body } = await owner.get(`/v1/messages/${id}`);
    expect(body).toMatchObject({ state: 'sent', locale: 'nb', category: 'service', clientName: 'Ingrid Dahl' });
    expect(body.subject).toBe('Timen din torsdag 5. mars kl. 10.00');
    expect(body.text).toContain('Hei Ingrid!');
    expect(body.attachments[0].content).toMatch(/METHOD:REQUEST[\s\S]+DTSTART:20260305T090000Z/);
    const token = /manage\/([\w-]+)/.exec(body.text)![1];
    await stamgast.visitor.get(`/v1/public/bookings/${token}`).expect(200);
  });

  it('says how the place is found, in the letters and on the page of the visit, and leaves no hole where nothing is said', async () => {
    const { owner, place } = await salon();
    const plain = await book(owner, place, '2026-03-05T09:00:00Z');
    const textOf = async (kind: string, bookingId: string) =>
      (await owner.get(`/v1/messages/${(await ended(owner, kind, bookingId)).id}`).expect(200)).body.text as string;
    expect(await textOf('confirmation', plain.bookingId)).not.toMatch(/\n\s*\n\s*\n/);
    const [location] = (await owner.get('/v1/locations').expect(200)).body.data;
    const directions = 'Parker i gården.\nDøra til venstre, 2. etasje.';
    await owner.patch(`/v1/locations/${location.id}`, { directions }, location.version).expect(200);
    const told = await book(owner, place, '2026-03-06T09:00:00Z');
    expect(await textOf('confirmation', told.bookingId)).toContain(directions);
    const page = await stamgast.visitor.get(`/v1/public/bookings/${told.token}`).expect(200);
    expect(page.body.location.directions).toBe(directions);
    await advance(owner, 'P4D');
    expect(await textOf('reminder', told.bookingId)).toContain(directions);
  });

  it('D15 reminds the day before at the visit’s own time, once, and not when booked later than that (D78)', async () => {
    const { owner, place } = await salon();
    const early = await book(owner, place, '2026-03-05T09:00:00Z');
    const late = await book(owner, place, '2026-03-03T07:00:00Z'.replace('07', '08'));
    const planned = await message(owner, 'reminder', early.bookingId);
    expect(planned.dueAt).toBe('2026-03-04T09:00:00.000Z');
    await advance(owner, 'P1D');
    expect((await message(owner, 'reminder', early.bookingId)).state).toBe('pending');
    await advance(owner, 'PT26H');
    expect((await message(owner, 'reminder', early.bookingId)).state).toBe('sent');
    expect((await messages(owner, `?bookingId=${late.bookingId}&kind=reminder`)).length).toBeLessThanOrEqual(1);
  });

  it('D77 forgets the old reminder when the visit moves, and reminds of the new time only', async () => {
    const { owner, place } = await salon();
    const { bookingId, token } = await book(owner, place, '2026-03-05T09:00:00Z');
    await message(owner, 'reminder', bookingId);
    await stamgast.visitor
      .post(`/v1/public/bookings/${token}/reschedule`)
      .set('idempotency-key', randomUUID())
      .send({ start: '2026-03-10T09:00:00Z' })
      .expect(200);
    await ended(owner, 'changed', bookingId);
    await eventually(async () => (await messages(owner, `?bookingId=${bookingId}&kind=reminder`)).length === 2);
    await advance(owner, 'P9D');
    const reminders = await messages(owner, `?bookingId=${bookingId}&kind=reminder`);
    expect(reminders.map((one) => [one.state, one.reason])).toEqual([
      ['sent', null],
      ['cancelled', 'moved'],
    ]);
  });

  it('says that a visit is cancelled, takes the reminder back and sends a calendar CANCEL under the same UID', async () => {
    const { owner, place } = await salon();
    const { bookingId } = await book(owner, place, '2026-03-05T09:00:00Z');
    const first = await ended(owner, 'confirmation', bookingId);
    await message(owner, 'reminder', bookingId);
    await act(owner, bookingId, 'cancel', { notify: true });
    const { id } = await ended(owner, 'cancelled', bookingId);
    const uid = async (message_: string) =>
      /UID:(.+)/.exec((await owner.get(`/v1/messages/${message_}`)).body.attachments[0].content)![1];
    const { body } = await owner.get(`/v1/messages/${id}`);
    expect(body.attachments[0].content).toContain('METHOD:CANCEL');
    expect(await uid(id)).toBe(await uid(first.id));
    expect((await message(owner, 'reminder', bookingId)).state).toBe('cancelled');
  });

  it('asks how it was after the visit, with a link per score, and leaves somebody alone who was asked lately (D83)', async () => {
    const { owner, place } = await salon();
    const client = { email: `${randomUUID()}@example.test` };
    const one = await book(owner, place, '2026-03-03T09:00:00Z', client);
    await advance(owner, 'PT26H');
    expect((await act(owner, one.bookingId, 'complete')).status).toBe(200);
    await message(owner, 'follow_up', one.bookingId);
    await advance(owner, 'PT6H');
    const asked = await message(owner, 'follow_up', one.bookingId);
    const { body } = await owner.get(`/v1/messages/${asked.id}`);
    expect([asked.state, /manage\/[\w-]+\?rate=5/.test(body.text)]).toEqual(['sent', true]);
    const two = await book(owner, place, '2026-03-06T09:00:00Z', client);
    await advance(owner, 'P3D');
    await act(owner, two.bookingId, 'complete');
    await message(owner, 'follow_up', two.bookingId);
    await advance(owner, 'P1D');
    expect(await message(owner, 'follow_up', two.bookingId)).toMatchObject({
      state: 'suppressed',
      reason: 'asked_lately',
    });
  });

  it('D80 misses a client who stays away, with consent, once, until they book or unsubscribe (D74)', async () => {
    const { owner, place } = await salon();
    const { bookingId, clientId } = await book(owner, place, '2026-03-03T09:00:00Z');
    await advance(owner, 'PT26H');
    await act(owner, bookingId, 'complete');
    await eventually(async () => (await messages(owner, `?clientId=${clientId}&kind=we_miss_you`)).length === 1);
    await advance(owner, 'P62D');
    expect((await messages(owner, `?clientId=${clientId}&kind=we_miss_you`))[0]!.state).toBe('pending');
    await advance(owner, 'P3D');
    const [missed] = await messages(owner, `?clientId=${clientId}&kind=we_miss_you`);
    expect(missed!.state).toBe('sent');
    const { body } = await owner.get(`/v1/messages/${missed!.id}`);
    expect(body.subject).toBe('Vi savner deg, Ingrid');
    expect(body.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    const path = new URL(body.headers['List-Unsubscribe'].slice(1, -1)).pathname;
    const post = () => stamgast.visitor.post(path).type('form').send('List-Unsubscribe=One-Click');
    await post().expect(200);
    await post().expect(200);
    const consents = await owner.get(`/v1/clients/${clientId}/consents`);
    expect(consents.body.data.find((one: { channel: string }) => one.channel === 'email').granted).toBe(false);
  });

  it('D74 never sends marketing without consent at the moment of sending', async () => {
    const { owner, place } = await salon();
    const { bookingId, clientId } = await book(owner, place, '2026-03-03T09:00:00Z');
    await advance(owner, 'PT26H');
    await act(owner, bookingId, 'complete');
    await eventually(async () => (await messages(owner, `?clientId=${clientId}&kind=we_miss_you`)).length === 1);
    const { version } = (await owner.get(`/v1/clients/${clientId}`)).body;
    await owner.put(`/v1/clients/${clientId}/consents`, { email: false }, version).expect(200);
    await advance(owner, 'P70D');
    const [one] = await messages(owner, `?clientId=${clientId}&kind=we_miss_you`);
    expect([one!.state, one!.reason]).toEqual(['suppressed', 'no_consent']);
  });

  it('lets the business write its own text, refuses what it does not know, and goes back', async () => {
    const { owner, place } = await salon();
    const change = (body: string, version: number) =>
      owner.put('/v1/templates/confirmation.nb', { subject: 'Velkommen {{firstName}}', body }, version);
    const unknown = await change('Hei {{password}}', 0);
    expect([unknown.status, unknown.body.code]).toEqual([400, 'template_unknown_variable']);
    await change('Hei {{firstName}}, <b>sees</b> {{visitTime}}', 0).expect(200);
    expect((await change('Igjen', 0)).status).toBe(412);
    const { bookingId } = await book(owner, place, '2026-03-05T09:00:00Z', { name: '<script>alert(1)</script> Dahl' });
    const { id } = await ended(owner, 'confirmation', bookingId);
    const { body } = await owner.get(`/v1/messages/${id}`);
    expect(body.subject).toMatch(/^Velkommen /);
    expect(body.html).not.toMatch(/<script>|<b>/);
    await owner.delete('/v1/templates/confirmation.nb', 1).expect(204);
    const { data } = (await owner.get('/v1/templates')).body;
    expect(data.filter((one: { isDefault: boolean }) => !one.isDefault)).toEqual([]);
    expect(data).toHaveLength(22 * 4);
  });

  it('sends nothing that is switched off, and nothing that a person took back', async () => {
    const { owner, place } = await salon();
    const { data } = (await owner.get('/v1/automations')).body;
    const reminder = data.find((one: { kind: string }) => one.kind === 'reminder');
    await owner.patch(`/v1/automations/${reminder.id}`, { enabled: false }, reminder.version).expect(200);
    const { bookingId } = await book(owner, place, '2026-03-05T09:00:00Z');
    await message(owner, 'reminder', bookingId);
    const other = await book(owner, place, '2026-03-05T11:00:00Z');
    const planned = await message(owner, 'reminder', other.bookingId);
    await owner.post(`/v1/messages/${planned.id}/cancel`, {}, planned.version).expect(204);
    await advance(owner, 'P2DT4H');
    expect(await message(owner, 'reminder', bookingId)).toMatchObject({ state: 'suppressed', reason: 'switched_off' });
    expect(await message(owner, 'reminder', other.bookingId)).toMatchObject({
      state: 'cancelled',
      reason: 'taken_back',
    });
  });
});
