import { useEffect, useMemo } from 'react';
import type { Problem } from '../api/problem.js';
import type { Slot } from '../api/types.js';
import { useLatest } from '../data/use-latest.js';
import { useResource, useResourceCache } from '../data/use-resource.js';
import { addDays, daysBetween, earlierOf } from '../time/day.js';
import { keyOfDays, type SlotSource } from './slot-source.js';

/** The API answers at most this many local days at once. */
const mostDays = 62;

export interface Slots {
  /** First and last day of the week that is shown. Weeks start today, so that no day of the first is wasted. */
  from: string;
  to: string;
  slots: readonly Slot[] | null;
  /** The first free slot after the day in question, looked for beyond the week only when needed. */
  next: Slot | null;
  loading: boolean;
  problem: Problem | null;
  retry: () => void;
}

function useRange(source: SlotSource, from: string, to: string, wanted: boolean) {
  const usable = wanted && from <= to;
  return useResource(usable ? keyOfDays(source, from, to) : null, () => source.load(from, to));
}

/** The week around a day, with the next week fetched ahead; when nothing is free, also where the next free time is. */
export function useSlots(source: SlotSource, day: string | null): Slots {
  const cache = useResourceCache();
  const week = Math.max(0, Math.floor(daysBetween(source.today, day ?? source.today) / 7));
  const from = addDays(source.today, week * 7);
  const to = earlierOf(addDays(from, 6), source.lastDay);
  const shown = useRange(source, from, to, true);
  const after = day ?? from;
  const inWeek = useMemo(
    () => shown.data?.slots.find((slot) => (day === null ? slot.date >= after : slot.date > after)) ?? null,
    [shown.data, day, after],
  );
  const dayIsEmpty = shown.data !== null && !shown.data.slots.some((slot) => slot.date === after);
  const later = addDays(to, 1);
  const beyond = useRange(
    source,
    later,
    earlierOf(addDays(later, mostDays - 1), source.lastDay),
    dayIsEmpty && inWeek === null,
  );
  const nextTo = earlierOf(addDays(to, 7), source.lastDay);
  const nextKey = shown.data && later <= nextTo ? keyOfDays(source, later, nextTo) : null;
  const latest = useLatest(source);
  useEffect(() => {
    if (nextKey !== null) cache.fetch(nextKey, () => latest.current.load(later, nextTo));
  }, [cache, nextKey, later, nextTo, latest]);
  return {
    from,
    to,
    slots: shown.data?.slots ?? null,
    next: inWeek ?? beyond.data?.slots[0] ?? null,
    loading: shown.loading || beyond.loading,
    problem: shown.problem ?? beyond.problem,
    retry: shown.problem ? shown.retry : beyond.retry,
  };
}
