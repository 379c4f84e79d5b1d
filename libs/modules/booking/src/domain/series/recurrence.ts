import { instantToWall, wallToInstant } from '@stamgast/availability';
import { addDays } from '../local-day.js';

export const recurrenceUnits = ['day', 'week', 'month'] as const;
export type RecurrenceUnit = (typeof recurrenceUnits)[number];

/** Visits that one series can have: two years of weeks. */
export const mostOccurrences = 104;

/** How visits repeat: every so many days, weeks or months, so many times or until a day. */
export interface Recurrence {
  readonly unit: RecurrenceUnit;
  readonly every: number;
  /** How many visits, the first included; null: `until` says. */
  readonly count: number | null;
  /** The last local day on which a visit may begin; null: `count` says. */
  readonly until: string | null;
}

/** One visit as it is wanted. */
export interface Occurrence {
  /** From 1. */
  readonly position: number;
  /** Local day, `YYYY-MM-DD`. */
  readonly date: string;
  /** Milliseconds. */
  readonly start: number;
}

/**
 * The visits that follow from the first at the same wall time, whatever the clocks do meanwhile (D14). A month that has
 * no such day gets its last one: the 31st is 28 February and then 31 March again (D36). One more than can be had tells
 * the caller that the series is too long.
 */
export function occurrencesOf(start: number, timeZone: string, recurrence: Recurrence): Occurrence[] {
  const { date: anchor, time } = instantToWall(timeZone, start);
  const { count, until } = recurrence;
  const most = Math.min(count ?? mostOccurrences + 1, mostOccurrences + 1);
  const occurrences: Occurrence[] = [];
  for (let index = 0; index < most; index++) {
    const date = dateOf(anchor, recurrence, index);
    if (until !== null && date > until) break;
    // The second 02:30 of an autumn night is an instant that a wall time cannot name.
    const at = index === 0 ? start : wallToInstant(timeZone, date, time);
    occurrences.push({ position: index + 1, date, start: at });
  }
  return occurrences;
}

function dateOf(anchor: string, { unit, every }: Recurrence, index: number): string {
  if (unit === 'month') return addMonths(anchor, every * index);
  return addDays(anchor, (unit === 'week' ? 7 : 1) * every * index);
}

/** The same day of a later month, or its last where it is too short. */
function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
