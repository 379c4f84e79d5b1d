import type { Locale } from '@stamgast/kernel';
import { shownName, type CalendarFeed } from './calendar-feed.js';
import { joinLines, textLine, timeLine } from './calendar-lines.js';
import { feedWords } from './feed-words.js';

/** A visit as a feed may show it: nothing that was written about the client. */
export interface ShownVisit {
  readonly appointmentId: string;
  readonly status: string;
  /** SEQUENCE of the calendar entry. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Minutes kept free. */
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly serviceName: string;
  readonly staffName: string;
  readonly locationName: string;
  readonly address: string | null;
  readonly clientId: string | null;
  readonly bookedName: string | null;
  readonly updatedAt: Date;
}

export interface FeedSurroundings {
  /** What calendar programs call the feed. */
  readonly title: string;
  readonly locale: Locale;
  /** Names of clients by id. */
  readonly clientNames: ReadonlyMap<string, string>;
}

const minuteMilliseconds = 60_000;

/**
 * The visits of a feed as an iCalendar file (RFC 5545): instants in UTC, one UID per appointment for ever, the same text
 * for the same visits. Nothing that was written about a client is in it (D88). Written here, since the library that writes
 * invitations takes a second and more for five thousand visits.
 */
export function feedCalendar(feed: CalendarFeed, visits: readonly ShownVisit[], around: FeedSurroundings): string {
  return joinLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stamgast//Feed//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    textLine('NAME', around.title),
    textLine('X-WR-CALNAME', around.title),
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    'X-PUBLISHED-TTL:PT15M',
    ...visits.flatMap((visit) => [
      ...visitLines(feed, visit, around),
      ...(feed.withBuffers ? bufferLines(visit, around) : []),
    ]),
    'END:VCALENDAR',
  ]);
}

function visitLines(feed: CalendarFeed, visit: ShownVisit, around: FeedSurroundings): string[] {
  const { locationName, address, staffName, status } = visit;
  return eventLines(visit, '', visit.startsAt, visit.endsAt, [
    textLine('SUMMARY', summaryOf(feed, visit, around)),
    textLine('LOCATION', address ? `${locationName}, ${address}` : locationName),
    ...(feed.staffId === null ? [textLine('DESCRIPTION', staffName)] : []),
    `STATUS:${status === 'requested' ? 'TENTATIVE' : 'CONFIRMED'}`,
  ]);
}

function eventLines(visit: ShownVisit, part: string, start: Date, end: Date, more: readonly string[]): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${visit.appointmentId}${part}@stamgast`,
    `SEQUENCE:${visit.sequence}`,
    timeLine('DTSTAMP', visit.updatedAt),
    timeLine('DTSTART', start),
    timeLine('DTEND', end),
    ...more,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

function summaryOf(feed: CalendarFeed, visit: ShownVisit, { locale, clientNames }: FeedSurroundings): string {
  const words = feedWords[locale];
  const known = visit.clientId === null ? visit.bookedName : (clientNames.get(visit.clientId) ?? visit.bookedName);
  const nameless = feed.clientNames === 'none' ? null : words.walkIn;
  const who = shownName(known, feed.clientNames) ?? nameless;
  const what = [visit.serviceName, who, feed.staffId === null ? visit.staffName : null].filter((one) => one !== null);
  return `${visit.status === 'requested' ? `${words.requested}: ` : ''}${what.join(' · ')}`;
}

/** The time around the visit as entries of its own: others must not put anything there either. */
function bufferLines(visit: ShownVisit, { locale }: FeedSurroundings): string[] {
  const { startsAt, endsAt, bufferBefore, bufferAfter } = visit;
  const from = new Date(startsAt.getTime() - bufferBefore * minuteMilliseconds);
  const until = new Date(endsAt.getTime() + bufferAfter * minuteMilliseconds);
  const says = [textLine('SUMMARY', feedWords[locale].keptFree)];
  return [
    ...(bufferBefore > 0 ? eventLines(visit, '-before', from, startsAt, says) : []),
    ...(bufferAfter > 0 ? eventLines(visit, '-after', endsAt, until, says) : []),
  ];
}

const ownUid = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-before|-after)?@stamgast$/i;

/** The booking or appointment that an event's UID says it is, where it may be one of ours. */
export function visitOfUid(uid: string): string | null {
  return ownUid.exec(uid)?.[1]?.toLowerCase() ?? null;
}
