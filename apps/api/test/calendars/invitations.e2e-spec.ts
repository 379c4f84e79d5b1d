import ICAL from 'ical.js';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor } from '../harness/visits.js';

let stamgast: Stamgast;
beforeAll(async () => {
  stamgast = await Stamgast.start({ worker: true });
});
afterAll(() => stamgast.stop());

/** The calendar that was sent with a message of a kind, as another parser than its writer reads it. */
async function invitationOf(owner: Caller, bookingId: string, kind: string) {
  const content = await eventually(async () => {
    const { body } = await owner.get(`/v1/messages?bookingId=${bookingId}&kind=${kind}`).expect(200);
    const id = (body.data as { id: string; state: string }[]).find((one) => one.state === 'sent')?.id;
    if (!id) return null;
    const message = await owner.get(`/v1/messages/${id}`).expect(200);
    return message.body.attachments[0].content as string;
  });
  expect(content.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
  const calendar = new ICAL.Component(ICAL.parse(content) as never);
  const vevent = calendar.getFirstSubcomponent('vevent')!;
  const event = new ICAL.Event(vevent);
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    status: vevent.getFirstPropertyValue('status'),
    start: event.startDate.toJSDate().toISOString(),
    summary: event.summary,
    organizer: event.organizer,
    attendees: event.attendees.length,
  };
}

describe('invitations (D88, N11)', () => {
  it('keep their UID, count SEQUENCE up with every change, and end with CANCEL', async () => {
    const owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T08:00:00Z' });
    const salon = await createSalon(owner, {
      services: [{ name: 'Cut; wash, dry – "long" hair \\ extra '.repeat(2) }],
    });
    const booked = await bookAsVisitor(stamgast, owner.slug, salon, { start: '2026-03-05T09:00:00Z' }).expect(201);
    const bookingId = booked.body.booking.id as string;
    const first = await invitationOf(owner, bookingId, 'confirmation');
    expect(first).toMatchObject({
      method: 'REQUEST',
      uid: `${bookingId}@stamgast`,
      sequence: 0,
      status: 'CONFIRMED',
      start: '2026-03-05T09:00:00.000Z',
      organizer: 'mailto:stamgast@localhost',
      attendees: 1,
    });
    expect(first.summary).toContain('Cut; wash, dry – "long" hair \\ extra');
    const moved = await owner
      .post(`/v1/bookings/${bookingId}/reschedule`, { start: '2026-03-05T12:00:00Z' }, 1)
      .expect(200);
    const second = await invitationOf(owner, bookingId, 'changed');
    expect(second).toMatchObject({ method: 'REQUEST', uid: first.uid, sequence: 1, start: '2026-03-05T12:00:00.000Z' });
    await owner.post(`/v1/bookings/${bookingId}/cancel`, {}, moved.body.version as number).expect(200);
    const last = await invitationOf(owner, bookingId, 'cancelled');
    expect(last).toMatchObject({ method: 'CANCEL', uid: first.uid, sequence: 2, status: 'CANCELLED' });
    const path = `/v1/public/bookings/${booked.body.manageToken as string}/calendar.ics`;
    const file = await stamgast.visitor.get(path).expect(200);
    expect(file.text).toContain('SEQUENCE:2');
    expect(file.text).toContain('METHOD:CANCEL');
    expect(file.text).toMatch(/ORGANIZER[\s\S]*stamgast@localhost/);
  });
});
