import { randomUUID } from 'node:crypto';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner } from '../harness/caller.js';
import { LetterDesk } from '../harness/letters.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';

describe('asking a client by hand to come back', () => {
  let stamgast: Stamgast;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
  });
  afterAll(() => stamgast.stop());

  /** A salon on a Monday at 09:00, with a client who was there some days before. */
  async function salonMissing(client: object = {}): Promise<{ desk: LetterDesk; clientId: string; missing: string }> {
    const owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
    const desk = new LetterDesk(stamgast, owner, await createSalon(owner));
    const { bookingId, clientId } = await desk.book('2026-03-03T09:00:00Z', client);
    await desk.advance('PT26H');
    await desk.act(bookingId, 'complete');
    await desk.letter('we_miss_you', { clientId });
    await desk.advance('P29D');
    return { desk, clientId, missing: (await desk.automation('we_miss_you')).id };
  }
  const send = async (desk: LetterDesk, automation: string, clientId: string) =>
    (await desk.owner.post(`/v1/automations/${automation}/messages`, { clientId }).expect(200)).body;
  const letters = (desk: LetterDesk, clientId: string) => desk.letters({ kind: 'we_miss_you', clientId });

  it('sends what the automation would write, once, and leaves them alone for a while (D80, D76)', async () => {
    const { desk, clientId, missing } = await salonMissing();
    expect(await send(desk, missing, clientId)).toMatchObject({ outcome: 'send', reason: null, channel: 'email' });
    const sent = await eventually(async () => (await letters(desk, clientId)).find((one) => one.state === 'sent'));
    expect((await desk.word(sent.id)).subject).toBe('Vi savner deg, Ingrid');
    expect(await send(desk, missing, clientId)).toMatchObject({ outcome: 'not', reason: 'frequency_cap' });
    await desk.advance('P60D');
    const states = (await letters(desk, clientId)).map((one) => [one.state, one.reason]).toSorted();
    expect(states).toEqual([
      ['sent', null],
      ['suppressed', 'frequency_cap'],
    ]);
  });

  it('waits for the morning at night (D75)', async () => {
    const { desk, clientId, missing } = await salonMissing();
    await desk.advance('PT10H');
    expect(await send(desk, missing, clientId)).toMatchObject({ outcome: 'wait', sendAt: '2026-04-02T06:00:00.000Z' });
    await desk.advance('PT12H');
    expect((await letters(desk, clientId)).map((one) => one.state)).toContain('sent');
  });

  it('sends nothing without consent, to somebody who has died, or who has a time (D74, D80)', async () => {
    const { desk, clientId, missing } = await salonMissing();
    await desk.owner.put(`/v1/clients/${clientId}/consents`, { email: false }).expect(200);
    expect(await send(desk, missing, clientId)).toMatchObject({ outcome: 'not', reason: 'no_consent' });
    await desk.owner.put(`/v1/clients/${clientId}/consents`, { email: true }).expect(200);
    const { version } = (await desk.owner.get(`/v1/clients/${clientId}`).expect(200)).body;
    const wished = await desk.owner.put(`/v1/clients/${clientId}/wishes`, { deceased: true }, version).expect(200);
    expect(await send(desk, missing, clientId)).toMatchObject({ outcome: 'not', reason: 'deceased' });
    await desk.owner.put(`/v1/clients/${clientId}/wishes`, { deceased: false }, wished.body.version).expect(200);
    expect((await letters(desk, clientId)).map((one) => one.state)).toEqual(['pending']);
    const again = { clientId, serviceId: desk.salon.serviceId, staffId: desk.salon.staffId };
    await desk.owner.post('/v1/bookings', { ...again, start: '2026-04-08T09:00:00Z' }).expect(201);
    await eventually(async () => (await send(desk, missing, clientId)).reason === 'came_back');
  });

  it('is for what asks somebody to come back, and for clients of one’s own', async () => {
    const { desk, clientId, missing } = await salonMissing();
    const birthday = await desk.automation('birthday');
    const refused = await desk.owner.post(`/v1/automations/${birthday.id}/messages`, { clientId }).expect(400);
    expect(refused.body.code).toBe('not_by_hand');
    await desk.owner.post(`/v1/automations/${missing}/messages`, { clientId: randomUUID() }).expect(404);
    const other = await salonMissing();
    await desk.owner.post(`/v1/automations/${missing}/messages`, { clientId: other.clientId }).expect(404);
    await desk.owner.post(`/v1/automations/${other.missing}/messages`, { clientId }).expect(404);
  });
});

describe('one click of a mail program', () => {
  it('ends marketing at once, without cookie, twice, and no reminder; looking at the address does nothing (SEC-P04)', async () => {
    const stamgast = await Stamgast.start({ worker: true });
    try {
      const owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
      const desk = new LetterDesk(stamgast, owner, await createSalon(owner));
      const { bookingId, clientId, email } = await desk.book('2026-03-03T09:00:00Z');
      await desk.advance('PT26H');
      await desk.act(bookingId, 'complete');
      await desk.letter('we_miss_you', { clientId });
      await desk.advance('P70D');
      const { headers } = await desk.word((await desk.ended('we_miss_you', { clientId })).id);
      expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
      const address = new URL(headers['List-Unsubscribe']!.slice(1, -1));
      expect(address.pathname).not.toContain(clientId);
      const granted = async () => {
        const { data } = (await owner.get(`/v1/clients/${clientId}/consents`).expect(200)).body;
        return data.find((one: { channel: string }) => one.channel === 'email').granted as boolean;
      };
      await stamgast.visitor.get(address.pathname);
      expect(await granted()).toBe(true);
      for (let time = 0; time < 2; time += 1)
        await stamgast.visitor.post(address.pathname).type('form').send('List-Unsubscribe=One-Click').expect(200);
      expect(await granted()).toBe(false);
      const later = await desk.book('2026-05-20T09:00:00Z', { email }, { marketingConsent: {} });
      await desk.advance('P9D');
      expect((await desk.ended('reminder', { bookingId: later.bookingId })).state).toBe('sent');
    } finally {
      await stamgast.stop();
    }
  });
});
