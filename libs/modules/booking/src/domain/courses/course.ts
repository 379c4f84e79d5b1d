import type { ClassSession } from '../classes/class-session.js';

export const joinEnds = ['first_session', 'any_time'] as const;
export type JoinEnd = (typeof joinEnds)[number];
export const latePrices = ['full', 'pro_rata'] as const;
export type LatePrice = (typeof latePrices)[number];

/** Sessions of one class that are booked as one: one price, and a seat in every session that is still ahead. */
export interface Course {
  readonly id: string;
  readonly serviceId: string;
  /** As the set-up says now. */
  readonly serviceName: string;
  readonly name: string;
  /** Minor units, of one seat in all sessions. */
  readonly priceAmount: number;
  readonly currency: string;
  /** Until when clients join; the desk adds whoever it likes while a session is ahead. */
  readonly joinUntil: JoinEnd;
  /** What whoever joins late pays. */
  readonly latePrice: LatePrice;
  /** Whether clients may also book single seats in its sessions. */
  readonly singleSeats: boolean;
  /** Hours before the first session until which clients cancel freely; null: as the business says. */
  readonly cancelNoticeHours: number | null;
  /** When the business called the whole of it off. */
  readonly cancelledAt: Date | null;
  /** Whether clients see the class; as the set-up says now. */
  readonly online: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What a booking is of a course. */
export interface CoursePlace {
  readonly id: string;
  readonly courseId: string;
  readonly courseName: string;
}

/** A place as it was booked. */
export interface BookedPlace {
  readonly id: string;
  readonly courseId: string;
  readonly seats: number;
  /** Minor units of all seats in all sessions. */
  readonly priceAmount: number;
  readonly source: 'online' | 'staff';
  readonly createdAt: Date;
}

/** The sessions that take place, whenever. */
export function sessionsHeld(sessions: readonly ClassSession[]): ClassSession[] {
  return sessions.filter((one) => one.status !== 'cancelled');
}

/**
 * The sessions that somebody who joins now gets a seat in, in their order; none: it cannot be joined any more. `from` is
 * the earliest start that can still be booked.
 */
export function sessionsToJoin(
  joinUntil: JoinEnd,
  sessions: readonly ClassSession[],
  from: Date,
): readonly ClassSession[] {
  const held = sessionsHeld(sessions);
  const ahead = held.filter((one) => one.status === 'scheduled' && one.startsAt > from);
  return joinUntil === 'first_session' && ahead.length < held.length ? [] : ahead;
}
