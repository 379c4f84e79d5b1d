import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon } from '../harness/salon.js';
import { ScriptedMailServer } from '../harness/scripted-mail-server.js';
import { Stamgast } from '../harness/stamgast.js';

const tagged = (tag: string) => ({ all: [{ field: 'tag', op: 'anyOf', values: [tag] }] });
const words = {
  subject: 'Free times',
  subjectB: 'We have time for you',
  body: 'Hi {{firstName|you}}, come.',
  sms: null,
};

interface Sent {
  readonly clientId: string;
  readonly state: string;
  readonly reason: string | null;
  readonly subject: string | null;
  readonly channel: string;
  readonly locale: string | null;
}

describe('a campaign', () => {
  let stamgast: Stamgast;
  let server: ScriptedMailServer;
  let owner: Caller;
  let database: pg.Client;
  beforeAll(async () => {
    server = await ScriptedMailServer.start();
    stamgast = await Stamgast.start({ worker: true, env: { SMTP_URL: server.url } });
    database = new pg.Client({ connectionString: stamgast.database.superuserUrl });
    await database.connect();
  });
  beforeEach(async () => {
    owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T10:00:00Z' });
    await createSalon(owner);
    server.taken.length = 0;
  });
  afterAll(async () => {
    await database.end();
    await stamgast.stop();
    await server.stop();
  });

  async function client(tag: string, change: { email?: string | null; consents?: object; locale?: string } = {}) {
    const { consents = { email: true }, email = `${randomUUID()}@example.test`, locale = 'en' } = change;
    const body = { name: 'Ola Hansen', ...(email && { email }), tags: [tag], locale };
    const { id } = (await owner.post('/v1/clients', body).expect(201)).body as { id: string };
    await owner.put(`/v1/clients/${id}/consents`, consents).expect(200);
    return { id, email };
  }

  async function draft(tag: string, change: object = {}) {
    const segment = (await owner.post('/v1/segments', { name: tag, filter: tagged(tag) }).expect(201)).body;
    const { locale } = (await owner.get('/v1/business').expect(200)).body;
    const body = { name: tag, segmentId: segment.id, texts: { [locale]: words }, ...change };
    return (await owner.post('/v1/campaigns', body).expect(201)).body as { id: string; version: number };
  }
  const act = (id: string, step: string, version: number, body: object = {}) =>
    owner.post(`/v1/campaigns/${id}/${step}`, body, version);
  const now = async (id: string) => (await owner.get(`/v1/campaigns/${id}`).expect(200)).body;
  const result = async (id: string) => (await owner.get(`/v1/campaigns/${id}/result`).expect(200)).body;
  const over = (id: string) =>
    eventually(async () => {
      const { waiting, planned } = await result(id);
      return waiting === 0 && planned > 0;
    });
  const advance = (by: string) => owner.post('/v1/test-clock', { advance: by }).expect(200);
  async function messages(id: string): Promise<Sent[]> {
    const sql = `SELECT client_id AS "clientId", state, reason, subject, channel, locale FROM notifications.message WHERE subject_id = $1`;
    return (await database.query<Sent>(sql, [id])).rows;
  }

  it('reaches everybody in the segment who agreed, once, and says of the others why not (D74)', async () => {
    const [yes, no, nowhere] = [
      await client('A'),
      await client('A', { consents: {} }),
      await client('A', { email: null }),
    ];
    const outside = await client('other');
    const { id, version } = await draft('A');
    const run = (await owner.get(`/v1/campaigns/${id}/dry-run`).expect(200)).body;
    expect(run.counts).toEqual({ send: 1, wait: 0, not: 2 });
    await act(id, 'schedule', version).expect(200);
    await over(id);
    const sent = new Map((await messages(id)).map((one) => [one.clientId, one]));
    expect(sent.get(yes.id)).toMatchObject({ state: 'sent' });
    expect(sent.get(no.id)).toMatchObject({ state: 'suppressed', reason: 'no_consent' });
    expect(sent.get(nowhere.id)).toMatchObject({ state: 'suppressed', reason: 'no_address' });
    expect(sent.has(outside.id)).toBe(false);
    expect(server.taken.map(({ to }) => to)).toEqual([yes.email]);
    expect(server.taken[0]!.text).toContain('List-Unsubscribe-Post');
    expect(await result(id)).toMatchObject({ planned: 3, sent: 1, failed: 0, heldOut: 0, waiting: 0 });
    await advance('PT1M');
    expect((await now(id)).state).toBe('done');
  });

  it('holds back by lot whom it would have reached, and halves the others between two subjects (F.10)', async () => {
    for (let n = 0; n < 60; n += 1) await client('B');
    const { id, version } = await draft('B', { holdoutPercent: 30 });
    await act(id, 'schedule', version).expect(200);
    await over(id);
    const { heldOut, sent, variants } = await result(id);
    expect(heldOut + sent).toBe(60);
    expect(heldOut).toBeGreaterThan(5);
    expect(heldOut).toBeLessThan(32);
    const count = (variant: string) => variants.find((one: { variant: string }) => one.variant === variant).sent;
    expect(count('a') + count('b')).toBe(sent);
    expect(Math.min(count('a'), count('b'))).toBeGreaterThan(5);
    const subjects = (await messages(id)).filter((one) => one.state === 'sent').map((one) => one.subject);
    expect(subjects.filter((one) => one === words.subjectB)).toHaveLength(count('b'));
    const effect = await eventually(async () => {
      const { status, body } = await owner.get(`/v1/analytics/campaign-effect?campaignId=${id}`);
      return status === 200 && body.open === 60 ? body : null;
    });
    expect(effect).toMatchObject({ verdict: 'cannot_tell_yet', withinDays: 30, subjectA: { denominator: 0 } });
    await advance('P31D');
    const later = (await owner.get(`/v1/analytics/campaign-effect?campaignId=${id}`).expect(200)).body;
    expect(later).toMatchObject({ open: 0, treated: { denominator: sent }, control: { denominator: heldOut } });
    expect(later.subjectA.denominator + later.subjectB.denominator).toBe(sent);
  });

  it('goes so many an hour, waits while it is paused, and then reaches those it had not', async () => {
    for (let n = 0; n < 12; n += 1) await client('C');
    const { id, version } = await draft('C', { perHour: 8 });
    await act(id, 'schedule', version).expect(200);
    await eventually(async () => (await result(id)).sent === 1);
    await advance('PT31M');
    const before = (await result(id)).sent;
    expect([4, 5]).toContain(before);
    await act(id, 'pause', (await now(id)).version).expect(200);
    await advance('PT3H');
    expect((await result(id)).sent).toBe(before);
    await act(id, 'resume', (await now(id)).version).expect(200);
    // Eight an hour from here on: the seven or eight that are left, without a wait for those who have had it.
    await advance('PT59M');
    await eventually(async () => (await result(id)).sent === 12);
    expect(new Set(server.taken.map(({ to }) => to)).size).toBe(12);
    expect(server.taken).toHaveLength(12);
  });

  it('reaches nobody more once it is stopped', async () => {
    for (let n = 0; n < 3; n += 1) await client('D');
    const { id, version } = await draft('D');
    await act(id, 'schedule', version, { startsAt: '2026-03-03T10:00:00Z' }).expect(200);
    await act(id, 'cancel', version + 1).expect(200);
    await advance('P2D');
    expect(await messages(id)).toEqual([]);
    expect((await act(id, 'cancel', version + 2)).body.code).toBe('campaign_state');
  });

  it('writes to each in their own language where there are words in it, else in the business’s', async () => {
    const [own, other] = [await client('E', { locale: 'sv' }), await client('E', { locale: 'da' })];
    const { locale } = (await owner.get('/v1/business').expect(200)).body;
    const texts = { [locale]: words, sv: { ...words, subject: 'Lediga tider', subjectB: null } };
    const { id, version } = await draft('E', { texts });
    await act(id, 'schedule', version).expect(200);
    await over(id);
    const by = new Map((await messages(id)).map((one) => [one.clientId, one.locale]));
    expect([by.get(own.id), by.get(other.id)]).toEqual(['sv', locale]);
  });

  it('refuses words that name what it does not know, and to be sent without words or segment (D82)', async () => {
    const bad = await owner.post('/v1/campaigns', { name: 'x', texts: { en: { ...words, body: '{{staff}}' } } });
    expect([bad.status, bad.body.code]).toEqual([400, 'template_unknown_variable']);
    const { id, version } = (await owner.post('/v1/campaigns', { name: 'Empty' }).expect(201)).body;
    expect((await act(id, 'schedule', version)).body.code).toBe('campaign_incomplete');
    await owner.delete(`/v1/campaigns/${id}`, version).expect(204);
  });

  it('makes one message a client however often a page is planned; without the key there are two (control)', async () => {
    for (let n = 0; n < 5; n += 1) await client('F');
    const again = async (id: string) => {
      // As if the worker had died before it noted how far it came.
      await database.query(`UPDATE notifications.campaign SET planned_up_to = NULL, ended_at = NULL WHERE id = $1`, [
        id,
      ]);
      await database.query(
        `INSERT INTO platform.work (business_id, kind, ref, due_at, run_at) VALUES ($1, 'notifications.campaign', $2, now(), now())
         ON CONFLICT (business_id, kind, ref) DO UPDATE SET run_at = now(), queued_until = NULL, leased_until = NULL`,
        [owner.businessId, id],
      );
      await database.query('NOTIFY stamgast_work');
      await eventually(async () => {
        const sql = 'SELECT ended_at FROM notifications.campaign WHERE id = $1';
        return (await database.query<{ ended_at: Date | null }>(sql, [id])).rows[0]!.ended_at !== null;
      });
    };
    const { id, version } = await draft('F');
    await act(id, 'schedule', version).expect(200);
    await over(id);
    await again(id);
    expect(await messages(id)).toHaveLength(5);
    // As if they still had their turn to come: the key alone stands between them and a second message now.
    const calledOff = `UPDATE notifications.message SET state = 'cancelled', attempts = 0, reason = 'campaign_paused'`;
    await database.query(`${calledOff} WHERE subject_id = $1`, [id]);
    await again(id);
    expect(await messages(id)).toHaveLength(5);
    await database.query(`${calledOff}, key = id::text WHERE subject_id = $1`, [id]);
    await again(id);
    expect(await messages(id)).toHaveLength(10);
  });
});
