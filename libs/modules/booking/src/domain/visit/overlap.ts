import type { BusyTime } from './offer.js';
import type { OccupiedTime } from './occupied-time.js';

const minuteMilliseconds = 60_000;

/**
 * Whether any of these stretches meets what its person is taken for; half-open (D01). Where buffers may be shared, the
 * guarded stretch has none, and it is the neighbours' bare visits that the buffers must keep clear of (D02).
 */
export function meetsBusyTime(occupied: readonly OccupiedTime[], busy: ReadonlyMap<string, BusyTime>): boolean {
  return occupied.some((one) => {
    const taken = busy.get(one.staffId ?? one.resourceId!);
    if (!taken) return false;
    const withBuffers = [one.fromMinute * minuteMilliseconds, one.untilMinute * minuteMilliseconds] as const;
    return meets(taken.busy, one.from.getTime(), one.to.getTime()) || meets(taken.visits, ...withBuffers);
  });
}

function meets(stretches: ArrayLike<number>, from: number, to: number): boolean {
  for (let i = 0; i < stretches.length; i += 2) if (from < stretches[i + 1]! && stretches[i]! < to) return true;
  return false;
}
