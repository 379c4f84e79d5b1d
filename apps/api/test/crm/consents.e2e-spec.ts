import { randomUUID } from 'node:crypto';
import { ClientsFacade } from '@stamgast/crm';
import type { Actor } from '@stamgast/platform';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { inBusiness } from '../harness/in-business.js';
import { Stamgast } from '../harness/stamgast.js';

const byLink: Actor = { kind: 'client', id: null, via: 'link' };
const visitor: Actor = { kind: 'visitor', id: null, via: 'public' };

describe('consents and feedback', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  let facade: ClientsFacade;

  beforeAll(async () => {
    stamgast = await Stamgast.start();
    owner = await signUpOwner(stamgast);
    facade = stamgast.app.get(ClientsFacade);
  });
  afterAll(() => stamgast.stop());

  const newClient = async () => (await owner.post('/v1/clients', { name: 'Kari' }).expect(201)).body.id as string;
  const said = (
    clientId: string,
    channel: 'email' | 'sms',
    granted: boolean,
    source: string,
    textVersion: string,
    actor = byLink,
  ) =>
    inBusiness(
      stamgast,
      owner.businessId,
      (tx) => facade.recordConsent(tx, { clientId, channel, granted, source, textVersion }),
      actor,
    );
  const events = (clientId: string) =>
    inBusiness(stamgast, owner.businessId, (tx) =>
      tx.query<{ granted: boolean; channel: string }>(
        `SELECT (payload ->> 'granted')::boolean AS granted, payload ->> 'channel' AS channel FROM platform.outbox_event
         WHERE business_id = $1 AND type = 'client.consent_changed.v1' AND payload ->> 'clientId' = $2 ORDER BY id`,
        [owner.businessId, clientId],
      ),
    );

  it('nobody has agreed to anything before being asked', async () => {
    const id = await newClient();
    expect((await owner.get(`/v1/clients/${id}/consents`).expect(200)).body).toEqual({ data: [] });
    await inBusiness(stamgast, owner.businessId, async (tx) => {
      expect(await facade.consent(tx, id, 'email')).toBeNull();
    });
  });

  it('hold per channel, with time, source and wording', async () => {
    const id = await newClient();
    await said(id, 'email', true, 'booking_page', 'booking-page-1');
    const put = await owner.put(`/v1/clients/${id}/consents`, { sms: false }).expect(200);
    expect(put.body.data).toEqual([
      {
        channel: 'email',
        granted: true,
        at: expect.stringMatching(/Z$/),
        source: 'booking_page',
        textVersion: 'booking-page-1',
      },
      { channel: 'sms', granted: false, at: expect.stringMatching(/Z$/), source: 'desk', textVersion: 'desk-1' },
    ]);
    await inBusiness(stamgast, owner.businessId, async (tx) => {
      expect(await facade.consent(tx, id, 'email')).toMatchObject({ granted: true, source: 'booking_page' });
      expect(await facade.consent(tx, id, 'sms')).toMatchObject({ granted: false });
    });
  });

  it('are taken back at once, and twice is once', async () => {
    const id = await newClient();
    await said(id, 'email', true, 'booking_page', 'booking-page-1');
    await said(id, 'email', false, 'unsubscribe_link', 'unsubscribe-1');
    await said(id, 'email', false, 'unsubscribe_link', 'unsubscribe-1');
    const now = await owner.get(`/v1/clients/${id}/consents`).expect(200);
    expect(now.body.data).toMatchObject([{ channel: 'email', granted: false, source: 'unsubscribe_link' }]);
    const timeline = await owner.get(`/v1/clients/${id}/timeline?kind=consent`).expect(200);
    expect(timeline.body.data.map((one: { detail: object }) => one.detail)).toEqual([
      { channel: 'email', granted: false, source: 'unsubscribe_link', textVersion: 'unsubscribe-1' },
      { channel: 'email', granted: true, source: 'booking_page', textVersion: 'booking-page-1' },
    ]);
    expect(await events(id)).toEqual([
      { channel: 'email', granted: true },
      { channel: 'email', granted: false },
    ]);
  });

  it('that were taken back cannot be given by whoever types the number into the booking page', async () => {
    const id = await newClient();
    await said(id, 'email', true, 'booking_page', 'booking-page-1', visitor);
    await said(id, 'email', false, 'unsubscribe_link', 'unsubscribe-1');
    await said(id, 'email', true, 'booking_page', 'booking-page-1', visitor);
    const granted = async () => (await owner.get(`/v1/clients/${id}/consents`).expect(200)).body.data[0].granted;
    expect(await granted()).toBe(false);
    await owner.put(`/v1/clients/${id}/consents`, { email: true }).expect(200);
    expect(await granted()).toBe(true);
  });

  it('keep every word: the app cannot change or remove an entry', async () => {
    const id = await newClient();
    await said(id, 'sms', true, 'booking_page', 'booking-page-1');
    for (const sql of ['UPDATE crm.consent SET granted = false', 'DELETE FROM crm.consent'])
      await expect(inBusiness(stamgast, owner.businessId, (tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
  });

  it('take true or false and the known channels only', async () => {
    const id = await newClient();
    await owner.put(`/v1/clients/${id}/consents`, { email: 'yes' }).expect(400);
    await owner.put(`/v1/clients/${id}/consents`, { email: null }).expect(400);
    await owner.put(`/v1/clients/${id}/consents`, { fax: true }).expect(400);
    await expect(said(randomUUID(), 'email', true, 'x', 'y')).rejects.toMatchObject({ problem: { code: 'not_found' } });
  });

  it('feedback is one per booking, and its last word counts', async () => {
    const [clientId, bookingId] = [await newClient(), randomUUID()];
    const give = (score: number, comment: string | null) =>
      inBusiness(stamgast, owner.businessId, (tx) =>
        facade.recordFeedback(tx, { clientId, bookingId, score, comment }),
      );
    await give(2, 'Too short ');
    await give(5, '  ');
    await inBusiness(stamgast, owner.businessId, async (tx) => {
      expect(await facade.feedbackOf(tx, bookingId)).toEqual({ score: 5, comment: null, at: expect.any(Date) });
      expect(await facade.feedbackOf(tx, randomUUID())).toBeNull();
    });
    const list = await owner.get('/v1/feedback').expect(200);
    expect(list.body).toEqual({
      data: [
        {
          id: expect.any(String),
          bookingId,
          clientId,
          clientName: 'Kari',
          score: 5,
          comment: null,
          at: expect.stringMatching(/Z$/),
          staffId: null,
          serviceId: null,
        },
      ],
      nextCursor: null,
    });
    const timeline = await owner.get(`/v1/clients/${clientId}/timeline`).expect(200);
    expect(timeline.body.data).toMatchObject([{ kind: 'feedback', title: '5', detail: { bookingId, score: 5 } }]);
  });

  it('feedback is read in pages, newest first', async () => {
    const other = await signUpOwner(stamgast);
    const clientId = (await other.post('/v1/clients', { name: 'Ola' }).expect(201)).body.id as string;
    for (const score of [1, 2, 3])
      await inBusiness(stamgast, other.businessId, (tx) =>
        facade.recordFeedback(tx, { clientId, bookingId: randomUUID(), score, comment: null }),
      );
    const scores: number[] = [];
    let cursor = '';
    for (let page = 0; page < 3; page += 1) {
      const { body } = await other.get(`/v1/feedback?limit=1${cursor}`).expect(200);
      scores.push(...body.data.map((one: { score: number }) => one.score));
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(scores).toEqual([3, 2, 1]);
    expect(cursor).toBe('&cursor=null');
  });
});
