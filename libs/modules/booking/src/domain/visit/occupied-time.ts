import type { BufferMode } from '../policies.js';
import { workDuring, type ProcessingTime } from './processing-time.js';

/** A stretch in which one appointment takes its staff member. */
export interface OccupiedTime {
  readonly appointmentId: string;
  /** Which stretch of the appointment it is, from 0. */
  readonly part: number;
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
  readonly processing: readonly ProcessingTime[];
}

const minuteMilliseconds = 60_000;

/**
 * The time of an appointment, in whole minutes rounded outwards: one stretch, or several around processing time (D06).
 * Buffers stand before its first and after its last minute of work (D07).
 */
export function occupiedBy(appointment: Timed, bufferMode: BufferMode): OccupiedTime[] {
  const { id, staffId, startsAt, endsAt, processing } = appointment;
  const shared = bufferMode === 'overlap';
  const start = startsAt.getTime();
  const work = workDuring((endsAt.getTime() - start) / minuteMilliseconds, processing);
  return work.map((part, index) => {
    const bufferBefore = index === 0 ? appointment.bufferBefore : 0;
    const bufferAfter = index === work.length - 1 ? appointment.bufferAfter : 0;
    const from = start + part.from * minuteMilliseconds;
    const to = start + part.to * minuteMilliseconds;
    return {
      appointmentId: id,
      part: index,
      staffId,
      from: new Date(from - (shared ? 0 : bufferBefore * minuteMilliseconds)),
      to: new Date(to + (shared ? 0 : bufferAfter * minuteMilliseconds)),
      fromMinute: Math.floor(from / minuteMilliseconds) - bufferBefore,
      untilMinute: Math.ceil(to / minuteMilliseconds) + bufferAfter,
      bufferBefore,
      bufferAfter,
    };
  });
}
