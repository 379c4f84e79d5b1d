import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { invalidField, newId, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { seatsLeft, type ClassSession, type SeatAllowance } from '../../domain/classes/class-session.js';
import { seatBooking } from '../../domain/classes/seat-booking.js';
import { sessionsHeld, sessionsToJoin, type BookedPlace, type Course } from '../../domain/courses/course.js';
import { placePrice, priceShares } from '../../domain/courses/course-price.js';
import { courseProblems } from '../../domain/courses/course-problems.js';
import { courseTerms } from '../../domain/courses/course-terms.js';
import type { Policies } from '../../domain/policies.js';
import type { GivenAnswer } from '../../domain/questions/answers.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { PoliciesRepository } from '../../persistence/policies.repository.js';
import { BookingAnswerRepository } from '../../persistence/questions/booking-answer.repository.js';
import { ClientTimeRepository } from '../../persistence/visits/client-time.repository.js';
import { StoreSeatBooking } from '../classes/store-seat-booking.js';
import { CourseStores } from './course-stores.js';

/** A place that somebody wants in a course. */
export interface PlaceToBook {
  readonly courseId: string;
  readonly seats: number;
  readonly clientId: string | null;
  readonly bookedName: string | null;
  readonly source: 'online' | 'staff';
  readonly note: string | null;
  /** Of the link that is answered; it opens the first session's booking, and from there the whole. */
  readonly linkHash: string | null;
  readonly answers: readonly GivenAnswer[];
  /** Up to how many seats; a team member who insists passes `override`. */
  readonly allowance: SeatAllowance;
  readonly overrideReason: string | null;
}

export interface BookedCourse {
  readonly place: BookedPlace;
  /** One for each session, by their start. */
  readonly bookings: readonly Booking[];
}

/** What a place consists of. */
interface Joined {
  readonly course: Course;
  readonly sessions: readonly ClassSession[];
  readonly held: number;
  readonly broken: readonly object[];
}

/**
 * Books a course as one: a seat in every session that is still ahead, or nothing. The client is locked first, then the
 * rows of all sessions in id order, so that nobody takes a seat of any of them meanwhile (D27, D35).
 */
@Injectable()
export class BookCourse {
  constructor(
    private readonly stores: CourseStores,
    private readonly clientTime: ClientTimeRepository,
    private readonly policies: PoliciesRepository,
    private readonly store: StoreSeatBooking,
    private readonly answers: BookingAnswerRepository,
  ) {}

  /** 404 without such a course, 409 `course_not_open`, `course_full`, `slot_unavailable` or `client_busy`. */
  async execute(tx: Tx, wanted: PlaceToBook): Promise<BookedCourse> {
    if (wanted.clientId !== null) await this.clientTime.lock(tx, wanted.clientId);
    const course = await this.stores.courses.byId(tx, wanted.courseId);
    if (!course) throw new DomainError(platformProblems.not_found);
    const policies = await this.policies.load(tx);
    const joined = await this.join(tx, course, wanted, policies);
    const { sessions } = joined;
    const each = placePrice(course, sessions.length, joined.held);
    const place: BookedPlace = {
      id: newId(),
      courseId: course.id,
      seats: wanted.seats,
      priceAmount: each * wanted.seats,
      source: wanted.source,
      createdAt: tx.now,
    };
    await this.stores.places.insert(tx, place);
    const shares = priceShares(each, sessions.length);
    const bookings: Booking[] = [];
    for (const [index, session] of sessions.entries()) {
      const terms = courseTerms(policies, course, session, sessions[0]!);
      const price = shares[index]! * wanted.seats;
      const linkHash = index === 0 ? wanted.linkHash : null;
      const booking = seatOf(tx, session, terms, { wanted: { ...wanted, linkHash }, joined, place, price });
      const override = joined.broken.length > 0 ? { broken: joined.broken, reason: wanted.overrideReason } : null;
      await this.store.execute(tx, booking, wanted.allowance, override);
      await this.stores.places.join(tx, place.id, booking.id);
      await this.answers.put(tx, booking.id, wanted.answers, wanted.source === 'online' ? 'client' : 'staff');
      bookings.push(booking);
    }
    await tx.announce('course', course.id);
    return { place, bookings };
  }

  /** The sessions that are joined, held until the end, and what stands in the way of a team member who insists. */
  private async join(tx: Tx, course: Course, wanted: PlaceToBook, policies: Policies): Promise<Joined> {
    const online = wanted.allowance === 'online';
    const all = await this.stores.holdSessionsOf(tx, course.id);
    const from = new Date(tx.now.getTime() + (online ? policies.minNoticeMinutes * 60_000 : 0));
    const sessions = course.cancelledAt ? [] : sessionsToJoin(online ? course.joinUntil : 'any_time', all, from);
    if (sessions.length === 0) throw new DomainError(courseProblems.course_not_open);
    const most = Math.min(...sessions.map((one) => one.maxSeatsPerBooking));
    if (online && wanted.seats > most) throw invalidField('seats', `must not be more than ${most}`);
    const by = online ? 'online' : 'desk';
    const full = sessions.filter((one) => seatsLeft(one, by) < wanted.seats);
    if (full.length > 0 && wanted.allowance !== 'override') throw courseFull(full);
    const busy = await this.visitsMeanwhile(tx, sessions, wanted);
    const broken = [
      ...full.map((one) => ({ reason: 'class_full', sessionId: one.id })),
      ...busy.map((bookingId) => ({ reason: 'client_busy', bookingId })),
    ];
    return { course, sessions, held: sessionsHeld(all).length, broken };
  }

  /** Visits that the client has at the time of a session; a visitor is told nothing but that the time is not free. */
  private async visitsMeanwhile(tx: Tx, sessions: readonly ClassSession[], { clientId, allowance }: PlaceToBook) {
    const found: string[] = [];
    if (clientId === null) return found;
    for (const { startsAt, endsAt } of sessions) {
      const id = await this.clientTime.visitDuring(tx, clientId, startsAt, endsAt, null);
      if (id !== null) found.push(id);
    }
    if (found.length === 0 || allowance === 'override') return found;
    if (allowance === 'online')
      throw new DomainError(visitProblems.slot_unavailable, { extensions: { alternatives: [] } });
    throw new DomainError(visitProblems.client_busy, { extensions: { existingBookingId: found[0] } });
  }
}

/** Says which sessions lack seats. */
export function courseFull(sessions: readonly ClassSession[]): DomainError {
  const full = sessions.map((one) => ({ sessionId: one.id, start: one.startsAt.toISOString() }));
  return new DomainError(courseProblems.course_full, { extensions: { fullSessions: full } });
}

interface SeatOfPlace {
  readonly wanted: PlaceToBook;
  readonly joined: Joined;
  readonly place: BookedPlace;
  readonly price: number;
}

function seatOf(
  tx: Tx,
  session: ClassSession,
  terms: Policies,
  { wanted, joined, place, price }: SeatOfPlace,
): Booking {
  const { seats, clientId, bookedName, source, note, linkHash, overrideReason } = wanted;
  const { course, broken } = joined;
  const overridden = broken.length > 0;
  // What a client reads is what they booked: the course, not the class that it consists of.
  const named = { ...session, serviceName: course.name };
  const booking = seatBooking(named, terms, {
    id: newId(),
    appointmentId: newId(),
    seats,
    clientId,
    bookedName,
    source,
    note,
    linkHash,
    quiet: false,
    priceAmount: price,
    overrideReason: overridden ? overrideReason : null,
    overriddenBy: overridden ? tx.actor.id : null,
    now: tx.now,
  });
  return { ...booking, place: { id: place.id, courseId: course.id, courseName: course.name } };
}
