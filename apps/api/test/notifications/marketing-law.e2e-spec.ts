import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { signUpOwner } from '../harness/caller.js';
import { LetterDesk } from '../harness/letters.js';
import { createSalon } from '../harness/salon.js';
import { ScriptedMailServer } from '../harness/scripted-mail-server.js';
import { elksAnswer, SmsProvider } from '../harness/sms-provider.js';
import { Stamgast } from '../harness/stamgast.js';
import { TextDesk } from '../harness/text-desk.js';

describe('what the law asks of whoever writes to clients', () => {
  let stamgast: Stamgast;
  let mail: ScriptedMailServer;
  let elks: SmsProvider;
  let database: pg.Client;
  beforeAll(async () => {
    mail = await ScriptedMailServer.start();
    elks = await SmsProvider.start(elksAnswer);
    const env = { SMTP_URL: mail.url, OUTBOUND_INNER_NETWORKS: '127.0.0.0/8', SMS_46ELKS_ORIGIN: elks.url };
    stamgast = await Stamgast.start({ worker: true, env });
    database = new pg.Client({ connectionString: stamgast.database.superuserUrl });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await stamgast.stop();
    await Promise.all([mail.stop(), elks.stop()]);
  });

  async function openDesk(services?: { name: string }[]): Promise<LetterDesk> {
    const owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
    return new LetterDesk(stamgast, owner, await createSalon(owner, { staff: 2, ...(services ? { services } : {}) }));
  }
  /** Somebody who came once and would be missed in two months. */
  async function visitor(desk: LetterDesk, client: object = {}, hour = '09') {
    const visit = await desk.book(`2026-03-03T${hour}:00:00Z`, client);
    return visit;
  }
  async function completed(desk: LetterDesk, bookingIds: readonly string[]): Promise<void> {
    await desk.advance('PT30H');
    for (const id of bookingIds) await desk.act(id, 'complete');
  }
  const lettersTo = (email: string) => mail.taken.filter(({ to }) => to === email);
  const head = (text: string, name: string) =>
    new RegExp(`^${name}:(.*(?:\n[ \t].+)*)`, 'im')
      .exec(text)?.[1]
      ?.replaceAll(/\n[ \t]/g, '')
      .trim() ?? null;
  const versionOf = async (desk: LetterDesk, id: string): Promise<number> =>
    (await desk.owner.get(`/v1/clients/${id}`).expect(200)).body.version;

  it('lets a mail program end marketing by one click, twice, without a cookie, and reminders go on (SEC-P04)', async () => {
    const desk = await openDesk();
    const { bookingId, clientId, email } = await visitor(desk);
    await completed(desk, [bookingId]);
    await desk.letter('we_miss_you', { clientId });
    await desk.advance('P70D');
    const { text } = lettersTo(email).find(({ text: one }) => head(one, 'List-Unsubscribe'))!;
    expect(head(text, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const path = new URL(head(text, 'List-Unsubscribe')!.slice(1, -1)).pathname;
    expect(path).not.toContain(clientId);
    expect(path).toMatch(/\/v1\/public\/unsubscribe\/[\w-]{20,}$/);
    const granted = async () =>
      (await desk.owner.get(`/v1/clients/${clientId}/consents`).expect(200)).body.data.find(
        (one: { channel: string }) => one.channel === 'email',
      ).granted;
    const looked = await stamgast.visitor.get(path).redirects(0);
    expect([looked.status, await granted()]).toEqual([404, true]);
    for (const _time of [1, 2]) {
      const clicked = await stamgast.visitor.post(path).redirects(0).type('form').send('List-Unsubscribe=One-Click');
      expect([clicked.status, clicked.headers['set-cookie']]).toEqual([200, undefined]);
      expect(await granted()).toBe(false);
    }
    const before = lettersTo(email).length;
    const now = new Date((await desk.owner.get('/v1/test-clock').expect(200)).body.now);
    const start = new Date(now.getTime() + 5 * 86_400_000);
    start.setUTCHours(9, 0, 0, 0);
    while (start.getUTCDay() % 6 === 0) start.setUTCDate(start.getUTCDate() + 1);
    await desk.book(start.toISOString(), { email }, { marketingConsent: {} });
    await desk.advance('P8D');
    const after = lettersTo(email).slice(before);
    expect(after.length).toBeGreaterThanOrEqual(2);
    expect(after.every(({ text: one }) => head(one, 'List-Unsubscribe') === null)).toBe(true);
  });

  it('sends no marketing to who withdrew, bounced or was erased after it was planned (SEC-P05)', async () => {
    const desk = await openDesk();
    const who = [
      await visitor(desk),
      await visitor(desk, {}, '10'),
      await visitor(desk, {}, '11'),
      await visitor(desk, {}, '12'),
    ] as const;
    const [stays, withdraws, bounces, erased] = who;
    await completed(
      desk,
      who.map(({ bookingId }) => bookingId),
    );
    for (const { clientId } of who) expect((await desk.letter('we_miss_you', { clientId })).state).toBe('pending');
    const version = await versionOf(desk, withdraws.clientId);
    await desk.owner.put(`/v1/clients/${withdraws.clientId}/consents`, { email: false }, version).expect(200);
    await desk.owner.post(`/v1/clients/${erased.clientId}/erase`).expect(204);
    mail.conduct = (to) => (to === bounces.email ? { does: 'refuse', at: 'RCPT', code: 550 } : { does: 'take' });
    const before = who.map(({ email }) => lettersTo(email).length);
    await desk.advance('P70D');
    const got = who.map(({ email }, index) => lettersTo(email).length - before[index]!);
    expect(got).toEqual([expect.any(Number), 0, 0, 0]);
    expect(lettersTo(stays.email).some(({ text }) => head(text, 'List-Unsubscribe'))).toBe(true);
    mail.conduct = () => ({ does: 'take' });
  });

  it('stops for everybody who has the number, also what is queued, and cancels no visit on “CANCEL” (SEC-P08)', async () => {
    const desk = await openDesk();
    const phone = '+4791400001';
    const texts = await TextDesk.open(stamgast, desk.owner, 'elks');
    const say = { phone, email: undefined };
    const mother = await desk.book(
      '2026-03-03T09:00:00Z',
      { name: 'Mor Dahl', ...say },
      { marketingConsent: { sms: true } },
    );
    await completed(desk, [mother.bookingId]);
    expect((await desk.letter('we_miss_you', { clientId: mother.clientId })).state).toBe('pending');
    const coming = await desk.book(
      '2026-03-12T09:00:00Z',
      { name: 'Mor Dahl', ...say },
      { marketingConsent: { sms: true } },
    );
    expect(await texts.says(phone, 'CANCEL')).toBe(204);
    expect((await desk.owner.get(`/v1/bookings/${coming.bookingId}`).expect(200)).body.status).toBe('confirmed');
    await desk.advance('P90D');
    const marketing = (await desk.letters({ kind: 'we_miss_you' })).filter(({ state }) => state === 'sent');
    expect(marketing).toEqual([]);
    expect((await desk.ended('reminder', { bookingId: coming.bookingId })).state).toBe('sent');
  });

  it('holds marketing to the quiet hours of a client’s own clock and sends it then (SEC-P09)', async () => {
    const desk = await openDesk();
    const { bookingId, clientId, email } = await visitor(desk);
    await completed(desk, [bookingId]);
    await desk.letter('we_miss_you', { clientId });
    await desk.advance('P70D');
    const { sentAt } = await desk.ended('we_miss_you', { clientId });
    const hour = Number(
      new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/Oslo' }).format(
        new Date(sentAt!),
      ),
    );
    expect([hour >= 8, hour < 21, lettersTo(email).length > 1]).toEqual([true, true, true]);
  });

  it.each([
    ['no clock of their own is known', null],
    ['their clock is one that nobody knows', 'Mars/Olympus'],
  ])('keeps the quiet hours of the place where %s, and drops nothing (SEC-P09)', async (_name, zone) => {
    const desk = await openDesk();
    const { bookingId, clientId, email } = await visitor(desk);
    await completed(desk, [bookingId]);
    await database.query(`UPDATE crm.client SET time_zone = $2 WHERE id = $1`, [clientId, zone]);
    const { id } = await desk.letter('we_miss_you', { clientId });
    await database.query(
      `UPDATE platform.work SET due_at = '2026-05-13T21:30:00Z', run_at = '2126-05-13T21:30:00Z' WHERE ref = $1`,
      [id],
    );
    await desk.advance('P72D');
    const { sentAt } = await desk.ended('we_miss_you', { clientId });
    expect(sentAt!.slice(0, 16)).toBe('2026-05-14T06:00');
    expect(lettersTo(email).length).toBeGreaterThan(1);
  });

  it('says no discreet service in a text message either, and who writes (SEC-P10)', async () => {
    const desk = await openDesk([{ name: 'Hair loss consultation' }]);
    await TextDesk.open(stamgast, desk.owner, 'elks');
    const { version } = (await desk.owner.get('/v1/message-restraint').expect(200)).body;
    const discreet = { discreetServiceIds: [desk.salon.serviceId] };
    await desk.owner.patch('/v1/message-restraint', discreet, version).expect(200);
    for (const kind of ['confirmation', 'reminder']) await desk.set(kind, { channels: ['sms', 'email'] });
    const phone = `+4791400${String(Math.floor(Math.random() * 900) + 100)}`;
    const { bookingId } = await desk.book('2026-03-05T09:00:00Z', { phone, email: `${randomUUID()}@example.test` });
    await desk.ended('confirmation', { bookingId });
    await desk.letter('reminder', { bookingId });
    await desk.advance('P3D');
    const texts = elks.asked.filter(({ form }) => form.to === phone).map(({ form }) => form.message!);
    expect(texts.length).toBeGreaterThanOrEqual(2);
    for (const text of texts) {
      expect(text).not.toContain('Hair loss');
      expect(text).toContain('Salong Nord');
    }
  });

  it('shows a client by the link of a mail what they get by which way, and keeps each word of theirs (SEC-P03)', async () => {
    const desk = await openDesk();
    const { bookingId, clientId, email } = await visitor(desk, { phone: '+4791234567' });
    await completed(desk, [bookingId]);
    await desk.letter('we_miss_you', { clientId });
    await desk.advance('P70D');
    const { text } = lettersTo(email).find(({ text: one }) => head(one, 'List-Unsubscribe'))!;
    const token = head(text, 'List-Unsubscribe')!.slice(1, -1).split('/').at(-1)!;
    const path = `/v1/public/preferences/${token}`;
    const log = async () =>
      (await desk.owner.get(`/v1/clients/${clientId}/consents`).expect(200)).body.data as { source: string }[];
    const before = await log();
    const shown = (await stamgast.visitor.get(path).expect(200)).body;
    expect(shown.channels).toEqual([
      { channel: 'email', address: `${email[0]}…@example.test`, granted: true },
      { channel: 'sms', address: '…567', granted: false },
    ]);
    expect(JSON.stringify(shown)).not.toContain(email);
    expect(await log()).toEqual(before);
    const changed = await stamgast.visitor.post(path).send({ email: false, sms: true });
    expect([changed.status, changed.body.channels.map((one: { granted: boolean }) => one.granted)]).toEqual([
      200,
      [false, true],
    ]);
    const { data } = (await desk.owner.get(`/v1/clients/${clientId}/consents`).expect(200)).body;
    for (const [channel, granted] of [
      ['email', false],
      ['sms', true],
    ])
      expect(data).toContainEqual(
        expect.objectContaining({ channel, granted, source: 'preference_page', textVersion: 'preferences-1' }),
      );
    await stamgast.visitor.get('/v1/public/preferences/unknown').expect(404);
    await stamgast.visitor.post('/v1/public/preferences/unknown').send({ email: true }).expect(404);
  });
});
