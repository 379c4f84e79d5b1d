import type { BufferMode } from '../policies.js';
import type { Moment } from '../visit/booking-rules.js';
import { occupiedBy, type OccupiedTime } from '../visit/occupied-time.js';
import type { BusyTime } from '../visit/offer.js';
import type { PlannedPart } from '../visit/plan-visit.js';

const minuteMilliseconds = 60_000;
const nothing: BusyTime = { busy: [], visits: [], bookedThatDay: 0 };

/** The time that a visit will take once it is booked. */
export function timeOfPlan(parts: readonly PlannedPart[], bufferMode: BufferMode): OccupiedTime[] {
  const appointments = parts.map((part, index) => ({
    ...part,
    id: String(index),
    startsAt: new Date(part.start),
    endsAt: new Date(part.end),
  }));
  return occupiedBy(appointments, bufferMode);
}

/** The moment as it will be when this time is taken too: visits of one series are in one another's way. */
export function withTaken(moment: Moment, taken: readonly OccupiedTime[]): Moment {
  if (taken.length === 0) return moment;
  const busy = new Map(moment.busy);
  for (const { staffId, resourceId, fromMinute, untilMinute, bufferBefore, bufferAfter } of taken) {
    const id = staffId ?? resourceId!;
    const before = busy.get(id) ?? nothing;
    const from = fromMinute * minuteMilliseconds;
    const until = untilMinute * minuteMilliseconds;
    const bare = [from + bufferBefore * minuteMilliseconds, until - bufferAfter * minuteMilliseconds] as const;
    busy.set(id, {
      ...before,
      busy: withStretch(before.busy, from, until),
      visits: withStretch(before.visits, ...bare),
    });
  }
  return { ...moment, busy };
}

/** The moment as it would be if this time were free: visits that are being moved are not in their own way (D34). */
export function withoutTaken(moment: Moment, taken: readonly OccupiedTime[]): Moment {
  const busy = new Map(moment.busy);
  for (const { staffId, resourceId, fromMinute, untilMinute, bufferBefore, bufferAfter } of taken) {
    const before = busy.get(staffId ?? resourceId!);
    if (!before) continue;
    const from = fromMinute * minuteMilliseconds;
    const until = untilMinute * minuteMilliseconds;
    const bare = [from + bufferBefore * minuteMilliseconds, until - bufferAfter * minuteMilliseconds] as const;
    busy.set(staffId ?? resourceId!, {
      ...before,
      busy: withoutStretch(before.busy, from, until),
      visits: withoutStretch(before.visits, ...bare),
    });
  }
  return { ...moment, busy };
}

function withoutStretch(stretches: ArrayLike<number>, from: number, until: number): ArrayLike<number> {
  for (let at = 0; at < stretches.length; at += 2) {
    if (stretches[at] !== from || stretches[at + 1] !== until) continue;
    return Array.from(stretches).toSpliced(at, 2);
  }
  return stretches;
}

/** Stretches ascend by where they begin. */
function withStretch(stretches: ArrayLike<number>, from: number, until: number): number[] {
  const all = Array.from(stretches);
  let at = 0;
  while (at < all.length && all[at]! <= from) at += 2;
  all.splice(at, 0, from, until);
  return all;
}
