import ICAL from 'ical.js';
import { CalendarClock } from './calendar-clock.js';
import { Patience, repeat } from './repeat.js';
import { calendarRefusals, UnreadableCalendar } from './unreadable-calendar.js';

/** `[from, to)` in milliseconds, with the UID of the event that takes it. */
export interface BusySpan {
  readonly uid: string;
  readonly from: number;
  readonly to: number;
}

export interface Window {
  readonly from: number;
  readonly to: number;
}

const dayMilliseconds = 86_400_000;
const mostEvents = 20_000;
const mostSpans = 20_000;

/**
 * When a calendar says that its owner is busy within a window (RFC 5545). Free, cancelled and empty events take no time;
 * days without times are days of the calendar's own zone; changed occurrences stand in for those they change (D89).
 * Throws `UnreadableCalendar` for what is no calendar or wants too much.
 */
export function readBusyTime(text: string, fallbackZone: string, window: Window): BusySpan[] {
  const patience = new Patience();
  return calendarsIn(text).flatMap((calendar) => {
    const clock = new CalendarClock(calendar, fallbackZone);
    const events = calendar.getAllSubcomponents('vevent').filter((one) => one.hasProperty('dtstart'));
    if (events.length > mostEvents) throw new UnreadableCalendar(calendarRefusals.too_complex);
    const changed = changedOccurrences(events, clock);
    const spans = events.flatMap((event) => spansOf(event, clock, changed, window, patience));
    if (spans.length > mostSpans) throw new UnreadableCalendar(calendarRefusals.too_complex);
    return spans;
  });
}

function calendarsIn(text: string): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text.replace(/^\uFEFF/, '').trim()) as unknown[];
    const all = (typeof parsed[0] === 'string' ? [parsed] : parsed) as unknown[][];
    const calendars = all.map((one) => new ICAL.Component(one as never)).filter((one) => one.name === 'vcalendar');
    if (calendars.length > 0) return calendars;
  } catch {
    // What cannot be parsed is told as what it is below.
  }
  throw new UnreadableCalendar(calendarRefusals.not_a_calendar);
}

/** Instants of occurrences that an event of their own stands in for, by UID. */
function changedOccurrences(events: readonly ICAL.Component[], clock: CalendarClock): Map<string, Set<number>> {
  const changed = new Map<string, Set<number>>();
  for (const event of events) {
    const property = event.getFirstProperty('recurrence-id');
    if (!property) continue;
    const uid = uidOf(event);
    const at = timesOf(property).map((time) => clock.instantOf(time, tzidOf(property)));
    changed.set(uid, new Set([...(changed.get(uid) ?? []), ...at]));
  }
  return changed;
}

function spansOf(
  event: ICAL.Component,
  clock: CalendarClock,
  changed: ReadonlyMap<string, ReadonlySet<number>>,
  window: Window,
  patience: Patience,
): BusySpan[] {
  const start = event.getFirstProperty('dtstart')!;
  const [first] = timesOf(start);
  if (!first || takesNoTime(event)) return [];
  const tzid = tzidOf(start);
  const endOf = lengthOf(event, first, tzid, clock);
  const uid = uidOf(event);
  const isChange = event.hasProperty('recurrence-id');
  const without = new Set(isChange ? [] : (changed.get(uid) ?? []));
  if (!isChange)
    for (const property of event.getAllProperties('exdate'))
      for (const time of timesOf(property)) without.add(exceptionAt(time, property, first, tzid, clock));
  const starts = new Map<number, ICAL.Time>();
  const add = (time: ICAL.Time) => starts.set(clock.instantOf(time, tzid), time);
  add(first);
  if (!isChange) addRepeats(event, { first, tzid, clock, window, patience }, add);
  return [...starts]
    .filter(([at]) => !without.has(at))
    .map(([at, time]) => ({ uid, from: at, to: endOf(time, at) }))
    .filter(({ from, to }) => to > from && to > window.from && from < window.to);
}

interface Series {
  readonly first: ICAL.Time;
  readonly tzid: string | null;
  readonly clock: CalendarClock;
  readonly window: Window;
  readonly patience: Patience;
}

function addRepeats(event: ICAL.Component, series: Series, add: (time: ICAL.Time) => void): void {
  const { first, tzid, clock, window, patience } = series;
  for (const property of event.getAllProperties('rdate')) for (const time of timesOf(property)) add(time);
  for (const property of event.getAllProperties('rrule')) {
    const rule = property.getFirstValue() as ICAL.Recur | null;
    if (!rule) continue;
    const until = rule.until ? untilOf(rule.until, tzid, clock) : Infinity;
    const isOver = (time: ICAL.Time) => {
      const at = clock.instantOf(asIn(time, first), tzid);
      return at >= window.to || at > until;
    };
    // An event of some days may have begun before the window.
    const earliest = window.from - 60 * dayMilliseconds;
    for (const time of repeat(rule, first, earliest, patience, isOver)) add(asIn(time, first));
  }
}

/** The end of a rule: in UTC, as a local time, or as the last day, which is included. */
function untilOf(until: ICAL.Time, tzid: string | null, clock: CalendarClock): number {
  const at = clock.instantOf(until, tzid);
  return until.isDate ? at + dayMilliseconds - 1 : at;
}

/** The library repeats in local time; the zone is that of the first. */
function asIn(time: ICAL.Time, first: ICAL.Time): ICAL.Time {
  const same = time.clone();
  same.zone = first.zone;
  return same;
}

/** Some calendars except days where they mean the occurrences of those days. */
function exceptionAt(
  time: ICAL.Time,
  property: ICAL.Property,
  first: ICAL.Time,
  tzid: string | null,
  clock: CalendarClock,
): number {
  if (!time.isDate || first.isDate) return clock.instantOf(time, tzidOf(property) ?? tzid);
  const sameDay = first.clone();
  sameDay.year = time.year;
  sameDay.month = time.month;
  sameDay.day = time.day;
  return clock.instantOf(sameDay, tzid);
}

/** Days stay days when the clock changes between; hours stay hours. */
function lengthOf(
  event: ICAL.Component,
  first: ICAL.Time,
  tzid: string | null,
  clock: CalendarClock,
): (time: ICAL.Time, at: number) => number {
  const end = event.getFirstProperty('dtend');
  const [last] = end ? timesOf(end) : [];
  const duration = event.getFirstPropertyValue('duration') as ICAL.Duration | null;
  if (first.isDate) {
    const days = last ? daysBetween(first, last) : duration ? Math.ceil(duration.toSeconds() / 86_400) : 1;
    return (time) => {
      const after = time.clone();
      after.adjust(Math.max(1, days), 0, 0, 0);
      return clock.instantOf(after, tzid);
    };
  }
  const length = last
    ? clock.instantOf(last, end && tzidOf(end) ? tzidOf(end) : tzid) - clock.instantOf(first, tzid)
    : (duration?.toSeconds() ?? 0) * 1000;
  return (_time, at) => at + length;
}

function daysBetween(first: ICAL.Time, last: ICAL.Time): number {
  const day = (time: ICAL.Time) => Date.UTC(time.year, time.month - 1, time.day) / dayMilliseconds;
  return day(last) - day(first);
}

function takesNoTime(event: ICAL.Component): boolean {
  const says = (name: string) => String(event.getFirstPropertyValue(name) ?? '').toUpperCase();
  return (
    says('transp') === 'TRANSPARENT' || says('status') === 'CANCELLED' || says('x-microsoft-cdo-busystatus') === 'FREE'
  );
}

function uidOf(event: ICAL.Component): string {
  return String(event.getFirstPropertyValue('uid') ?? '');
}

function tzidOf(property: ICAL.Property): string | null {
  const tzid = property.getParameter('tzid') as string | string[] | undefined;
  return (Array.isArray(tzid) ? tzid[0] : tzid) ?? null;
}

/** Dates and times of a property; of a period, its start. */
function timesOf(property: ICAL.Property): ICAL.Time[] {
  return (property.getValues() as unknown[])
    .map((value) => (value instanceof ICAL.Period ? value.start : value))
    .filter((value): value is ICAL.Time => value instanceof ICAL.Time && !Number.isNaN(value.year));
}
