import type { StaffAvailability } from './slot-query.js';
import type { Stretch, VisitShape } from './visit-shape.js';

/**
 * Which starts busy time forbids, walked once in ascending order. A visit that takes `[start + from, start + to)` meets
 * a busy `[b0, b1)` exactly where `b0 - to < start < b1 - from`: both ends themselves are free, as intervals are
 * half-open (D01).
 */
export class BlockedStarts {
  private next = 0;

  /** `busy` is `[start0, end0, …]` ascending by start; stretches may overlap, and empty ones block nothing. */
  constructor(
    private readonly busy: ArrayLike<number>,
    private readonly taken: Stretch,
  ) {}

  /** The last free start from `start` on without a break, or something smaller than `start` where that is blocked. */
  freeUntil(start: number): number {
    const { busy } = this;
    const past = start + this.taken.from;
    let next = this.next;
    while (next < busy.length && (busy[next + 1]! <= past || busy[next + 1]! <= busy[next]!)) next += 2;
    this.next = next;
    return next < busy.length ? busy[next]! - this.taken.to : Infinity;
  }

  /** Where the stretch that `freeUntil` stopped at ends: the first start that it does not block. */
  resumesAt(): number {
    return this.busy[this.next + 1]! - this.taken.from;
  }
}

/** The usual visit takes one stretch of its staff member, so busy time is used as it stands and nothing is copied. */
export function blockedByStaff(staff: StaffAvailability, shape: VisitShape, sharesBuffers: boolean): BlockedStarts {
  const { taken, bare } = shape;
  if (!sharesBuffers && taken.length === 1) return new BlockedStarts(staff.busy, taken[0]!);
  if (!sharesBuffers) return blockedByAll(taken.map((stretch) => [staff.busy, stretch]));
  const { visits } = staff;
  if (!visits) throw new RangeError(`Buffers can overlap only where visits are given: ${staff.id}`);
  return blockedByAll([
    ...bare.map((stretch) => [staff.busy, stretch] as const),
    ...taken.map((stretch) => [visits, stretch] as const),
  ]);
}

/** Blocked by any of several: the ranges of forbidden starts themselves become the busy time of an empty visit. */
function blockedByAll(all: readonly (readonly [busy: ArrayLike<number>, taken: Stretch])[]): BlockedStarts {
  const ranges: [number, number][] = [];
  for (const [busy, taken] of all) {
    for (let i = 0; i < busy.length; i += 2) {
      if (busy[i]! < busy[i + 1]!) ranges.push([busy[i]! - taken.to, busy[i + 1]! - taken.from]);
    }
  }
  return new BlockedStarts(ranges.sort((a, b) => a[0] - b[0]).flat(), { from: 0, to: 0 });
}
