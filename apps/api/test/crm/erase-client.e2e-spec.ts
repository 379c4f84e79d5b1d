import pg from 'pg';
import { ClientsFacade } from '@stamgast/crm';
import { Canary, canary, canaryPhone, placesOf } from '../harness/canary.js';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { inBusiness } from '../harness/in-business.js';
import { ledgerBreaches } from '../harness/ledger-invariants.js';
import { Stamgast } from '../harness/stamgast.js';

const traces = [canary, canaryPhone.slice(3)];

describe('a client who asks to be forgotten', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  let one: Canary;
  let database: pg.Client;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    database = new pg.Client({ connectionString: stamgast.database.superuserUrl });
    await database.connect();
    owner = await signUpOwner(stamgast, { clockStart: '2026-06-15T06:00:00Z' });
    one = await Canary.raise(stamgast, owner);
  });
  afterAll(async () => {
    await database.end();
    await stamgast.stop();
  });

  const figures = async () => {
    const range = 'from=2026-06-01&to=2026-06-30';
    const answers: unknown[] = [];
    for (const path of [
      `/v1/analytics/overview?${range}`,
      `/v1/analytics/retention?${range}`,
      '/v1/sales',
      '/v1/loyalty/ledger-entries',
    ])
      answers.push((await owner.get(path).expect(200)).body);
    return JSON.stringify(answers).replaceAll(/"(clientName|reason)":("[^"]*"|null)/g, '');
  };

  it('is written about in many places, so that the test below can fail', async () => {
    const places = await placesOf(stamgast, ...traces);
    expect(places).toEqual(
      expect.arrayContaining([
        'booking.appointment.guest_name',
        'booking.booking.booked_name',
        'booking.booking.cancel_reason',
        'booking.booking.note',
        'booking.booking_answer.value',
        'booking.booking_history.detail',
        'booking.client_trust.reason',
        'booking.waitlist_entry.typed_name',
        'crm.client.name',
        'crm.client_note.text',
        'crm.client_word.word',
        'crm.consent.ip',
        'crm.feedback.comment',
        'crm.timeline_entry.detail',
        'identity.audit_entry.after',
        'identity.audit_entry.before',
        'integrations.file.sample',
        'integrations.file_part.rows',
        'loyalty.entry.reason',
        'notifications.message.text',
        'notifications.refused_address.address',
        'payments.refund.reason',
        'platform.idempotency_key.response',
        'platform.outbox_event.payload',
      ]),
    );
  });

  it('gets a file with everything, and with nothing of anybody else (D84, SEC-P01)', async () => {
    const other = await owner.post('/v1/clients', { name: 'Somebody Else', phone: '98765432' }).expect(201);
    await owner.post(`/v1/clients/${other.body.id}/notes`, { text: 'not for others' }).expect(201);
    const answer = await owner.get(`/v1/clients/${one.clientId}/export`).expect(200);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="client-${one.clientId}.json"`);
    const { data, format } = answer.body as { data: Record<string, object[]>; format: string };
    expect(format).toBe('stamgast-client-1');
    expect(data['crm.client']).toEqual([expect.objectContaining({ id: one.clientId, name: `Anna ${canary}` })]);
    for (const table of [
      'booking.booking',
      'booking.booking_answer',
      'crm.client_note',
      'crm.consent',
      'loyalty.entry',
    ])
      expect([table, data[table]?.length ?? 0]).not.toEqual([table, 0]);
    for (const table of [
      'notifications.message',
      'payments.sale',
      'payments.refund',
      'crm.feedback',
      'identity.audit_entry',
    ])
      expect([table, data[table]?.length ?? 0]).not.toEqual([table, 0]);
    const text = JSON.stringify(data);
    expect(text).not.toContain('Somebody Else');
    expect(text).not.toContain('not for others');
    expect(text).not.toContain(`Bo ${canary}`);
    const audit = await owner.get(`/v1/audit-entries?subjectType=client&subjectId=${one.clientId}`).expect(200);
    expect(audit.body.data[0]).toMatchObject({ action: 'client.exported', actor: { kind: 'member' } });
    await owner.get('/v1/clients/01935f0e-7f3b-7c4e-8d5a-0123456789ab/export').expect(404);
  });

  it('is not erased while a visit is still to come, and hears which (D84)', async () => {
    const { serviceId, staffId } = one.salon;
    const visit = { clientId: one.clientId, serviceId, staffId, start: '2026-06-22T08:00:00Z' };
    const booked = await owner.post('/v1/bookings', visit).expect(201);
    const refused = await owner.post(`/v1/clients/${one.clientId}/erase`).expect(409);
    expect(refused.body).toMatchObject({ code: 'client_still_expected', bookingIds: [booked.body.id] });
    expect(await placesOf(stamgast, ...traces)).toContain('crm.client.name');
    await owner.post(`/v1/bookings/${booked.body.id}/cancel`, {}, 1).expect(200);
  });

  it('leaves nothing behind in any column of the database, and every figure as it was (D84, SEC-P02)', async () => {
    const before = await figures();
    expect(before).toContain('118000');
    await owner.post(`/v1/clients/${one.clientId}/erase`).expect(204);
    expect(await placesOf(stamgast, ...traces)).toEqual([]);
    expect(await figures()).toBe(before);
    for (const [rule, sql] of Object.entries(ledgerBreaches))
      expect([rule, (await database.query(sql)).rows]).toEqual([rule, []]);
    const kept = await owner.get(`/v1/clients/${one.clientId}`).expect(200);
    expect(kept.body).toMatchObject({ name: 'Erased client', phone: null, email: null, archived: true, visits: 1 });
    await owner.post(`/v1/clients/${one.clientId}/erase`).expect(409);
    const told = await database.query(`SELECT payload FROM platform.outbox_event WHERE type = 'client.erased.v1'`);
    expect(told.rows).toMatchObject([{ payload: { clientId: one.clientId } }]);
  });

  it('is nobody to book for, and somebody new when they come back (D84)', async () => {
    const { serviceId, staffId } = one.salon;
    const visit = { serviceId, staffId, start: '2026-06-23T08:00:00Z' };
    await owner.post('/v1/bookings', { ...visit, clientId: one.clientId }).expect(404);
    const client = { name: 'Anna', phone: canaryPhone };
    const booked = await owner.post('/v1/bookings', { ...visit, client }).expect(201);
    expect(booked.body.clientId).not.toBe(one.clientId);
    expect(
      await inBusiness(stamgast, owner.businessId, (tx) => stamgast.app.get(ClientsFacade).hold(tx, one.clientId)),
    ).toBeNull();
  });

  it('stays forgotten when a backup brings the row back (D84)', async () => {
    const log = (await owner.get('/v1/erasures').expect(200)).body.data as { hash: string }[];
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log)).not.toContain(one.clientId);
    const restore = `UPDATE crm.client SET name = 'Anna ${canary}', email = '${canary}@example.test', erased_at = NULL WHERE id = $1`;
    await database.query(restore, [one.clientId]);
    const again = await owner.post('/v1/erasures/reapply', { hashes: [] }).expect(200);
    expect(again.body).toEqual({ erased: 1 });
    expect(await placesOf(stamgast, canary)).toEqual([]);
    // The backup is older than the erasure: the log that was kept outside says who.
    await database.query(`DELETE FROM crm.erasure`);
    await database.query(restore, [one.clientId]);
    expect((await owner.post('/v1/erasures/reapply', { hashes: [] }).expect(200)).body).toEqual({ erased: 0 });
    const kept = { hashes: log.map((line) => line.hash) };
    expect((await owner.post('/v1/erasures/reapply', kept).expect(200)).body).toEqual({ erased: 1 });
    expect(await placesOf(stamgast, canary)).toEqual([]);
  });
});
