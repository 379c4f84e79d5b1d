import { randomUUID } from 'node:crypto';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner } from '../harness/caller.js';
import { LetterDesk } from '../harness/letters.js';
import { createSalon } from '../harness/salon.js';
import { ScriptedMailServer, type Conduct } from '../harness/scripted-mail-server.js';
import { elksAnswer, SmsProvider } from '../harness/sms-provider.js';
import { Stamgast } from '../harness/stamgast.js';
import { TextDesk } from '../harness/text-desk.js';

/** Recipients say themselves what happens to their letters: `rcpt-550.x@example.test`, `drop.x@…`. */
function byAddress(to: string): Conduct {
  const [word] = to.split('.');
  const [at, code] = word!.split('-');
  if (at === 'rcpt') return { does: 'refuse', at: 'RCPT', code: Number(code) };
  if (at === 'data') return { does: 'refuse', at: 'DATA', code: Number(code) };
  return at === 'drop' || at === 'hang' ? { does: at } : { does: 'take' };
}
const named = (word: string) => `${word}.${randomUUID()}@example.test`;

describe('a mail server with troubles of its own', () => {
  let stamgast: Stamgast;
  let server: ScriptedMailServer;
  beforeAll(async () => {
    server = await ScriptedMailServer.start();
    stamgast = await Stamgast.start({ worker: true, env: { SMTP_URL: server.url } });
  });
  beforeEach(() => {
    server.conduct = byAddress;
    server.comeUp();
  });
  afterAll(async () => {
    await stamgast.stop();
    await server.stop();
  });

  /** A salon whose clock stands on a Monday morning. */
  async function openDesk(on: Stamgast = stamgast): Promise<LetterDesk> {
    const owner = await signUpOwner(on, { clockStart: '2026-03-02T08:00:00Z' });
    return new LetterDesk(on, owner, await createSalon(owner, { staff: 2 }));
  }
  const triesOf = (email: string) => server.tried.filter((to) => to === email).length;
  const takenFor = (email: string) => server.taken.filter(({ to }) => to === email);
  const alerts = async ({ owner }: LetterDesk) =>
    (await owner.get('/v1/channel-alerts').expect(200)).body.data as { kind: string; code: string | null }[];
  const waits = (desk: LetterDesk, bookingId: string) =>
    eventually(async () => {
      const [one] = await desk.letters({ kind: 'confirmation', bookingId });
      return one?.state === 'pending' && new Date(one.dueAt) > new Date('2026-03-02T08:00:30Z') ? one : null;
    });

  it.each(['rcpt-421', 'rcpt-450', 'data-451', 'rcpt-452'])(
    'tries again after a minute and five where it is told %s, and is through when it is taken (L18)',
    async (word) => {
      const desk = await openDesk();
      const email = named(word);
      const { bookingId } = await desk.book('2026-03-05T09:00:00Z', { email });
      await waits(desk, bookingId);
      expect(triesOf(email)).toBe(1);
      await desk.advance('PT2M');
      await eventually(() => triesOf(email) === 2);
      server.conduct = () => ({ does: 'take' });
      await desk.advance('PT6M');
      expect(await desk.ended('confirmation', { bookingId })).toMatchObject({ state: 'sent' });
      expect(triesOf(email)).toBe(3);
      expect(await alerts(desk)).toEqual([]);
    },
  );

  it.each(['rcpt-550', 'rcpt-551', 'rcpt-553', 'rcpt-554'])(
    'never tries again after %s, marks the address and tells the team (L18)',
    async (word) => {
      const desk = await openDesk();
      const email = named(word);
      const { bookingId } = await desk.book('2026-03-05T09:00:00Z', { email });
      expect(await desk.ended('confirmation', { bookingId })).toMatchObject({
        state: 'failed',
        reason: 'address_refused',
      });
      expect(await alerts(desk)).toEqual([{ channel: 'email', kind: 'addresses_refused', code: null, count: 1 }]);
      server.conduct = () => ({ does: 'take' });
      await desk.advance('P3D');
      expect(triesOf(email)).toBe(1);
      expect((await desk.letter('reminder', { bookingId })).state).toBe('suppressed');
    },
  );

  it('never tries again what is refused for its text, and holds nothing against the address (L18)', async () => {
    const desk = await openDesk();
    const email = named('data-554');
    const { bookingId } = await desk.book('2026-03-05T09:00:00Z', { email });
    expect(await desk.ended('confirmation', { bookingId })).toMatchObject({
      state: 'failed',
      reason: 'message_refused',
    });
    await desk.advance('PT2H');
    expect(triesOf(email)).toBe(1);
    expect(await alerts(desk)).toEqual([]);
  });

  it.each([
    ['its password is wrong', ['AUTH PLAIN'], (url: string) => url.replace('://', '://user:wrong@'), 'EAUTH|535'],
    ['there is no encryption', [], (url: string) => `${url}/?requireTLS=true`, 'ETLS|502'],
  ] as const)(
    'pauses the channel where %s, tells the team, and keeps the letter (L18)',
    async (_what, offers, urlOf, code) => {
      const strict = await ScriptedMailServer.start(offers);
      const other = await Stamgast.start({ worker: true, env: { SMTP_URL: urlOf(strict.url) } });
      try {
        const desk = await openDesk(other);
        const { bookingId } = await desk.book('2026-03-05T09:00:00Z');
        await waits(desk, bookingId);
        expect(await alerts(desk)).toEqual([
          { channel: 'email', kind: 'paused', code: expect.stringMatching(code), count: 0 },
        ]);
        expect((await desk.letter('confirmation', { bookingId })).state).toBe('pending');
        expect(strict.tried).toEqual([]);
      } finally {
        await other.stop();
        await strict.stop();
      }
    },
  );

  it('sends a service message again that may not have arrived, under the same Message-ID (L19)', async () => {
    const desk = await openDesk();
    const email = named('drop');
    const { bookingId } = await desk.book('2026-03-05T09:00:00Z', { email });
    await eventually(() => takenFor(email).length === 1);
    server.conduct = () => ({ does: 'take' });
    await desk.advance('PT2M');
    expect(await desk.ended('confirmation', { bookingId })).toMatchObject({ state: 'sent' });
    const copies = takenFor(email);
    expect(copies.map(({ told }) => told)).toEqual([false, true]);
    expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('sends a service message twice at most, however often nobody knows (L19)', async () => {
    const desk = await openDesk();
    const email = named('drop');
    const { bookingId } = await desk.book('2026-03-05T09:00:00Z', { email });
    await eventually(() => takenFor(email).length === 1);
    await desk.advance('PT6H');
    const reason = 'unknown_whether_sent';
    expect(await desk.ended('confirmation', { bookingId })).toMatchObject({ state: 'failed', reason });
    expect(takenFor(email)).toHaveLength(2);
  });

  it('sends no marketing again that may have arrived, and says that nobody knows (L19)', async () => {
    const desk = await openDesk();
    const email = named('news');
    const { clientId, bookingId } = await desk.book('2026-03-03T09:00:00Z', { email });
    await desk.advance('PT26H');
    await desk.act(bookingId, 'complete');
    const { id } = await desk.letter('we_miss_you', { clientId });
    server.conduct = (to) => (to === email ? { does: 'drop' } : { does: 'take' });
    await desk.advance('P70D');
    const reason = 'unknown_whether_sent';
    expect(await desk.ended('we_miss_you', { clientId })).toMatchObject({ state: 'failed', reason });
    expect(takenFor(email).filter(({ messageId }) => messageId.includes(id))).toHaveLength(1);
  });

  it('catches up after six hours without it: what still helps, with the new time, and nothing else (L20)', async () => {
    const desk = await openDesk();
    // The usual reminder falls due at noon of Monday for a visit at noon of Tuesday.
    const stays = await desk.book('2026-03-03T11:00:00Z');
    const moves = await desk.book('2026-03-03T12:00:00Z');
    const ends = await desk.book('2026-03-03T13:00:00Z');
    for (const { bookingId } of [stays, moves, ends]) await desk.ended('confirmation', { bookingId });
    await desk.set('reminder', { enabled: true });
    server.goDown();
    await desk.advance('PT6H');
    await desk.act(ends.bookingId, 'cancel', { reason: 'client' });
    await desk.act(moves.bookingId, 'reschedule', {
      start: '2026-03-05T10:00:00Z',
      override: true,
      overrideReason: 'x',
    });
    server.comeUp();
    await desk.advance('PT1H');
    expect(await desk.ended('reminder', { bookingId: stays.bookingId })).toMatchObject({ state: 'sent' });
    expect(await desk.ended('reminder', { bookingId: ends.bookingId })).toMatchObject({ state: 'cancelled' });
    await desk.advance('P2D');
    const reminders = await desk.letters({ kind: 'reminder', bookingId: moves.bookingId });
    expect(reminders.filter(({ state }) => state === 'sent').map(({ sentAt }) => sentAt!.slice(0, 10))).toEqual([
      '2026-03-04',
    ]);
  });

  it('records as expired what could not be said before the visit, and says nothing after it (L20)', async () => {
    const desk = await openDesk();
    server.goDown();
    const { bookingId, email } = await desk.book('2026-03-02T13:00:00Z');
    await desk.advance('PT6H');
    server.comeUp();
    await desk.advance('P1D');
    const sent = await desk.ended('confirmation', { bookingId });
    expect(sent).toMatchObject({ state: 'expired' });
    expect(takenFor(email)).toEqual([]);
  });

  it('lets a business whose letters are held up hold up no other (L17, N8)', async () => {
    const [slow, other] = [await openDesk(), await openDesk()];
    const starts = ['09', '10', '11', '12'].flatMap((hour) =>
      ['03', '04', '05'].map((day) => `2026-03-${day}T${hour}:00:00Z`),
    );
    for (const start of starts) await slow.book(start, { email: named('hang') });
    const began = Date.now();
    const { bookingId } = await other.book('2026-03-05T09:00:00Z');
    expect(
      await eventually(async () => (await other.letters({ kind: 'confirmation', bookingId, state: 'sent' }))[0], 60),
    ).toBeTruthy();
    const seconds = (Date.now() - began) / 1000;
    expect(seconds).toBeLessThan(30);
    expect(await eventually(async () => (await alerts(slow))[0], 30)).toMatchObject({
      kind: 'paused',
      code: 'too_slow',
    });
    const again = await other.book('2026-03-06T09:00:00Z');
    const before = Date.now();
    await eventually(
      async () => (await other.letters({ kind: 'confirmation', bookingId: again.bookingId, state: 'sent' }))[0],
      60,
    );
    expect(Date.now() - before).toBeLessThan(10_000);
  }, 120_000);

  it('lets letters that are held up hold up no text message of the same business (L17)', async () => {
    const elks = await SmsProvider.start(elksAnswer);
    const env = { SMTP_URL: server.url, OUTBOUND_INNER_NETWORKS: '127.0.0.0/8', SMS_46ELKS_ORIGIN: elks.url };
    const both = await Stamgast.start({ worker: true, env });
    try {
      const desk = await openDesk(both);
      await TextDesk.open(both, desk.owner, 'elks');
      for (const hour of ['09', '10', '11', '12'])
        for (const day of ['03', '04', '05'])
          await desk.book(`2026-03-${day}T${hour}:00:00Z`, { email: named('hang') });
      await desk.book('2026-03-06T09:00:00Z', { email: undefined, phone: '+4791234567' });
      await eventually(() => elks.asked.some(({ form }) => form.to === '+4791234567'), 60);
      const sent = await desk.letters({ state: 'sent' });
      expect(sent.filter(({ channel }) => channel === 'email')).toEqual([]);
    } finally {
      await both.stop();
      await elks.stop();
    }
  }, 180_000);
});
