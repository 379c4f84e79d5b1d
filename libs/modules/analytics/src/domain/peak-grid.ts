import { quotient } from '@stamgast/statistics';
import { daysBetween, weekdayOf } from './local-day.js';
import { lengthOf, type Period } from './period.js';

const ENOUGH_WEEKS = 4;

export interface PeakCell {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly visits: number;
  /** How many of these weekdays had visits at all. */
  readonly openDays: number;
  readonly perOpenDay: number | null;
}

export interface PeakGrid {
  readonly cells: PeakCell[];
  /** Whole weeks of the period, counted from its first day, that had visits. */
  readonly weeks: number;
  readonly few: boolean;
}

export interface HourTally {
  readonly weekday: number;
  readonly hour: number;
  readonly visits: number;
}

/** F.11: visits by weekday and local hour, per day that was open; a day on which nobody came counts as closed. */
export function peakGrid(period: Period, tallies: readonly HourTally[], openDays: readonly string[]): PeakGrid {
  const wholeWeeks = Math.floor(lengthOf(period) / 7);
  const weekOf = (day: string) => Math.floor(daysBetween(period.from, day) / 7);
  const weeks = new Set(openDays.map(weekOf).filter((week) => week < wholeWeeks)).size;
  const visits = new Map(tallies.map((one) => [`${one.weekday} ${one.hour}`, one.visits]));
  const open = new Map<number, number>();
  for (const day of openDays) open.set(weekdayOf(day), (open.get(weekdayOf(day)) ?? 0) + 1);
  const cells = Array.from({ length: 7 * 24 }, (_, index): PeakCell => {
    const [weekday, hour] = [Math.floor(index / 24) + 1, index % 24];
    const seen = visits.get(`${weekday} ${hour}`) ?? 0;
    const days = open.get(weekday) ?? 0;
    return { weekday, hour, visits: seen, openDays: days, perOpenDay: quotient(seen, days) };
  });
  return { cells, weeks, few: weeks < ENOUGH_WEEKS };
}
