import { MINUTE_MS } from './local-day.js';
import type { ServiceRules, StaffAvailability, WorkPart } from './slot-query.js';

/** A stretch relative to the start of a visit, in milliseconds, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What one visit takes, all relative to its start and in milliseconds. */
export interface VisitShape {
  /** Length that the client sees. */
  readonly length: number;
  /** Has to lie inside the opening hours: the visit, with `bufferInsideHours` its buffers too (D03). */
  readonly open: Stretch;
  /** From the first buffer to the last: what a room is taken for (D06, D21). */
  readonly whole: Stretch;
  /** When the staff member is taken, buffers included: one stretch, or several around processing time (D06). */
  readonly taken: readonly Stretch[];
  /** The same without buffers, for buffers that may overlap (D02). */
  readonly bare: readonly Stretch[];
}

/** What one person does differently. */
type OwnTerms = Pick<StaffAvailability, 'duration' | 'work'>;

/** Buffers are kept before the first and after the last minute of work, whichever service they belong to (D04, D07). */
export function shapeOf(service: ServiceRules, own?: OwnTerms): VisitShape {
  const duration = own?.duration ?? service.duration;
  if (!(duration > 0)) throw new RangeError(`Not a duration in minutes: ${duration}`);
  const length = duration * MINUTE_MS;
  const before = (service.bufferBefore ?? 0) * MINUTE_MS;
  const after = (service.bufferAfter ?? 0) * MINUTE_MS;
  const bare = own?.work ? stretchesOf(own.work) : workOf(service, duration);
  const last = bare.length - 1;
  const whole = { from: 0 - before, to: length + after };
  return {
    length,
    open: service.bufferInsideHours ? whole : { from: 0, to: length },
    whole,
    taken: bare.map((part, i) => ({
      from: i === 0 ? part.from - before : part.from,
      to: i === last ? part.to + after : part.to,
    })),
    bare,
  };
}

/**
 * A staff member's own duration moves the end of the last part, not the processing time before it. One too short for
 * that is worked through.
 */
function workOf(service: ServiceRules, duration: number): readonly Stretch[] {
  const through = { from: 0, to: duration * MINUTE_MS };
  if (!service.work?.length) return [through];
  const parts = stretchesOf(service.work);
  const last = parts.at(-1)!;
  last.to += (duration - service.duration) * MINUTE_MS;
  return last.to > last.from ? parts : [through];
}

function stretchesOf(work: readonly WorkPart[]): { from: number; to: number }[] {
  return work.map(({ from, to }) => ({ from: from * MINUTE_MS, to: to * MINUTE_MS }));
}
