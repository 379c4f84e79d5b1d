import type { Slot } from '@stamgast/availability';

const mostOffered = 5;

/** The free starts closest to the one that was lost, in the order of time. */
export function nearestStarts(slots: readonly Slot[], wanted: number): Slot[] {
  return [...slots]
    .sort((a, b) => Math.abs(a.start - wanted) - Math.abs(b.start - wanted) || a.start - b.start)
    .slice(0, mostOffered)
    .sort((a, b) => a.start - b.start);
}
