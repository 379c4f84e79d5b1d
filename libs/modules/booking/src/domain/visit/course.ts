import type { Performer } from './offer.js';
import { durationOf, lengthOf, type Segment } from './segments.js';
import { processingIn } from './processing-time.js';

const minuteMilliseconds = 60_000;

/** How far a visit has come while it is planned; instants in milliseconds. */
export interface Course {
  /** When all of it begins. */
  readonly begin: number;
  /** When what follows one another is over so far. */
  readonly end: number;
  /** Per service of the last segment of these: from when on another may run beside it. */
  readonly beside: readonly number[];
  /** When what runs beside is over so far; 0: nothing does. */
  readonly besideEnd: number;
}

/** A visit that begins here. */
export function courseFrom(start: number): Course {
  return { begin: start, end: start, beside: [], besideEnd: 0 };
}

/**
 * When a segment begins: after the one before it, or beside one of its services, from when that leaves the client be:
 * the beginning of its processing time, or of all of it where it has none (D23). What runs beside follows one another.
 * Beside a service that nobody performs it begins with that. What is for another person of a group begins with the first.
 */
export function startIn(course: Course, { beside, guest = false }: Segment): number {
  if (guest) return course.begin;
  return beside === null ? course.end : Math.max(course.beside[beside] ?? course.end, course.besideEnd);
}

/** The course after a segment with this person. */
export function courseAfter(course: Course, segment: Segment, performer: Performer): Course {
  const start = startIn(course, segment);
  const end = start + lengthOf(segment, performer) * minuteMilliseconds;
  if (segment.beside !== null) return { ...course, besideEnd: Math.max(course.besideEnd, end) };
  let at = start;
  const beside = segment.parts.map((part) => {
    const length = durationOf(part, performer);
    const leavesBe = at + (processingIn(length, part.service)[0]?.from ?? 0) * minuteMilliseconds;
    at += length * minuteMilliseconds;
    return leavesBe;
  });
  return { ...course, end, beside };
}

/** When all of it is over. */
export function endOf({ end, besideEnd }: Course): number {
  return Math.max(end, besideEnd);
}

/** The same for two courses from which everything goes on alike. */
export function courseKey({ begin, end, beside, besideEnd }: Course): string {
  return [begin, end, besideEnd, ...beside].join();
}
