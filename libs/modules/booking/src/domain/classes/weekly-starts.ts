import { localDateAt, shiftLocalDays } from '@stamgast/availability';

/** Sessions that one series can have: two years of weeks. */
export const mostSessions = 104;

export interface WeeklyPattern {
  /** Milliseconds. */
  readonly start: number;
  /** IANA name. */
  readonly timeZone: string;
  /** Every so many weeks. */
  readonly everyWeeks: number;
  /** The last local day on which a session may begin; null: as many as `count` says. */
  readonly until: string | null;
  readonly count: number | null;
}

/** The starts of a weekly series: the same wall time each week, whatever the clocks do meanwhile (D14). */
export function weeklyStarts({ start, timeZone, everyWeeks, until, count }: WeeklyPattern): number[] {
  const starts: number[] = [];
  while (starts.length < Math.min(count ?? mostSessions, mostSessions)) {
    const next = shiftLocalDays(timeZone, start, 7 * everyWeeks * starts.length);
    if (until !== null && localDateAt(timeZone, next) > until) break;
    starts.push(next);
  }
  return starts;
}
