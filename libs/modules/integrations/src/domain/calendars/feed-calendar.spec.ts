import ICAL from 'ical.js';
import type { CalendarFeed } from './calendar-feed.js';
import { feedCalendar, visitOfUid, type ShownVisit } from './feed-calendar.js';

const feed: CalendarFeed = {
  id: 'feed',
  staffId: 'ida',
  locationId: null,
  withBuffers: false,
  clientNames: 'full',
  contentHash: null,
  changedAt: null,
  readAt: null,
  createdAt: new Date(0),
  version: 1,
};
const visit: ShownVisit = {
  appointmentId: '0190b5c8-0000-7000-8000-000000000001',
  status: 'confirmed',
  sequence: 3,
  startsAt: new Date('2026-03-02T09:00:00Z'),
  endsAt: new Date('2026-03-02T10:00:00Z'),
  bufferBefore: 0,
  bufferAfter: 10,
  serviceName: 'Cut',
  staffName: 'Ida',
  locationName: 'Salon',
  address: null,
  clientId: 'ingrid',
  bookedName: null,
  updatedAt: new Date('2026-03-01T09:00:00Z'),
};
const around = { title: 'Ida', locale: 'en', clientNames: new Map([['ingrid', 'Ingrid Moe']]) } as const;

/** Nasty texts that came from people or were made up to break a line (SEC-I07). */
const texts = [
  'Cut; wash, dry \\ blow',
  'Colour\r\nATTENDEE:mailto:thief@example.com',
  'Line\nEND:VEVENT\nBEGIN:VEVENT',
  `"Quotes" and ':' and emoji ${'💇‍♀️'.repeat(40)}`,
  'ÆØÅ æøå äöü '.repeat(20),
  '文字化け'.repeat(60),
  'x'.repeat(500),
  'bell\u0007 and nul\u0000',
];

describe('writing a feed (D88)', () => {
  it.each(texts)('says %p so that another parser reads the same, in one property', (text) => {
    const file = feedCalendar(feed, [{ ...visit, serviceName: text }], around);
    const lines = file.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\n\r]/.test(line))).toEqual([]);
    const calendar = new ICAL.Component(ICAL.parse(file) as never);
    const events = calendar.getAllSubcomponents('vevent');
    expect(events).toHaveLength(1);
    const read = text
      .replace(/\r\n/g, '\n')
      .split('')
      .filter((sign) => sign === '\n' || sign.charCodeAt(0) > 31)
      .join('');
    expect(new ICAL.Event(events[0]!).summary).toBe(`${read} · Ingrid Moe`);
    expect(events[0]!.getAllProperties().map((one) => one.name)).not.toContain('attendee');
  });

  it('writes the same for the same visits', () => {
    expect(feedCalendar(feed, [visit], around)).toBe(feedCalendar(feed, [{ ...visit }], around));
    expect(feedCalendar(feed, [visit], around)).toMatch(/\r\nSEQUENCE:3\r\nDTSTAMP:20260301T090000Z\r\n/);
  });

  it('says of a request that it is one', () => {
    const file = feedCalendar({ ...feed, clientNames: 'first' }, [{ ...visit, status: 'requested' }], around);
    expect(file).toMatch(/SUMMARY:Request: Cut · Ingrid\r\n[\s\S]*STATUS:TENTATIVE/);
  });

  it('knows its own entries again, with the time kept free around them, and nobody else’s', () => {
    const own = feedCalendar({ ...feed, withBuffers: true }, [visit], around).match(/UID:.*/g) ?? [];
    expect(own.map((line) => visitOfUid(line.slice(4).trim()))).toEqual([visit.appointmentId, visit.appointmentId]);
    expect(visitOfUid('0190b5c8@google.com')).toBeNull();
    expect(visitOfUid(`${visit.appointmentId}@elsewhere`)).toBeNull();
  });
});
