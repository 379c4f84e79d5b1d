import { createHmac, randomUUID } from 'node:crypto';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon } from '../harness/salon.js';
import { elksAnswer, SmsProvider, twilioAnswer } from '../harness/sms-provider.js';
import { Stamgast } from '../harness/stamgast.js';

interface Row {
  readonly id: string;
  readonly channel: string;
  readonly state: string;
  readonly reason: string | null;
}

describe('text messages', () => {
  let stamgast: Stamgast;
  let elks: SmsProvider;
  let twilio: SmsProvider;
  let gateway: SmsProvider;
  beforeAll(async () => {
    elks = await SmsProvider.start(elksAnswer);
    twilio = await SmsProvider.start(twilioAnswer);
    gateway = await SmsProvider.start(() => ({ status: 200, body: JSON.stringify({ id: randomUUID() }) }));
    stamgast = await Stamgast.start({
      worker: true,
      env: { OUTBOUND_INNER_NETWORKS: '127.0.0.0/8', SMS_46ELKS_ORIGIN: elks.url, SMS_TWILIO_ORIGIN: twilio.url },
    });
  });
  beforeEach(() => {
    elks.answer = elksAnswer;
    twilio.answer = twilioAnswer;
  });
  afterAll(async () => {
    await stamgast.stop();
    await Promise.all([elks.stop(), twilio.stop(), gateway.stop()]);
  });

  const of = {
    elks: { provider: 'elks', sender: 'Salong', account: 'u1', secret: 'p1', gateway: null },
    twilio: { provider: 'twilio', sender: '+4790000000', account: 'AC1', secret: 'token', gateway: null },
  };
  const viaGateway = () => ({
    provider: 'gateway',
    sender: 'Salong',
    account: null,
    secret: 'hmac key',
    gateway: {
      url: `${gateway.url}/send?to={{to}}`,
      method: 'POST',
      body: '{"text":"{{text}}","ref":"{{id}}"}',
      headers: [
        { name: 'Content-Type', value: 'application/json' },
        { name: 'X-Key', value: 'k' },
      ],
    },
  });

  interface Place {
    readonly owner: Caller;
    readonly serviceId: string;
    readonly messageUrl: string;
    readonly reportUrl: string;
  }

  async function salon(settings: object): Promise<Place> {
    const owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
    const { serviceId } = await createSalon(owner);
    const body = { budget: null, partPrice: 50, ...settings };
    const { body: saved } = await owner.put('/v1/sms-settings', body, 0).expect(200);
    const path = (url: string) => new URL(url).pathname;
    return { owner, serviceId, messageUrl: path(saved.messageUrl), reportUrl: path(saved.reportUrl) };
  }

  let numbers = 0;
  const newNumber = () => `+47912${String(10_000 + (numbers += 1))}`;

  async function book({ owner, serviceId }: Place, client: object, start = '2026-03-05T09:00:00Z'): Promise<string> {
    const marketingConsent = { sms: true, email: true };
    const wish = { serviceId, start, client: { name: 'Ingrid Dahl', locale: 'nb', ...client }, marketingConsent };
    const request = stamgast.visitor.post(`/v1/public/${owner.slug}/bookings`).set('idempotency-key', randomUUID());
    const { body } = await request.send(wish).expect(201);
    return body.booking.id as string;
  }

  const confirmations = (owner: Caller, bookingId: string, count = 1): Promise<Row[]> =>
    eventually(async () => {
      const { body } = await owner.get(`/v1/messages?bookingId=${bookingId}&kind=confirmation`);
      const rows = body.data as Row[];
      return rows.length === count && rows.every((one) => !['pending', 'sending'].includes(one.state)) ? rows : null;
    });
  const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    stamgast.visitor.post(path).set(headers).type('form').send(form);
  const clientOf = async (owner: Caller, bookingId: string): Promise<string> =>
    (await owner.get(`/v1/bookings/${bookingId}`).expect(200)).body.clientId;
  const consentOf = async (owner: Caller, clientId: string): Promise<boolean> =>
    (await owner.get(`/v1/clients/${clientId}/consents`)).body.data.find(
      (one: { channel: string }) => one.channel === 'sms',
    ).granted;
  const conversation = (owner: Caller) =>
    eventually(async () => (await owner.get('/v1/conversations').expect(200)).body.data[0]);
  const inbound = (place: Place, from: string, text: string, id: string = randomUUID()) =>
    post(place.messageUrl, { id, from, to: '+4790000000', message: text, direction: 'incoming' });

  it('keeps credentials sealed and never shows them', async () => {
    const { owner } = await salon(of.elks);
    const { body } = await owner.get('/v1/sms-settings').expect(200);
    expect(body).toMatchObject({ provider: 'elks', account: 'u1', hasSecret: true, version: 1 });
    expect(JSON.stringify(body)).not.toContain('p1');
    await owner.put('/v1/sms-settings', { ...of.elks, secret: undefined, budget: null, partPrice: 60 }, 1).expect(200);
    await owner.put('/v1/sms-settings', { ...of.elks, budget: null, partPrice: 60 }, 1).expect(412);
    const other = { ...of.twilio, secret: undefined, budget: null, partPrice: 1 };
    expect((await owner.put('/v1/sms-settings', other, 2).expect(400)).body.code).toBe('sms_settings_incomplete');
  });

  it('sends by 46elks as its protocol wants, and takes its report', async () => {
    const place = await salon(of.elks);
    const phone = newNumber();
    const bookingId = await book(place, { phone });
    const [sent] = await confirmations(place.owner, bookingId);
    expect(sent).toMatchObject({ channel: 'sms', state: 'sent' });
    const asked = elks.asked.find((one) => one.form.to === phone)!;
    expect(asked.form).toMatchObject({ from: 'Salong', whendelivered: expect.stringContaining(place.reportUrl) });
    const { body } = await place.owner.get('/v1/sms-settings');
    expect(body.spending.spent).toBe(body.spending.parts * 50);
    expect(body.spending.parts).toBeGreaterThan(0);
  });

  it('says it in the business’s own short words, which name only what is known (D82, SEC-I08)', async () => {
    const place = await salon(of.elks);
    const { owner } = place;
    const usual = (await owner.get('/v1/templates').expect(200)).body.data.find(
      ({ id }: { id: string }) => id === 'confirmation.nb',
    );
    expect(usual.sms).toContain('{{manageUrl}}');
    const { subject, body } = usual;
    const save = (sms: string | null, version: number) =>
      owner.put('/v1/templates/confirmation.nb', { subject, body, sms }, version);
    const refused = (await save('{{password}} {{firstName}}', 0).expect(400)).body;
    expect([refused.code, refused.errors[0].path]).toEqual(['template_unknown_variable', 'sms']);
    await owner.put('/v1/templates/invitation.nb', { subject, body: 'Hei', sms: 'Hei' }, 0).expect(400);
    const input = {
      kind: 'confirmation',
      locale: 'nb',
      subject,
      body,
      sms: 'Vi sees {{visitTime}} – {{firstName}} 💇',
    };
    const seen = (await owner.post('/v1/templates/preview', input).expect(200)).body.sms;
    expect(seen.text).toMatch(/^Salong.*: Vi sees .* - Ingrid/);
    expect(seen.size).toMatchObject({ encoding: 'ucs2', foreign: ['💇'] });
    await save('Vi sees, {{firstName}}! {{manageUrl}}', 0).expect(200);
    const phone = newNumber();
    await confirmations(owner, await book(place, { phone }));
    const asked = elks.asked.find((one) => one.form.to === phone)!;
    expect(asked.form.message).toMatch(/^Salong[^:]*: Vi sees, \S+! https?:\S+$/);
    await save(usual.sms, 1).expect(200);
    const other = newNumber();
    await confirmations(owner, await book(place, { phone: other }, '2026-03-06T09:00:00Z'));
    expect(elks.asked.find((one) => one.form.to === other)!.form.message).toContain('Du har time til');
  });

  it('sends by Twilio, and believes nothing without its signature', async () => {
    const place = await salon(of.twilio);
    const phone = newNumber();
    await confirmations(place.owner, await book(place, { phone }));
    expect(twilio.asked.find((one) => one.form.To === phone)!.form.From).toBe('+4790000000');
    const form = { MessageSid: 'SM1', From: phone, To: '+4790000000', Body: 'Har dere kaffe?' };
    const sorted = Object.keys(form)
      .sort()
      .map((name) => name + form[name as keyof typeof form]);
    const signature = createHmac('sha1', 'token').update(`http://localhost${place.messageUrl}${sorted.join('')}`);
    const signed = { 'x-twilio-signature': signature.digest('base64') };
    await post(place.messageUrl, form).expect(403);
    await post(place.messageUrl, { ...form, Body: 'STOP' }, signed).expect(403);
    await post(place.messageUrl, form, signed).expect(204);
    await post(place.messageUrl, form, signed).expect(204);
    const { id, unread, lastText, clientName } = await conversation(place.owner);
    expect({ unread, lastText, clientName }).toEqual({
      unread: 1,
      lastText: 'Har dere kaffe?',
      clientName: 'Ingrid Dahl',
    });
    expect((await place.owner.get(`/v1/conversations/${id}/messages`)).body.data).toHaveLength(1);
  });

  it('sends through a gateway of one’s own, and takes what it signs while that is fresh', async () => {
    const place = await salon(viaGateway());
    const phone = newNumber();
    await confirmations(place.owner, await book(place, { phone }));
    const asked = gateway.asked.find((one) => one.path === `/send?to=${encodeURIComponent(phone)}`)!;
    expect(asked.headers['x-key']).toBe('k');
    expect(JSON.parse(asked.body).text).toContain('Ingrid');
    const raw = new URLSearchParams({ id: '1', from: phone, text: 'Hei' }).toString();
    const signedAt = (seconds: number, key = 'hmac key') => ({
      'x-stamgast-timestamp': String(seconds),
      'x-stamgast-signature': createHmac('sha256', key).update(`${seconds}.${raw}`).digest('hex'),
    });
    const now = Math.floor(Date.now() / 1000);
    const send = (headers: Record<string, string>) =>
      stamgast.visitor.post(place.messageUrl).set(headers).type('form').send(raw);
    await send(signedAt(now, 'another')).expect(403);
    await send(signedAt(now - 3600)).expect(403);
    await send(signedAt(now)).expect(204);
    await stamgast.visitor.post(place.messageUrl).send({ id: '1' }).expect(400);
  });

  it('confirms the next visit on “1”, and leaves what it cannot read to a person', async () => {
    const place = await salon(of.elks);
    const phone = newNumber();
    const bookingId = await book(place, { phone });
    await inbound(place, phone, ' 1 ').expect(204);
    const { body } = await place.owner.get(`/v1/bookings/${bookingId}`);
    expect(body.clientConfirmedAt).not.toBeNull();
    expect((await conversation(place.owner)).unread).toBe(0);
    await inbound(place, phone, '1').expect(204);
    expect((await conversation(place.owner)).unread).toBe(1);
  });

  it('ends marketing at once on STOP with one confirmation, never cancels a visit, and START gives back (SEC-P08)', async () => {
    const place = await salon(of.elks);
    const { owner } = place;
    const phone = newNumber();
    const bookingId = await book(place, { phone });
    const clientId = await clientOf(owner, bookingId);
    const answers = () => elks.asked.filter((one) => one.form.to === phone && one.form.message?.includes('START'));
    for (const text of ['CANCEL', 'stop please', 'STOPP']) await inbound(place, phone, text).expect(204);
    expect(await consentOf(owner, clientId)).toBe(false);
    await eventually(() => answers().length === 1);
    expect((await owner.get(`/v1/bookings/${bookingId}`)).body.status).toBe('confirmed');
    await inbound(place, phone, 'START').expect(204);
    expect(await consentOf(owner, clientId)).toBe(true);
    expect(answers()).toHaveLength(1);
  });

  it('forgets what was said when it has been kept for as long as the business keeps messages (SEC-P06)', async () => {
    const place = await salon(of.elks);
    const { owner } = place;
    const [old, fresh] = [newNumber(), newNumber()];
    await inbound(place, old, 'Jeg er allergisk mot nøtter').expect(204);
    await conversation(owner);
    await owner.post('/v1/test-clock', { advance: 'P100D' }).expect(200);
    await inbound(place, fresh, 'Hei').expect(204);
    const count = (await owner.get('/v1/retention-rules/preview?kind=messages&days=90').expect(200)).body;
    expect(count).toEqual({ count: 1 });
    await owner.put('/v1/retention-rules', { rules: [{ kind: 'messages', days: 90 }] }).expect(200);
    await owner.post('/v1/test-clock', { advance: 'PT25H' }).expect(200);
    const left = await eventually(async () => {
      const { data } = (await owner.get('/v1/conversations').expect(200)).body;
      return data.length === 1 ? data : null;
    });
    expect(left[0].address).toBe(fresh);
  });

  it('keeps the STOP of a number that nobody had yet (SEC-P08)', async () => {
    const place = await salon(of.elks);
    const phone = newNumber();
    await inbound(place, phone, 'Sluta').expect(204);
    const { data } = (await place.owner.get('/v1/conversations')).body;
    expect(data[0]).toMatchObject({ clientId: null, address: phone });
  });

  it('writes by e-mail when credit is gone, pauses the channel, and tells the owner (D79)', async () => {
    const place = await salon(of.elks);
    elks.answer = () => ({ status: 403, body: 'Not enough credits' });
    const { data: automations } = (await place.owner.get('/v1/automations').expect(200)).body;
    const { id, version } = automations.find((one: { kind: string }) => one.kind === 'confirmation');
    await place.owner.patch(`/v1/automations/${id}`, { channels: ['sms', 'email'] }, version).expect(200);
    const reached = await book(place, { phone: newNumber(), email: `${randomUUID()}@example.test` });
    const rows = (await confirmations(place.owner, reached, 2)).map((one) => [one.channel, one.state, one.reason]);
    expect(rows.toSorted()).toEqual([
      ['email', 'sent', null],
      ['sms', 'failed', 'no_credit'],
    ]);
    const bookingId = await book(place, { phone: newNumber() }, '2026-03-05T11:00:00Z');
    expect((await confirmations(place.owner, bookingId))[0]).toMatchObject({
      state: 'suppressed',
      reason: 'sms_paused',
    });
    const { data } = (await place.owner.get('/v1/channel-alerts').expect(200)).body;
    expect(data).toEqual([{ channel: 'sms', kind: 'paused', code: 'no_credit', count: 0 }]);
  });

  it('stops at the budget and warns before (D79)', async () => {
    const place = await salon({ ...of.elks, budget: 500, partPrice: 100 });
    const states: string[] = [];
    for (const hour of ['09', '10', '11', '12']) {
      const bookingId = await book(place, { phone: newNumber() }, `2026-03-05T${hour}:00:00Z`);
      states.push((await confirmations(place.owner, bookingId))[0]!.state);
    }
    const { spending } = (await place.owner.get('/v1/sms-settings')).body;
    expect(spending.spent).toBeLessThanOrEqual(500);
    expect(states).toContain('suppressed');
    const { data } = (await place.owner.get('/v1/channel-alerts')).body;
    const kind = spending.spent >= 400 ? [spending.spent === 500 ? 'budget_gone' : 'budget_warned'] : [];
    expect(data.map((one: { kind: string }) => one.kind)).toEqual(kind);
  });

  it('warns from 80 % of the budget on, and not a unit sooner (D79)', async () => {
    const settings = { ...of.elks, partPrice: 100 };
    const place = await salon(settings);
    await confirmations(place.owner, await book(place, { phone: newNumber() }));
    const { spent } = (await place.owner.get('/v1/sms-settings')).body.spending;
    const told = async (budget: number, version: number) => {
      await place.owner.put('/v1/sms-settings', { ...settings, secret: undefined, budget }, version).expect(200);
      return (await place.owner.get('/v1/channel-alerts')).body.data;
    };
    expect(await told(spent * 1.25 + 1, 1)).toEqual([]);
    expect(await told(spent * 1.25, 2)).toEqual([{ channel: 'sms', kind: 'budget_warned', code: null, count: 80 }]);
    expect(await told(spent, 3)).toEqual([{ channel: 'sms', kind: 'budget_gone', code: null, count: 100 }]);
  });

  it('lets the team answer, and says when an answer did not arrive', async () => {
    const place = await salon(of.elks);
    const phone = newNumber();
    await inbound(place, phone, 'Kan jeg ta med hunden?').expect(204);
    const { id } = await conversation(place.owner);
    const { body } = await place.owner.post(`/v1/conversations/${id}/messages`, { text: 'Ja, gjerne!' }).expect(201);
    await eventually(() => elks.asked.some((one) => one.form.to === phone && one.form.message === 'Ja, gjerne!'));
    const written = () =>
      eventually(async () => {
        const { data } = (await place.owner.get(`/v1/conversations/${id}/messages`)).body;
        const one = data.find((row: Row) => row.id === body.id);
        return one.state === 'pending' ? null : one;
      });
    expect((await written()).state).toBe('sent');
    expect((await conversation(place.owner)).unread).toBe(0);
  });

  it('says by a test message whether the provider works', async () => {
    const place = await salon(of.elks);
    await place.owner.post('/v1/sms-settings/test', { to: '912 34 567' }).expect(204);
    elks.answer = () => ({ status: 401, body: 'API access requires Basic HTTP authentication' });
    const { body } = await place.owner.post('/v1/sms-settings/test', { to: '912 34 567' }).expect(409);
    expect(body.code).toBe('sms_test_failed');
    await place.owner.post('/v1/sms-settings/test', { to: 'x12' }).expect(400);
  });
});
