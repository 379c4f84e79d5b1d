import { randomUUID } from 'node:crypto';
import { signUpOwner } from '../harness/caller.js';
import { LetterDesk } from '../harness/letters.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';

const tagged = (tag: string) => ({ all: [{ field: 'tag', op: 'anyOf', values: [tag] }] });

describe('an automation for the clients of a segment', () => {
  let stamgast: Stamgast;
  let desk: LetterDesk;
  let segment: { id: string };
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    const owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
    desk = new LetterDesk(stamgast, owner, await createSalon(owner, { services: [{ name: 'Haircut' }], staff: 2 }));
    segment = (await owner.post('/v1/segments', { name: 'Regulars', filter: tagged('VIP') }).expect(201)).body;
    await desk.set('reminder', { conditions: { segmentId: segment.id } });
  });
  afterAll(() => stamgast.stop());

  async function bookedBy(tags: string[], start: string): Promise<{ bookingId: string; clientId: string }> {
    const email = `${randomUUID()}@example.test`;
    await desk.owner.post('/v1/clients', { name: 'Ola Hansen', email, tags }).expect(201);
    return desk.book(start, { email });
  }

  it('reaches those who are in it when it is to go out, and nobody else', async () => {
    const inside = await bookedBy(['VIP'], '2026-03-05T09:00:00Z');
    const outside = await bookedBy(['Student'], '2026-03-05T10:00:00Z');
    const joined = await bookedBy([], '2026-03-05T11:00:00Z');
    const { version } = (await desk.owner.get(`/v1/clients/${joined.clientId}`).expect(200)).body;
    await desk.owner.patch(`/v1/clients/${joined.clientId}`, { tags: ['VIP'] }, version).expect(200);
    for (const { bookingId } of [inside, outside, joined]) await desk.letter('reminder', { bookingId });
    await desk.advance('P2DT5H');
    expect(await desk.ended('reminder', { bookingId: inside.bookingId })).toMatchObject({ state: 'sent' });
    expect(await desk.ended('reminder', { bookingId: joined.bookingId })).toMatchObject({ state: 'sent' });
    const kept = await desk.ended('reminder', { bookingId: outside.bookingId });
    expect(kept).toMatchObject({ state: 'suppressed', reason: 'conditions_not_met' });
    expect((await desk.checks(kept.id)).outcomes['conditions']).toBe('conditions_not_met');
  });

  it('reaches nobody once the segment is removed, rather than everybody', async () => {
    const { bookingId } = await bookedBy(['VIP'], '2026-03-09T09:00:00Z');
    await desk.letter('reminder', { bookingId });
    await desk.owner.delete(`/v1/segments/${segment.id}`, 1).expect(204);
    await desk.advance('P4D');
    expect(await desk.ended('reminder', { bookingId })).toMatchObject({ reason: 'conditions_not_met' });
    expect((await desk.automation('reminder')) as object).toMatchObject({ conditions: { segmentId: segment.id } });
  });
});
