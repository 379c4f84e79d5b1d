import { randomUUID } from 'node:crypto';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner } from '../harness/caller.js';
import { LetterDesk } from '../harness/letters.js';
import { createSalon } from '../harness/salon.js';
import { SmsProvider } from '../harness/sms-provider.js';
import { Stamgast } from '../harness/stamgast.js';
import { TextDesk, type Provider } from '../harness/text-desk.js';

describe('what a provider reports of a text message later', () => {
  let stamgast: Stamgast;
  let server: SmsProvider;
  /** The providers' ids, by the number that was written to. */
  const ids = new Map<string, string>();
  beforeAll(async () => {
    server = await SmsProvider.start(({ path, form, body }) => {
      const id = randomUUID();
      const to = form.to ?? form.To ?? (JSON.parse(body) as { to: string }).to;
      ids.set(to, id);
      return { status: path.startsWith('/2010') ? 201 : 200, body: JSON.stringify({ id, sid: id }) };
    });
    const origins = { SMS_46ELKS_ORIGIN: server.url, SMS_TWILIO_ORIGIN: server.url };
    stamgast = await Stamgast.start({ worker: true, env: { OUTBOUND_INNER_NETWORKS: '127.0.0.0/8', ...origins } });
  });
  afterAll(async () => {
    await stamgast.stop();
    await server.stop();
  });

  let numbers = 0;
  async function sent(provider: Provider, client: object = {}) {
    const owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
    const desk = new LetterDesk(stamgast, owner, await createSalon(owner));
    const headers = [{ name: 'Content-Type', value: 'application/json' }];
    const gateway = { url: `${server.url}/send`, method: 'POST', body: '{"to":"{{to}}","text":"{{text}}"}', headers };
    const texts = await TextDesk.open(stamgast, owner, provider, provider === 'gateway' ? { gateway } : {});
    await desk.set('confirmation', { channels: ['sms', 'email'] });
    const phone = `+47913${String(10_000 + (numbers += 1))}`;
    const { bookingId } = await desk.book('2026-03-05T09:00:00Z', { phone, ...client });
    expect(await desk.ended('confirmation', { bookingId })).toMatchObject({ channel: 'sms', state: 'sent' });
    return { desk, texts, bookingId, phone, id: ids.get(phone)! };
  }
  const rowsOf = async (desk: LetterDesk, bookingId: string) =>
    (await desk.letters({ kind: 'confirmation', bookingId })).map(({ channel, state, reason }) => [
      channel,
      state,
      reason,
    ]);

  it.each(['elks', 'twilio', 'gateway'] as const)('%s: what arrived stays as it is', async (provider) => {
    const { desk, texts, bookingId, id } = await sent(provider);
    expect(await texts.reports(id, 'delivered')).toBe(204);
    expect(await texts.reports(id, 'delivered')).toBe(204);
    expect(await texts.reports(randomUUID(), 'failed')).toBe(204);
    expect(await rowsOf(desk, bookingId)).toEqual([['sms', 'sent', null]]);
  });

  it.each(['elks', 'twilio', 'gateway'] as const)(
    '%s: what did not arrive is written by e-mail, once, however often it is told (D79)',
    async (provider) => {
      const { desk, texts, bookingId, id } = await sent(provider);
      for (const _time of [1, 2]) expect(await texts.reports(id, 'failed')).toBe(204);
      await eventually(async () =>
        (await rowsOf(desk, bookingId)).some(([channel, state]) => channel === 'email' && state === 'sent'),
      );
      expect((await rowsOf(desk, bookingId)).toSorted()).toEqual([
        ['email', 'sent', null],
        ['sms', 'failed', 'undeliverable'],
      ]);
    },
  );

  it.each(['twilio', 'gateway'] as const)('%s: nobody is believed who has not signed', async (provider) => {
    const { desk, texts, bookingId, id } = await sent(provider);
    expect(await texts.reports(id, 'failed', false)).toBe(403);
    expect(await rowsOf(desk, bookingId)).toEqual([['sms', 'sent', null]]);
  });

  it('leaves a number alone of which its network says that nobody has it', async () => {
    const { desk, texts, bookingId, id } = await sent('twilio', { email: undefined });
    await texts.reports(id, 'failed');
    const { data } = (await desk.owner.get('/v1/channel-alerts').expect(200)).body;
    expect(data).toEqual([{ channel: 'sms', kind: 'addresses_refused', code: null, count: 1 }]);
    await desk.advance('P3D');
    expect(await desk.ended('reminder', { bookingId })).toMatchObject({ state: 'suppressed' });
  });

  it('is not taken from another business, whose address leads to its own messages alone', async () => {
    const [one, other] = [await sent('elks'), await sent('elks')];
    expect(await other.texts.reports(one.id, 'failed')).toBe(204);
    expect(await rowsOf(one.desk, one.bookingId)).toEqual([['sms', 'sent', null]]);
  });
});
