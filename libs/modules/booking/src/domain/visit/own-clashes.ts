import type { Refusal } from '@stamgast/availability';
import { workDuring } from './processing-time.js';
import type { StaffedPart } from './segments.js';

const minuteMilliseconds = 60_000;

interface Stretch {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Where one person of a visit would have to be at two of its services at once, buffers included: somebody may do what
 * runs beside their own service only in its processing time (D23). None in a visit that can take place.
 */
export function ownClashes(parts: readonly StaffedPart[]): Extract<Refusal, { reason: 'busy' }>[] {
  const staffIds = new Set(parts.map((part) => part.staffId));
  if (staffIds.size === parts.length) return [];
  return [...staffIds].flatMap((staffId) => {
    const own = parts.flatMap((part, index) => (part.staffId === staffId ? stretchesOf(part, index) : []));
    const clash = own.find((one) => own.some((other) => one.index < other.index && meet(one, other)));
    return clash ? [{ reason: 'busy' as const, from: clash.from, until: clash.to }] : [];
  });
}

function meet(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to;
}

function stretchesOf({ start, end, processing, bufferBefore, bufferAfter }: StaffedPart, index: number): Stretch[] {
  const work = workDuring((end - start) / minuteMilliseconds, processing);
  return work.map(({ from, to }, at) => ({
    index,
    from: start + (from - (at === 0 ? bufferBefore : 0)) * minuteMilliseconds,
    to: start + (to + (at === work.length - 1 ? bufferAfter : 0)) * minuteMilliseconds,
  }));
}
