import type { BufferMode } from '../policies.js';
import { staysOf } from './resource-time.js';
import { workDuring, type ProcessingTime } from './processing-time.js';

/** A stretch in which an appointment takes its staff member, or a visit a room or machine. */
export interface OccupiedTime {
  readonly appointmentId: string;
  /** Which stretch of its staff member's work it is, from 0; −1 for a resource. */
  readonly part: number;
  /** One of the two. */
  readonly staffId: string | null;
  readonly resourceId: string | null;
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
  readonly resources: readonly { readonly id: string }[];
}

const minuteMilliseconds = 60_000;

/** All that a visit takes: its staff, and what it needs beside them. */
export function occupiedBy(appointments: readonly Timed[], bufferMode: BufferMode): OccupiedTime[] {
  return [...appointments.flatMap((one) => staffTime(one, bufferMode)), ...resourceTime(appointments)];
}

/**
 * The time of an appointment, in whole minutes rounded outwards: one stretch, or several around processing time (D06).
 * Buffers stand before its first and after its last minute of work (D07).
 */
function staffTime(appointment: Timed, bufferMode: BufferMode): OccupiedTime[] {
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
      resourceId: null,
      from: new Date(from - (shared ? 0 : bufferBefore * minuteMilliseconds)),
      to: new Date(to + (shared ? 0 : bufferAfter * minuteMilliseconds)),
      fromMinute: Math.floor(from / minuteMilliseconds) - bufferBefore,
      untilMinute: Math.ceil(to / minuteMilliseconds) + bufferAfter,
      bufferBefore,
      bufferAfter,
    };
  });
}

/** Resources are taken with their buffers, whatever neighbours may share: a room is cleaned before the next client. */
function resourceTime(appointments: readonly Timed[]): OccupiedTime[] {
  const parts = appointments.map((one) => ({ ...one, start: one.startsAt.getTime(), end: one.endsAt.getTime() }));
  const ids = new Set(appointments.flatMap((one) => one.resources.map(({ id }) => id)));
  return [...ids].flatMap((resourceId) =>
    staysOf(parts, (index) => parts[index]!.resources.some(({ id }) => id === resourceId)).map((stay) => ({
      appointmentId: parts[stay.first]!.id,
      part: -1,
      staffId: null,
      resourceId,
      from: new Date(stay.from),
      to: new Date(stay.to),
      fromMinute: Math.floor(stay.from / minuteMilliseconds),
      untilMinute: Math.ceil(stay.to / minuteMilliseconds),
      bufferBefore: parts[stay.first]!.bufferBefore,
      bufferAfter: parts[stay.after - 1]!.bufferAfter,
    })),
  );
}
