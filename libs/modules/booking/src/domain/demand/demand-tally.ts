import { instantToWall } from '@stamgast/availability';
import type { DemandCount } from '@stamgast/contracts';
import { daysBetween, weekdayOf } from '../local-day.js';

/** One search of a visitor and what it found. */
export interface Search {
  readonly day: string;
  readonly serviceIds: readonly string[];
  readonly locationId: string;
  readonly named: boolean;
  /** Local days that were looked at, both included. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  readonly slots: readonly { readonly start: string; readonly date: string }[];
}

type Part = DemandCount['part'];

const parts: readonly Exclude<Part, 'any'>[] = ['morning', 'afternoon', 'evening'];
const noon = '12:00';
const evening = '17:00';

/**
 * What a search adds to the counts: once as a whole, and once for each weekday that its days have, with each part of that
 * weekday. A weekday or part counts as empty where none of the days had a start in it.
 */
export function countsOf(search: Search): DemandCount[] {
  const weekdays = new Set(daysBetween(search.from, search.to).map(weekdayOf));
  const found = new Set<string>();
  for (const { start, date } of search.slots) {
    const weekday = weekdayOf(date);
    found.add(`${weekday}any`).add(`${weekday}${partOf(instantToWall(search.timeZone, Date.parse(start)).time)}`);
  }
  const { day, locationId, named } = search;
  return search.serviceIds.flatMap((serviceId) => {
    const count = (weekday: number, part: Part, isEmpty: boolean): DemandCount => ({
      day,
      serviceId,
      locationId,
      named,
      weekday,
      part,
      searches: 1,
      empty: isEmpty ? 1 : 0,
    });
    return [
      count(0, 'any', search.slots.length === 0),
      ...[...weekdays].flatMap((weekday) =>
        (['any', ...parts] as const).map((part) => count(weekday, part, !found.has(`${weekday}${part}`))),
      ),
    ];
  });
}

function partOf(time: string): Part {
  if (time < noon) return 'morning';
  return time < evening ? 'afternoon' : 'evening';
}

/** Adds up counts of the same thing. */
export class DemandTally {
  private readonly counts = new Map<string, DemandCount>();

  add(more: readonly DemandCount[]): void {
    for (const one of more) {
      const key = `${one.day} ${one.serviceId} ${one.locationId} ${one.named} ${one.weekday} ${one.part}`;
      const known = this.counts.get(key);
      this.counts.set(
        key,
        known ? { ...known, searches: known.searches + one.searches, empty: known.empty + one.empty } : one,
      );
    }
  }

  all(): readonly DemandCount[] {
    return [...this.counts.values()];
  }
}
