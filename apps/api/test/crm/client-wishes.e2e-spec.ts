import { ClientsFacade } from '@stamgast/crm';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { bookingFacts, tell } from '../harness/event-samples.js';
import { inBusiness } from '../harness/in-business.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor } from '../harness/visits.js';

describe('what a client wants done with what is known of them', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    owner = await signUpOwner(stamgast, { clockStart: '2026-06-15T06:00:00Z' });
  });
  afterAll(() => stamgast.stop());

  const newClient = async (name: string, more: object = {}) =>
    (await owner.post('/v1/clients', { name, ...more }).expect(201)).body.id as string;
  const client = async (id: string) => (await owner.get(`/v1/clients/${id}`).expect(200)).body;
  const wish = async (id: string, wishes: object) =>
    owner.put(`/v1/clients/${id}/wishes`, wishes, (await client(id)).version as number).expect(200);
  const visited = async (clientId: string, start: string) => {
    const booking = bookingFacts({ clientId, start, status: 'completed' });
    await tell(stamgast, owner.businessId, { type: 'booking.completed.v1', booking });
    await eventually(async () => (await client(clientId)).visits === 1);
  };

  it('is written down, told to the sender, and keeps them off the list of whom to contact (SEC-P11)', async () => {
    const id = await newClient('Anna', { email: 'anna@example.test' });
    await visited(id, '2026-01-10T10:00:00Z');
    const listed = async () =>
      (await owner.get('/v1/clients/to-contact').expect(200)).body.data.map(
        (one: { client: { id: string } }) => one.client.id,
      );
    expect(await listed()).toContain(id);
    const changed = await wish(id, { objected: true });
    expect(changed.body).toMatchObject({ objected: true, restricted: false });
    expect(await listed()).not.toContain(id);
    await wish(id, { objected: false, restricted: true });
    expect(await listed()).not.toContain(id);
    const contact = await inBusiness(stamgast, owner.businessId, (tx) =>
      stamgast.app.get(ClientsFacade).contactFor(tx, id),
    );
    expect(contact).toMatchObject({ restricted: true, objected: false });
    await owner.put(`/v1/clients/${id}/wishes`, { restricted: false }, 1).expect(412);
    const audit = await owner.get(`/v1/audit-entries?subjectType=client&subjectId=${id}`).expect(200);
    expect(audit.body.data[0]).toMatchObject({
      action: 'client.wishes_changed',
      before: { objected: true, restricted: false },
      after: { objected: false, restricted: true },
    });
  });

  it('logs every consent with wording, time, source, address and who, and takes none back out (SEC-P03)', async () => {
    const salon = await createSalon(owner);
    const visitor = { name: 'Bo Lund', email: 'bo@example.test' };
    const wishes = { start: '2026-06-16T08:00:00Z', client: visitor, marketingConsent: { email: true } };
    await bookAsVisitor(stamgast, owner.slug, salon, wishes).expect(201);
    const [{ id }] = (await owner.get('/v1/clients?search=bo@example.test').expect(200)).body.data;
    await owner.put(`/v1/clients/${id}/consents`, { email: false }).expect(200);
    const { body } = await owner.get(`/v1/clients/${id}/consents/log`).expect(200);
    expect(body.data).toEqual([
      expect.objectContaining({
        channel: 'email',
        granted: false,
        source: 'desk',
        textVersion: 'desk-1',
        actorKind: 'member',
      }),
      expect.objectContaining({ channel: 'email', granted: true, source: 'booking_page', actorKind: 'visitor' }),
    ]);
    for (const entry of body.data) expect([entry.ip, Date.parse(entry.at) > 0]).toEqual(['127.0.0.1', true]);
    for (const sql of [
      'UPDATE crm.consent SET granted = true',
      'DELETE FROM crm.consent',
      `UPDATE crm.consent SET ip = '10.0.0.1'`,
    ])
      await expect(inBusiness(stamgast, owner.businessId, (tx) => tx.query(sql))).rejects.toThrow(
        /permission|forgotten/,
      );
  });

  it('names at once whose data a team member saw or changed in 72 hours (SEC-P12)', async () => {
    const changed = await newClient('Changed Cato');
    const opened = await newClient('Opened Odd');
    const neither = await newClient('Neither Nils');
    await owner.post('/v1/test-clock', { advance: 'P5D' }).expect(200);
    const { body: session } = await owner.get('/v1/auth/session').expect(200);
    const actorId = (await owner.get(`/v1/audit-entries?subjectId=${changed}`).expect(200)).body.data[0].actor
      .id as string;
    expect(session).toBeTruthy();
    await owner.post(`/v1/clients/${changed}/notes`, { text: 'Seen' }).expect(201);
    await client(opened);
    const window = new URLSearchParams({ actorId, from: '2026-06-18T06:00:00Z', to: '2026-06-21T06:00:00Z' });
    const { body } = await owner.get(`/v1/audit-entries/touched-clients?${window.toString()}`).expect(200);
    const seen = new Map(body.data.map((one: { clientId: string }) => [one.clientId, one]));
    expect(seen.get(changed)).toMatchObject({ changes: 1, looked: false, name: 'Changed Cato' });
    expect(seen.get(opened)).toMatchObject({ changes: 0, looked: true });
    expect(seen.has(neither)).toBe(false);
  });

  describe('and what the business says for how long it keeps what', () => {
    it('is shown before, and done a day later (SEC-P06)', async () => {
      const keeper = await signUpOwner(stamgast, { clockStart: '2026-01-05T06:00:00Z' });
      const salon = await createSalon(keeper);
      const lead = (await keeper.post('/v1/clients', { name: 'Lead Lise', phone: '91230101' }).expect(201)).body
        .id as string;
      await keeper.post('/v1/test-clock', { advance: 'P61D' }).expect(200);
      const fresh = (await keeper.post('/v1/clients', { name: 'Fresh Fia' }).expect(201)).body.id as string;
      const awaited = (await keeper.post('/v1/clients', { name: 'Awaited Ada' }).expect(201)).body.id as string;
      const start = '2026-03-10T08:00:00Z';
      await keeper
        .post('/v1/bookings', { clientId: awaited, serviceId: salon.serviceId, staffId: salon.staffId, start })
        .expect(201);
      const kinds = (await keeper.get('/v1/retention-rules').expect(200)).body.data;
      expect(kinds).toEqual(
        expect.arrayContaining([
          { kind: 'leads', days: null },
          { kind: 'messages', days: null },
        ]),
      );
      const preview = await keeper.get('/v1/retention-rules/preview?kind=leads&days=60').expect(200);
      expect(preview.body).toEqual({ count: 1 });
      await keeper.get('/v1/retention-rules/preview?kind=nothing&days=60').expect(400);
      await keeper.put('/v1/retention-rules', { rules: [{ kind: 'leads', days: 60 }] }).expect(200);
      const name = async (id: string) => (await keeper.get(`/v1/clients/${id}`).expect(200)).body.name as string;
      await keeper.post('/v1/test-clock', { advance: 'PT23H' }).expect(200);
      expect(await name(lead)).toBe('Lead Lise');
      await keeper.post('/v1/test-clock', { advance: 'PT2H' }).expect(200);
      await eventually(async () => (await name(lead)) === 'Erased client');
      expect([await name(fresh), await name(awaited)]).toEqual(['Fresh Fia', 'Awaited Ada']);
    });
  });
});
