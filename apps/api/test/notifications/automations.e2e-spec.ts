import { createHash, randomUUID } from 'node:crypto';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner } from '../harness/caller.js';
import { LetterDesk } from '../harness/letters.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
});
afterAll(() => stamgast.stop());

/** A salon whose clock stands on a Monday morning. */
async function openDesk(services = [{ name: 'Haircut' }, { name: 'Colour' }]): Promise<LetterDesk> {
  const owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
  return new LetterDesk(stamgast, owner, await createSalon(owner, { services, staff: 2 }));
}

async function bornOn(desk: LetterDesk, birthday: string | null, more: object = {}): Promise<string> {
  const client = { name: 'Ola Hansen', email: `${randomUUID()}@example.test`, birthday, locale: 'sv', ...more };
  const { id, version } = (await desk.owner.post('/v1/clients', client).expect(201)).body;
  await desk.owner.put(`/v1/clients/${id}/consents`, { email: true }, version).expect(200);
  return id;
}

describe('what is sent by itself', () => {
  it('asks to confirm before the deadline, and not those who have (D51)', async () => {
    const desk = await openDesk();
    await setPolicies(desk.owner, { confirmByHours: 12, unconfirmed: 'release' });
    const asked = await desk.book('2026-03-05T09:00:00Z');
    const confirmed = await desk.book('2026-03-05T10:00:00Z');
    const planned = await desk.letter('confirmation_request', { bookingId: asked.bookingId });
    // Twelve hours before it is 22:00 in Oslo; a day before that is night, and the morning is early enough.
    expect(planned.dueAt).toBe('2026-03-04T07:00:00.000Z');
    await stamgast.visitor
      .post(`/v1/public/bookings/${confirmed.token}/confirm`)
      .set('idempotency-key', randomUUID())
      .expect(200);
    await desk.advance('P2D');
    const sent = await desk.ended('confirmation_request', { bookingId: asked.bookingId });
    expect((await desk.word(sent.id)).text).toMatch(/Ja, jeg kommer: \S+\/manage\/[\w-]+/);
    expect(await desk.ended('confirmation_request', { bookingId: confirmed.bookingId })).toMatchObject({
      state: 'cancelled',
      reason: 'confirmed_already',
    });
  });

  it('reminds of a visit as often as the owner wants, each for its services, and of several visits once (D79)', async () => {
    const desk = await openDesk();
    const [, colour] = desk.salon.serviceIds;
    const second = { kind: 'reminder', name: 'Two hours before', settings: { mode: 'hours_before', hours: 2 } };
    const added = await desk.owner
      .post('/v1/automations', { ...second, conditions: { serviceIds: [colour] } })
      .expect(201);
    const client = { email: `${randomUUID()}@example.test` };
    const cut = await desk.book('2026-03-05T11:00:00Z', client);
    const dye = await desk.book('2026-03-05T13:00:00Z', client, { serviceId: colour });
    await eventually(async () => (await desk.letters({ kind: 'reminder', bookingId: dye.bookingId })).length === 2);
    await desk.advance('P4D');
    const of = async (bookingId: string) =>
      (await desk.letters({ kind: 'reminder', bookingId })).map((one) => [one.dueAt, one.state, one.reason]);
    expect(await of(cut.bookingId)).toEqual([['2026-03-04T11:00:00.000Z', 'sent', null]]);
    expect(await of(dye.bookingId)).toEqual([
      ['2026-03-05T11:00:00.000Z', 'sent', null],
      ['2026-03-04T13:00:00.000Z', 'suppressed', 'reminded_that_day'],
    ]);
    await desk.owner.delete(`/v1/automations/${added.body.id}`, 1).expect(204);
    const { id, version } = await desk.automation('reminder');
    expect((await desk.owner.delete(`/v1/automations/${id}`, version)).body.code).toBe('automation_usual');
    expect((await desk.owner.post('/v1/automations', { kind: 'birthday' })).body.code).toBe('automation_only_once');
  });

  it('congratulates on the morning of the client’s own clock, on the 28th whoever was born on a 29th (D81)', async () => {
    const desk = await openDesk();
    await desk.set('birthday');
    const leap = await bornOn(desk, '02-29');
    const abroad = await bornOn(desk, '1990-05-17');
    await desk.owner.put(`/v1/clients/${abroad}/time-zone`, { timeZone: 'Asia/Tokyo' }).expect(200);
    const silent = await bornOn(desk, '05-17');
    const { version } = (await desk.owner.get(`/v1/clients/${silent}`)).body;
    await desk.owner.put(`/v1/clients/${silent}/consents`, { email: false }, version).expect(200);
    await desk.advance('P80D');
    const [may] = await desk.letters({ clientId: abroad });
    expect([may!.state, may!.sentAt!.slice(0, 16), may!.locale]).toEqual(['sent', '2026-05-17T00:00', 'sv']);
    expect((await desk.word(may!.id)).subject).toBe('Grattis på födelsedagen, Ola');
    expect(await desk.letters({ clientId: silent })).toMatchObject([{ state: 'suppressed', reason: 'no_consent' }]);
    await desk.advance('P290D');
    const letters = await desk.letters({ clientId: leap });
    expect(letters.map((one) => [one.state, one.sentAt!.slice(0, 16)])).toEqual([['sent', '2027-02-28T08:00']]);
  });

  it('invites everybody who answered to write a review, contented or not (D83)', async () => {
    const desk = await openDesk();
    await desk.set('review_invitation', { settings: { reviewUrl: 'https://reviews.example.test/us', hoursAfter: 24 } });
    const visits = [await desk.book('2026-03-02T11:00:00Z'), await desk.book('2026-03-02T11:00:00Z')];
    await desk.advance('PT5H');
    for (const [index, { bookingId, token }] of visits.entries()) {
      await desk.act(bookingId, 'complete');
      await stamgast.visitor
        .post(`/v1/public/bookings/${token}/feedback`)
        .set('idempotency-key', randomUUID())
        .send({ score: index === 0 ? 1 : 5 })
        .expect(200);
    }
    for (const { clientId } of visits) await desk.letter('review_invitation', { clientId });
    await desk.advance('PT25H');
    for (const { clientId } of visits) {
      const invited = await desk.ended('review_invitation', { clientId });
      expect([invited.state, invited.reason]).toEqual(['sent', null]);
      expect((await desk.word(invited.id)).text).toContain('https://reviews.example.test/us');
    }
    // One was not content: they are not courted while that stands (D80).
    const [discontent] = visits;
    await desk.advance('P70D');
    expect(await desk.ended('we_miss_you', { clientId: discontent!.clientId })).toMatchObject({
      state: 'suppressed',
      reason: 'open_complaint',
    });
  });

  it('nudges before the next visit is due, and invites for the season, one of both in seven days (D76)', async () => {
    const desk = await openDesk();
    await desk.set('rebook_nudge', { settings: { daysBefore: 7, time: '10:00' } });
    const { bookingId, clientId } = await desk.book('2026-03-03T09:00:00Z');
    await desk.advance('PT26H');
    await desk.act(bookingId, 'complete');
    const nudge = await desk.letter('rebook_nudge', { clientId });
    expect(nudge.dueAt).toBe('2026-04-07T08:00:00.000Z');
    await desk.set('seasonal', { settings: { from: '04-10', until: '04-20', time: '11:00' } });
    await desk.advance('P45D');
    expect(await desk.ended('rebook_nudge', { clientId })).toMatchObject({ state: 'sent', sentAt: expect.any(String) });
    const invited = await desk.ended('seasonal', { clientId });
    expect([invited.dueAt, invited.state, invited.reason]).toEqual([
      '2026-04-10T09:00:00.000Z',
      'suppressed',
      'frequency_cap',
    ]);
    const { outcomes, basis } = await desk.checks(invited.id);
    expect([basis, outcomes.cap, outcomes.consent, outcomes.one_reminder]).toEqual([
      'decided',
      'frequency_cap',
      'passed',
      'not_asked',
    ]);
  });

  it('leaves more or less time between two, as the owner wants (D76)', async () => {
    const desk = await openDesk();
    const { version } = (await desk.owner.get('/v1/message-restraint').expect(200)).body;
    await desk.owner.patch('/v1/message-restraint', { emailCapDays: 2 }, version).expect(200);
    expect((await desk.owner.patch('/v1/message-restraint', { emailCapDays: 3 }, version)).status).toBe(412);
    await desk.set('birthday');
    await desk.set('seasonal', { settings: { from: '03-10', until: '03-20', time: '11:00' } });
    const { bookingId, clientId, email } = await desk.book('2026-03-03T09:00:00Z');
    await desk.advance('PT26H');
    await desk.act(bookingId, 'complete');
    const known = (await desk.owner.get(`/v1/clients/${clientId}`)).body;
    await desk.owner.patch(`/v1/clients/${clientId}`, { birthday: '03-13', email }, known.version).expect(200);
    await desk.advance('P12D');
    expect((await desk.ended('seasonal', { clientId })).state).toBe('sent');
    expect((await desk.ended('birthday', { clientId })).state).toBe('sent');
  });

  it('welcomes a new client before the first visit, once', async () => {
    const desk = await openDesk();
    await desk.set('welcome', { settings: { hoursAfter: 2 } });
    const first = await desk.book('2026-03-05T09:00:00Z');
    await desk.letter('welcome', { clientId: first.clientId });
    await desk.advance('PT3H');
    const again = await desk.book('2026-03-06T09:00:00Z', { email: first.email });
    await desk.letter('reminder', { bookingId: again.bookingId });
    await desk.advance('P1D');
    const welcomes = await desk.letters({ kind: 'welcome', clientId: first.clientId });
    expect(welcomes.map((one) => [one.state, one.sentAt!.slice(0, 13)])).toEqual([['sent', '2026-03-02T10']]);
  });
});

describe('who is kept from what', () => {
  it('holds back the clients whom the draw names, at the end of all checks', async () => {
    const desk = await openDesk();
    await desk.set('birthday', { holdoutPercent: 50 });
    const clients: string[] = [];
    for (let number = 0; number < 8; number += 1) clients.push(await bornOn(desk, '03-05'));
    await desk.advance('P4D');
    const held = (clientId: string) => {
      const hash = createHash('sha256').update(`${desk.owner.businessId}\n${clientId}\nbirthday`).digest('hex');
      return parseInt(hash.slice(0, 8), 16) % 100 < 50;
    };
    for (const clientId of clients) {
      const { state, reason, id } = await desk.ended('birthday', { clientId });
      expect([state, reason]).toEqual(held(clientId) ? ['suppressed', 'holdout'] : ['sent', null]);
      expect((await desk.checks(id)).outcomes.consent).toBe('passed');
    }
    // Both groups are measured against each other once the month is over in which a booking counts.
    await desk.advance('P31D');
    const { body } = await desk.owner.get('/v1/analytics/effects?from=2026-03-01&to=2026-04-30').expect(200);
    const control = clients.filter(held).length;
    expect(body.effects).toMatchObject([
      { experiment: 'birthday', control: { denominator: control }, treated: { denominator: 8 - control }, open: 0 },
    ]);
  });

  it('writes no marketing to a child, an archived client or one who agreed to the other channel only (SEC-P05)', async () => {
    const desk = await openDesk();
    await desk.set('birthday');
    const child = await bornOn(desk, '2010-03-05');
    const archived = await bornOn(desk, '03-05');
    const textOnly = await bornOn(desk, '03-05', { phone: '+4791234567' });
    const versionOf = async (id: string) => (await desk.owner.get(`/v1/clients/${id}`)).body.version as number;
    const say = { email: false, sms: true };
    await desk.owner.put(`/v1/clients/${textOnly}/consents`, say, await versionOf(textOnly)).expect(200);
    await desk.advance('P1D');
    expect((await desk.letters({ kind: 'birthday' })).map((one) => one.state)).toEqual([
      'pending',
      'pending',
      'pending',
    ]);
    await desk.owner.patch(`/v1/clients/${archived}`, { archived: true }, await versionOf(archived)).expect(200);
    await desk.advance('P3D');
    const of = async (clientId: string) => {
      const [one] = await desk.letters({ kind: 'birthday', clientId });
      return one ? [one.state, one.reason, one.channel] : null;
    };
    expect(await of(child)).toEqual(['suppressed', 'minor', 'email']);
    expect(await of(archived)).toEqual(['suppressed', 'client_archived', 'email']);
    // The other way is open, so it goes there and not by e-mail.
    expect(await of(textOnly)).toEqual(['sent', null, 'sms']);
  });

  it('names no discreet service and nothing to prepare, but who writes (SEC-P10)', async () => {
    const desk = await openDesk([{ name: 'Hair loss consultation' }]);
    const { version } = (await desk.owner.get('/v1/message-restraint').expect(200)).body;
    await desk.owner
      .patch('/v1/message-restraint', { discreetServiceIds: [desk.salon.serviceId] }, version)
      .expect(200);
    const { bookingId } = await desk.book('2026-03-05T09:00:00Z');
    await desk.letter('reminder', { bookingId });
    await desk.advance('P3D');
    for (const kind of ['confirmation', 'reminder']) {
      const { id } = await desk.ended(kind, { bookingId });
      const whole = JSON.stringify((await desk.owner.get(`/v1/messages/${id}`).expect(200)).body);
      expect([kind, whole.includes('Hair loss')]).toEqual([kind, false]);
      expect((await desk.word(id)).text).toMatch(/timen din[\s\S]*Salong Nord/);
    }
  });
});

describe('what an owner can see beforehand', () => {
  it('is who would get it next and who would not, and why', async () => {
    const desk = await openDesk();
    const agreed = await bornOn(desk, '03-20');
    const silent = await bornOn(desk, '03-10');
    const { version } = (await desk.owner.get(`/v1/clients/${silent}`)).body;
    await desk.owner.put(`/v1/clients/${silent}/consents`, { email: false }, version).expect(200);
    await bornOn(desk, '08-20');
    const { id } = await desk.automation('birthday');
    const run = (await desk.owner.get(`/v1/automations/${id}/dry-run`).expect(200)).body;
    expect(run.counts).toEqual({ send: 1, wait: 0, not: 1 });
    expect(run.rows).toMatchObject([
      { clientId: silent, outcome: 'not', reason: 'no_consent', dueAt: '2026-03-10T08:00:00.000Z' },
      { clientId: agreed, outcome: 'send', sendAt: '2026-03-20T08:00:00.000Z' },
    ]);
    const later = (await desk.owner.get(`/v1/automations/${id}/dry-run?asOf=2026-08-01T00:00:00Z`).expect(200)).body;
    expect(later.rows).toHaveLength(1);
    expect(await desk.letters({ kind: 'birthday' })).toEqual([]);
  });

  it('is the same whom it then goes to', async () => {
    const desk = await openDesk();
    const visits = [await desk.book('2026-03-05T09:00:00Z'), await desk.book('2026-03-05T09:00:00Z')];
    for (const { bookingId } of visits) await desk.letter('reminder', { bookingId });
    const { id } = await desk.automation('reminder');
    const run = (await desk.owner.get(`/v1/automations/${id}/dry-run`).expect(200)).body;
    expect(run.rows.map((row: { bookingId: string }) => row.bookingId).sort()).toEqual(
      visits.map(({ bookingId }) => bookingId).sort(),
    );
    const waiting = await desk.letter('reminder', { bookingId: visits[0]!.bookingId });
    expect(await desk.checks(waiting.id)).toMatchObject({ basis: 'expected', outcomes: { still_true: 'passed' } });
    await desk.act(visits[1]!.bookingId, 'cancel');
    await desk.advance('P3D');
    const gone = await desk.ended('reminder', { bookingId: visits[1]!.bookingId });
    expect(await desk.checks(gone.id)).toEqual({ basis: 'not_decided', outcomes: {} });
  });

  it('is the message as a real client would read it, with links that lead nowhere', async () => {
    const desk = await openDesk();
    const { clientId } = await desk.book('2026-03-05T09:00:00Z');
    const preview = async (kind: string, of = clientId) => {
      const { id } = await desk.automation(kind);
      return desk.owner.post(`/v1/automations/${id}/preview`, { clientId: of });
    };
    const { body } = await preview('reminder');
    expect(body).toMatchObject({ locale: 'nb', subject: 'Vi sees torsdag 5. mars kl. 10.00' });
    expect(body.text).toMatch(/Ingrid[\s\S]*manage\/preview/);
    expect(body.sms).toContain('Haircut');
    expect(body.smsSize).toMatchObject({ encoding: 'gsm7', foreign: [], cost: null });
    expect([body.smsSize.parts > 0, body.smsSize.left < 160]).toEqual([true, true]);
    expect((await preview('birthday')).body.subject).toBe('Gratulerer med dagen, Ingrid');
    expect((await preview('reminder', await bornOn(desk, null))).body.code).toBe('client_without_visit');
    expect((await preview('reminder', randomUUID())).status).toBe(404);
    expect(await desk.letters({ kind: 'birthday' })).toEqual([]);
  });
});
