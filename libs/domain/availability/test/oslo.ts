import { Temporal } from 'temporal-polyfill';
import type { ServiceRules, Slot, SlotQuery, StaffAvailability } from '../src/index.js';

export const OSLO = 'Europe/Oslo';
/** A Monday without anything special around it. */
export const MONDAY = '2026-03-02';

/** Milliseconds of an Oslo wall time such as `2026-03-02T10:00`, by Temporal and not by the engine. */
export function oslo(wall: string): number {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(OSLO).epochMilliseconds;
}

/** `[start, end, …]` of wall times of one date, as busy time is handed over. */
export function busyOn(date: string, ...times: string[]): number[] {
  return times.map((time) => oslo(`${date}T${time}`));
}

/** Open 09:00 to 17:00 every day, free all day. */
export function aStaff(staff: Partial<StaffAvailability> = {}): StaffAvailability {
  return {
    id: 'anna',
    plan: { weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start: '09:00', end: '17:00' }] },
    busy: [],
    ...staff,
  };
}

/** One plan day of somebody who works all week from `start` to `end`. */
export function open(start: string, end: string): StaffAvailability['plan'] {
  return { weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start, end }] };
}

interface Asked {
  readonly date?: string;
  readonly lastDay?: string;
  readonly now?: number;
  readonly service?: Partial<ServiceRules>;
  readonly staff?: readonly StaffAvailability[];
}

/** A 60-minute service on a step of 15 in Oslo, asked for one day long before it. */
export function aQuery({
  date = MONDAY,
  lastDay,
  now = oslo('2026-01-01T00:00'),
  service,
  staff,
}: Asked = {}): SlotQuery {
  return {
    zone: OSLO,
    now,
    range: { firstDay: date, lastDay: lastDay ?? date },
    service: { duration: 60, step: 15, ...service },
    staff: staff ?? [aStaff()],
  };
}

/** Wall times of the starts, `10:00`. */
export function timesOf(slots: readonly Slot[]): string[] {
  return slots.map(({ start }) => wallOf(start).slice(11));
}

/** `2026-03-02T10:00` in Oslo. */
export function wallOf(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(OSLO)
    .toPlainDateTime()
    .toString()
    .slice(0, 16);
}

export function utcOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16) + 'Z';
}
