import ICAL from 'ical.js';
import { wallToInstant } from '@stamgast/availability';
import { windowsZones } from './windows-zones.js';

/** The zones of one calendar: turns what its events say into instants (milliseconds). */
export class CalendarClock {
  private readonly ownZones = new Map<string, ICAL.Timezone>();
  private readonly named = new Map<string, string | null>();
  /** IANA name: of days without times, and of times that name no zone (D89). */
  readonly zone: string;

  /** `fallback` is the zone of whoever's calendar it is, where the calendar does not say its own. */
  constructor(calendar: ICAL.Component, fallback: string) {
    const definitions = calendar.getAllSubcomponents('vtimezone');
    for (const definition of definitions) {
      const id = textOf(definition, 'tzid');
      const known = zoneNamed(id) ?? zoneNamed(textOf(definition, 'x-lic-location'));
      this.named.set(id, known);
      if (known === null && isPlain(definition)) this.ownZones.set(id, new ICAL.Timezone(definition));
    }
    const single = definitions.length === 1 ? (this.named.get(textOf(definitions[0]!, 'tzid')) ?? null) : null;
    this.zone = zoneNamed(textOf(calendar, 'x-wr-timezone')) ?? single ?? fallback;
  }

  /** The instant of a date, a local time, or a time in UTC. */
  instantOf(time: ICAL.Time, tzid: string | null): number {
    const date = `${pad(time.year, 4)}-${pad(time.month, 2)}-${pad(time.day, 2)}`;
    if (time.isDate) return wallToInstant(this.zone, date, '00:00');
    const own = tzid === null ? undefined : this.ownZones.get(tzid);
    if (time.zone === ICAL.Timezone.utcTimezone || own) {
      const offset = own ? own.utcOffset(time) : 0;
      return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second - offset);
    }
    const clock = `${pad(time.hour, 2)}:${pad(time.minute, 2)}`;
    return wallToInstant(this.zoneOf(tzid), date, clock) + time.second * 1000;
  }

  private zoneOf(tzid: string | null): string {
    if (tzid === null) return this.zone;
    const known = this.named.get(tzid);
    if (known) return known;
    const found = zoneNamed(tzid);
    this.named.set(tzid, found);
    return found ?? this.zone;
  }
}

/** The IANA zone that a name means: its own, one with a prefix (`/mozilla.org/…/Europe/Oslo`), or what Windows calls it. */
export function zoneNamed(name: string): string | null {
  if (name === '') return null;
  const windows = windowsZones[name];
  if (windows) return windows;
  const ways = [name, name.split('/').slice(-2).join('/'), name.split('/').slice(-3).join('/')];
  return ways.find((way) => /^[A-Za-z]+(?:[/_+-][\w+-]+)*$/.test(way) && isZone(way)) ?? null;
}

function isZone(name: string): boolean {
  try {
    // No zone of the tz database is spelled like an offset, and `Intl` takes such for one.
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/') || name === 'UTC' || name === 'GMT';
  } catch {
    return false;
  }
}

/** The library follows rules of a zone as far as they go; only those that name one day a year come to an end for sure. */
function isPlain(definition: ICAL.Component): boolean {
  const rules = ['standard', 'daylight'].flatMap((name) =>
    definition.getAllSubcomponents(name).flatMap((part) => part.getAllProperties('rrule')),
  );
  const plain = rules.every((rule) => (rule.getFirstValue() as ICAL.Recur | null)?.freq === 'YEARLY');
  return plain && rules.length <= 20 && definition.getFirstSubcomponent('standard') !== null;
}

function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
