import type { BufferMode } from '../policies.js';

/** What one appointment takes of its staff member's time. */
export interface OccupiedTime {
  readonly appointmentId: string;
  readonly staffId: string;
  /** What the exclusion constraint guards: with buffers, unless the business lets neighbours share theirs (D02). */
  readonly from: Date;
  readonly to: Date;
  /** Minutes since 1970 in UTC, buffers included: what availability reads. */
  readonly fromMinute: number;
  readonly untilMinute: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
}

interface Timed {
  readonly id: string;
  readonly staffId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
}

const minuteMilliseconds = 60_000;

/** The time of an appointment with its buffers; whole minutes, rounded outwards. */
export function occupiedBy(appointment: Timed, bufferMode: BufferMode): OccupiedTime {
  const { id, staffId, startsAt, endsAt, bufferBefore, bufferAfter } = appointment;
  const shared = bufferMode === 'overlap';
  return {
    appointmentId: id,
    staffId,
    from: new Date(startsAt.getTime() - (shared ? 0 : bufferBefore * minuteMilliseconds)),
    to: new Date(endsAt.getTime() + (shared ? 0 : bufferAfter * minuteMilliseconds)),
    fromMinute: Math.floor(startsAt.getTime() / minuteMilliseconds) - bufferBefore,
    untilMinute: Math.ceil(endsAt.getTime() / minuteMilliseconds) + bufferAfter,
    bufferBefore,
    bufferAfter,
  };
}
