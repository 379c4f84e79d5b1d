import type { ReportsSearch } from '../../routes/reports-search.js';
import type { Period, SeriesDay } from '../../shared/api/types/reports.js';
import type { Day } from '../../shared/api/types/shared-words.js';
import { addDays, daysBetween, mondayOf } from '../../shared/time/days.js';

/** The first and last day of a span, seen from today. */
export function daysOf({ span = 'last30', from, to }: ReportsSearch, today: Day): Period {
  const first = `${today.slice(0, 8)}01`;
  switch (span) {
    case 'last30':
      return { from: addDays(today, -29), to: today };
    case 'thisMonth':
      return { from: first, to: today };
    case 'lastMonth': {
      const end = addDays(first, -1);
      return { from: `${end.slice(0, 8)}01`, to: end };
    }
    case 'last90':
      return { from: addDays(today, -89), to: today };
    case 'thisYear':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case 'last365':
      return { from: addDays(today, -364), to: today };
    case 'own': {
      const start = from ?? addDays(today, -29);
      return { from: start, to: to && to >= start ? to : start > today ? start : today };
    }
  }
}

export type StepSize = 'day' | 'week' | 'month';

/** Few enough bars to be read: days for two months, weeks for fifteen, months beyond. */
export function stepOf(days: readonly SeriesDay[]): StepSize {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return 'day';
  const length = daysBetween(first.date, last.date);
  return length <= 62 ? 'day' : length <= 460 ? 'week' : 'month';
}

/** Adds days up to weeks from Monday, or months; named by their first day. */
export function stepped(days: readonly SeriesDay[], size: StepSize): SeriesDay[] {
  const sums = new Map<Day, SeriesDay>();
  for (const { date, visits, revenue } of days) {
    const key = size === 'day' ? date : size === 'week' ? mondayOf(date) : `${date.slice(0, 7)}-01`;
    const sum = sums.get(key);
    sums.set(key, {
      date: key,
      visits: (sum?.visits ?? 0) + visits,
      revenue: { ...revenue, amount: (sum?.revenue.amount ?? 0) + revenue.amount },
    });
  }
  return [...sums.values()];
}
