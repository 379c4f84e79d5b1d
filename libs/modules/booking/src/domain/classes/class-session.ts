import type { OfferedResource } from '../visit/offer.js';

export const sessionStatuses = ['scheduled', 'cancelled', 'completed'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** One holding of a class: its teacher, its room and its seats. Name, price and seats are as they were when it was made. */
export interface ClassSession {
  readonly id: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly staffId: string;
  /** As the set-up says now. */
  readonly staffName: string;
  readonly rebookAfterDays: number | null;
  /** Whether clients see the class and its teacher and book single seats in it; as the set-up says now. */
  readonly online: boolean;
  readonly locationId: string;
  /** IANA name; wall time of this session is told in it. */
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Minutes. */
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly resources: readonly OfferedResource[];
  /** Minor units, of one seat. */
  readonly priceAmount: number;
  readonly currency: string;
  /** Percent, included in the price. */
  readonly taxRate: number;
  readonly capacity: number;
  readonly onlineCapacity: number;
  readonly minimumSeats: number;
  /** When it is decided whether it takes place; null: it does. */
  readonly decideAt: Date | null;
  readonly maxSeatsPerBooking: number;
  readonly seatsTaken: number;
  /** Seats that a team member has given beyond the capacity. */
  readonly extraSeats: number;
  /** Free seats that are kept for people who waited for them. */
  readonly queueSeats: number;
  readonly status: SessionStatus;
  readonly cancelledBecause: 'business' | 'below_minimum' | null;
  readonly cancelReason: string | null;
  /** The weekly series that it belongs to. */
  readonly seriesId: string | null;
  /** The course that it belongs to. */
  readonly courseId: string | null;
  readonly note: string | null;
  readonly overrideReason: string | null;
  readonly overriddenBy: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What a booking has of a session. */
export interface ClassSeat {
  readonly sessionId: string;
  readonly seats: number;
}

/**
 * Who gives seats, and so up to how many: online, to somebody who waited for them, the whole room at the desk, or more by a
 * team member's word (D35).
 */
export type SeatAllowance = 'online' | 'queue' | 'desk' | 'override';

/** Seats that are still to be had; never negative. */
export function seatsLeft(session: ClassSession, allowance: 'online' | 'desk'): number {
  if (session.status !== 'scheduled') return 0;
  const limit = allowance === 'online' ? session.onlineCapacity - session.queueSeats : session.capacity;
  return Math.max(0, limit - session.seatsTaken);
}

/** Whether too few have come together for the session to take place at its deadline. */
export function isBelowMinimum(session: ClassSession): boolean {
  return session.status === 'scheduled' && session.seatsTaken < session.minimumSeats;
}

/** When it is decided whether a session takes place; null where it always does. */
export function decisionTime(startsAt: Date, minimumSeats: number, hoursBefore: number): Date | null {
  return minimumSeats > 0 ? new Date(startsAt.getTime() - hoursBefore * 3_600_000) : null;
}
