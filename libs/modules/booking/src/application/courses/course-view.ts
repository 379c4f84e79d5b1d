import { localDateAt } from '@stamgast/availability';
import type { BookingStatus } from '@stamgast/contracts';
import type { Money } from '@stamgast/kernel';
import { seatsLeft, type ClassSession } from '../../domain/classes/class-session.js';
import { placePrice } from '../../domain/courses/course-price.js';
import {
  sessionsHeld,
  type BookedPlace,
  type Course,
  type JoinEnd,
  type LatePrice,
} from '../../domain/courses/course.js';
import type { SessionView } from '../classes/session-view.js';
import type { BookingView } from '../views/booking-view.js';

export const courseStatuses = ['upcoming', 'running', 'over', 'cancelled'] as const;
export type CourseStatus = (typeof courseStatuses)[number];

/** A course as the team sees it in a list. */
export interface CourseView {
  readonly id: string;
  readonly name: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly price: Money;
  readonly joinUntil: JoinEnd;
  readonly latePrice: LatePrice;
  readonly singleSeats: boolean;
  readonly cancelNoticeHours: number | null;
  readonly status: CourseStatus;
  /** Of the first and the last session that take place; null: none does. */
  readonly start: string | null;
  readonly end: string | null;
  readonly timeZone: string;
  readonly sessionCount: number;
  readonly sessionsAhead: number;
  /** Seats that are somebody's in the whole course. */
  readonly seatsHeld: number;
  /** In every session that is still ahead. */
  readonly seatsLeft: number;
  readonly seatsLeftOnline: number;
  readonly version: number;
}

/** One session of a member's. */
export interface PlaceVisitView {
  readonly bookingId: string;
  readonly sessionId: string;
  readonly start: string;
  readonly status: BookingStatus;
}

/** A member of a course. */
export interface CoursePlaceView {
  readonly id: string;
  readonly clientId: string | null;
  readonly clientName: string | null;
  readonly seats: number;
  readonly price: Money;
  readonly source: 'online' | 'staff';
  readonly createdAt: string;
  /** Whether any of it is still to come. */
  readonly isAhead: boolean;
  readonly visits: readonly PlaceVisitView[];
}

export interface CourseDetailView extends CourseView {
  readonly sessions: readonly SessionView[];
  readonly places: readonly CoursePlaceView[];
}

/** A course as strangers see it. */
export interface OpenCourseView {
  readonly id: string;
  readonly name: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly locationId: string;
  readonly timeZone: string;
  readonly staffNames: readonly string[];
  /** Of one seat, for whoever joins now. */
  readonly price: Money;
  /** Those that whoever joins now comes to. */
  readonly sessions: readonly { readonly start: string; readonly end: string; readonly date: string }[];
  readonly sessionCount: number;
  readonly seatsLeft: number;
  readonly maxSeats: number;
  /** Until when it can be cancelled freely; null: no longer. */
  readonly cancelUntil: string | null;
}

export function courseView(course: Course, sessions: readonly ClassSession[], held: number, now: Date): CourseView {
  const takesPlace = sessionsHeld(sessions);
  const ahead = takesPlace.filter((one) => one.status === 'scheduled' && one.startsAt > now);
  const first = takesPlace[0];
  const last = takesPlace.at(-1);
  const left = (by: 'online' | 'desk') =>
    ahead.length === 0 ? 0 : Math.min(...ahead.map((one) => seatsLeft(one, by)));
  return {
    id: course.id,
    name: course.name,
    serviceId: course.serviceId,
    serviceName: course.serviceName,
    price: { amount: course.priceAmount, currency: course.currency },
    joinUntil: course.joinUntil,
    latePrice: course.latePrice,
    singleSeats: course.singleSeats,
    cancelNoticeHours: course.cancelNoticeHours,
    status: statusOf(course, first, last, now),
    start: first?.startsAt.toISOString() ?? null,
    end: last?.endsAt.toISOString() ?? null,
    timeZone: sessions[0]?.timeZone ?? 'UTC',
    sessionCount: takesPlace.length,
    sessionsAhead: ahead.length,
    seatsHeld: held,
    seatsLeft: left('desk'),
    seatsLeftOnline: left('online'),
    version: course.version,
  };
}

function statusOf(
  course: Course,
  first: ClassSession | undefined,
  last: ClassSession | undefined,
  now: Date,
): CourseStatus {
  if (course.cancelledAt || !first || !last) return 'cancelled';
  if (last.endsAt <= now) return 'over';
  return first.startsAt <= now ? 'running' : 'upcoming';
}

/** A member with what has become of each session; `bookings` are the place's, by their start. */
export function placeView(
  place: BookedPlace,
  bookings: readonly BookingView[],
  currency: string,
  now: Date,
): CoursePlaceView {
  const { id, seats, priceAmount, source, createdAt } = place;
  return {
    id,
    clientId: bookings[0]?.clientId ?? null,
    clientName: bookings[0]?.clientName ?? null,
    seats,
    price: { amount: priceAmount, currency },
    source,
    createdAt: createdAt.toISOString(),
    isAhead: bookings.some((one) => one.status === 'confirmed' && new Date(one.start) > now),
    visits: bookings.map((one) => ({
      bookingId: one.id,
      sessionId: one.classSessionId!,
      start: one.start,
      status: one.status,
    })),
  };
}

/** `joined` are the sessions that whoever books now comes to; at least one. */
export function openCourseView(
  course: Course,
  sessions: readonly ClassSession[],
  joined: readonly ClassSession[],
  cancelNoticeHours: number,
  now: Date,
): OpenCourseView {
  const first = joined[0]!;
  const left = Math.min(...joined.map((one) => seatsLeft(one, 'online')));
  const price = placePrice(course, joined.length, sessionsHeld(sessions).length);
  const until = new Date(first.startsAt.getTime() - cancelNoticeHours * 3_600_000);
  return {
    id: course.id,
    name: course.name,
    serviceId: course.serviceId,
    serviceName: course.serviceName,
    locationId: first.locationId,
    timeZone: first.timeZone,
    staffNames: [...new Set(joined.map((one) => one.staffName))],
    price: { amount: price, currency: course.currency },
    sessions: joined.map(({ startsAt, endsAt, timeZone }) => ({
      start: startsAt.toISOString(),
      end: endsAt.toISOString(),
      date: localDateAt(timeZone, startsAt.getTime()),
    })),
    sessionCount: joined.length,
    seatsLeft: left,
    maxSeats: Math.min(left, ...joined.map((one) => one.maxSeatsPerBooking)),
    cancelUntil: until > now ? until.toISOString() : null,
  };
}
