import type { StaffAvailability } from './slot-query.js';
import type { Stretch, VisitShape } from './visit-shape.js';

/**
 * Which starts busy time forbids, walked once in ascending order. A visit that takes `[start + from, start + to)` meets
 * a busy `[b0, b1)` exactly where `b0 - to < start < b1 - from`: both ends themselves are free, as intervals are
 * half-open (D01).
 */
export class BlockedStarts {
  private next = 0;
  private free = -Infinity;

  /** `busy` is `[start0, end0, …]` ascending by start; stretches may overlap, and empty ones block nothing. */
  constructor(
    private readonly busy: ArrayLike<number>,
    private readonly taken: Stretch,
  ) {}

  /** The first instant from `start` on that is not blocked. Asked with ascending starts. */
  freeFrom(start: number): number {
    const { busy } = this;
    const { from, to } = this.taken;
    let free = Math.max(start, this.free);
    let next = this.next;
    for (; next < busy.length; next += 2) {
      const begin = busy[next]!;
      const end = busy[next + 1]!;
      if (end <= begin) continue;
      if (begin - to >= free) break;
      if (end - from > free) free = end - from;
    }
    this.next = next;
    this.free = free;
    return free;
  }

  /** The last instant that is free without a break since the answer of `freeFrom`. */
  freeUntil(): number {
    return this.next < this.busy.length ? this.busy[this.next]! - this.taken.to : Infinity;
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
