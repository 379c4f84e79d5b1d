import { Temporal } from 'temporal-polyfill';
import { DAY_MS, MINUTE_MS, type DayNumber } from './local-day.js';
import { YearOffsets } from './year-offsets.js';

/** Far more than a business plans for; the limits keep strange questions from filling the memory. */
const MOST_YEARS_KEPT = 200;
const MOST_ZONES_KEPT = 1000;

/** The clock of one IANA zone in plain integers: offsets are read from Temporal once per year and then kept. */
export class Zone {
  private readonly years = new Map<number, YearOffsets>();
  private recent = YearOffsets.none;

  constructor(readonly name: string) {}

  /** Milliseconds that local time is ahead of UTC at an instant. */
  offsetAt(instant: number): number {
    return this.yearWith(instant).offsetAt(instant);
  }

  /** The local day on which an instant falls. */
  dayAt(instant: number): DayNumber {
    return Math.floor((instant + this.offsetAt(instant)) / DAY_MS);
  }

  /** The instant of `minutes` after local midnight of a day (may exceed 1440), as `instantOf` reads wall time. */
  instantAt(day: DayNumber, minutes: number): number {
    const wall = day * DAY_MS + minutes * MINUTE_MS;
    const offset = this.yearWith(day * DAY_MS).steadyOffsetOn(day);
    return offset === undefined ? this.instantOf(wall) : wall - offset;
  }

  /**
   * The instant of a wall time given as if it were UTC. Temporal's "compatible": a wall time that the clock skips moves
   * forward by the gap, one that it shows twice means the first.
   */
  instantOf(wall: number): number {
    const before = this.offsetAt(wall - DAY_MS);
    const after = this.offsetAt(wall + DAY_MS);
    if (this.offsetAt(wall - before) === before) return wall - before;
    return this.offsetAt(wall - after) === after ? wall - after : wall - before;
  }

  private yearWith(instant: number): YearOffsets {
    if (instant >= this.recent.from && instant < this.recent.until) return this.recent;
    const year = new Date(instant).getUTCFullYear();
    return (this.recent = this.years.get(year) ?? this.load(year));
  }

  private load(year: number): YearOffsets {
    if (this.years.size >= MOST_YEARS_KEPT) this.years.clear();
    const loaded = YearOffsets.read(this.name, year);
    this.years.set(year, loaded);
    return loaded;
  }
}

const zones = new Map<string, Zone>();

/** The one shared clock of a zone. Throws a RangeError for a name that the time-zone database does not have. */
export function zoneNamed(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    if (zones.size >= MOST_ZONES_KEPT) zones.clear();
    zone = new Zone(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId);
    zones.set(name, zone);
  }
  return zone;
}
