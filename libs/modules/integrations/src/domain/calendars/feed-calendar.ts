import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, type ICalCalendar } from 'ical-generator';
import type { Locale } from '@stamgast/kernel';
import { shownName, type CalendarFeed } from './calendar-feed.js';
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
 * for the same visits. Nothing that was written about a client is in it (D88).
 */
export function feedCalendar(feed: CalendarFeed, visits: readonly ShownVisit[], around: FeedSurroundings): string {
  const calendar = ical({
    prodId: { company: 'Stamgast', product: 'Feed' },
    method: ICalCalendarMethod.PUBLISH,
    name: around.title,
    ttl: 15 * 60,
  });
  for (const visit of visits) {
    addVisit(calendar, feed, visit, around);
    if (feed.withBuffers) addBuffers(calendar, visit, around);
  }
  return calendar.toString();
}

function addVisit(calendar: ICalCalendar, feed: CalendarFeed, visit: ShownVisit, around: FeedSurroundings): void {
  const { locationName, address, staffName, status } = visit;
  calendar.createEvent({
    id: `${visit.appointmentId}@stamgast`,
    sequence: visit.sequence,
    stamp: visit.updatedAt,
    start: visit.startsAt,
    end: visit.endsAt,
    summary: summaryOf(feed, visit, around),
    location: address ? `${locationName}, ${address}` : locationName,
    description: feed.staffId === null ? staffName : null,
    status: status === 'requested' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
  });
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
function addBuffers(calendar: ICalCalendar, visit: ShownVisit, { locale }: FeedSurroundings): void {
  const before = visit.startsAt.getTime() - visit.bufferBefore * minuteMilliseconds;
  const after = visit.endsAt.getTime() + visit.bufferAfter * minuteMilliseconds;
  const stretches = [
    { side: 'before', minutes: visit.bufferBefore, start: new Date(before), end: visit.startsAt },
    { side: 'after', minutes: visit.bufferAfter, start: visit.endsAt, end: new Date(after) },
  ];
  for (const { side, minutes, start, end } of stretches) {
    if (minutes === 0) continue;
    calendar.createEvent({
      id: `${visit.appointmentId}-${side}@stamgast`,
      sequence: visit.sequence,
      stamp: visit.updatedAt,
      start,
      end,
      summary: feedWords[locale].keptFree,
      transparency: ICalEventTransparency.OPAQUE,
    });
  }
}

const ownUid = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-before|-after)?@stamgast$/i;

/** The booking or appointment that an event's UID says it is, where it may be one of ours. */
export function visitOfUid(uid: string): string | null {
  return ownUid.exec(uid)?.[1]?.toLowerCase() ?? null;
}
