import { Injectable } from '@nestjs/common';
import type { BookingSource } from '@stamgast/contracts';
import { DomainError } from '@stamgast/kernel';
import { invalidField, newId, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { classProblems } from '../../domain/classes/class-problems.js';
import { seatsLeft, type ClassSession, type SeatAllowance } from '../../domain/classes/class-session.js';
import type { GivenAnswer } from '../../domain/questions/answers.js';
import { BookingAnswerRepository } from '../../persistence/questions/booking-answer.repository.js';
import { promotionEnds, seatsUnfilled } from '../../domain/classes/session-queue.js';
import { seatBooking } from '../../domain/classes/seat-booking.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { PoliciesRepository } from '../../persistence/policies.repository.js';
import { ClientTimeRepository } from '../../persistence/visits/client-time.repository.js';
import { NearSessions } from './near-sessions.js';
import { StoreSeatBooking } from './store-seat-booking.js';

/** Seats that somebody wants in a session. */
export interface SeatsToBook {
  readonly sessionId: string;
  readonly seats: number;
  readonly clientId: string | null;
  readonly bookedName: string | null;
  readonly source: BookingSource;
  readonly note: string | null;
  readonly linkHash: string | null;
  /** To the business's own questions; left out: none. */
  readonly answers?: readonly GivenAnswer[];
  /** Up to how many seats; a team member who insists passes `override`. */
  readonly allowance: SeatAllowance;
  readonly overrideReason: string | null;
  /** Minor units of all seats; null: the session's price for each. */
  readonly priceAmount?: number | null;
  /** Nothing is ever sent about it. */
  readonly quiet?: boolean;
}

/**
 * Gives seats of a session, whoever asks: a visitor, the desk, or the waiting list. First the client is locked, then the
 * row of the session; the seats are then a conditional update, and a CHECK stands behind it (D27, D35).
 */
@Injectable()
export class BookClassSeat {
  constructor(
    private readonly sessions: ClassSessionRepository,
    private readonly clientTime: ClientTimeRepository,
    private readonly policies: PoliciesRepository,
    private readonly near: NearSessions,
    private readonly store: StoreSeatBooking,
    private readonly answers: BookingAnswerRepository,
  ) {}

  /** 404 without such a session, 409 `class_not_open`, `class_full` with alternatives, or `client_busy`. */
  async execute(tx: Tx, wanted: SeatsToBook): Promise<Booking> {
    if (wanted.clientId !== null) await this.clientTime.lock(tx, wanted.clientId);
    const [session] = await this.sessions.lock(tx, [wanted.sessionId]);
    if (!session) throw new DomainError(platformProblems.not_found);
    const policies = await this.policies.load(tx);
    const by = wanted.allowance === 'online' ? 'online' : 'desk';
    refuseUnfit(tx, session, wanted, by === 'online' ? policies.minNoticeMinutes : null);
    if (wanted.allowance === 'queue' && tx.now >= promotionEnds(session.startsAt, policies))
      throw new DomainError(classProblems.class_not_open);
    const existing = await this.visitMeanwhile(tx, session, wanted);
    const left = wanted.allowance === 'queue' ? seatsUnfilled(session) : seatsLeft(session, by);
    const short = left < wanted.seats;
    if (short && wanted.allowance !== 'override') throw await this.near.refusal(tx, session, wanted.seats, by);
    const broken = [
      ...(short ? [{ reason: 'class_full', seatsLeft: left }] : []),
      ...(existing ? [{ reason: 'client_busy', bookingId: existing }] : []),
    ];
    const overridden = broken.length > 0;
    const { seats, clientId, bookedName, source, note, linkHash } = wanted;
    const booking = seatBooking(session, policies, {
      id: newId(),
      appointmentId: newId(),
      seats,
      clientId,
      bookedName,
      source,
      note,
      linkHash,
      quiet: wanted.quiet ?? false,
      priceAmount: wanted.priceAmount ?? null,
      overrideReason: overridden ? wanted.overrideReason : null,
      overriddenBy: overridden ? tx.actor.id : null,
      now: tx.now,
    });
    const override = overridden ? { broken, reason: wanted.overrideReason } : null;
    await this.store.execute(tx, booking, wanted.allowance, override);
    await this.answers.put(tx, booking.id, wanted.answers ?? [], wanted.source === 'online' ? 'client' : 'staff');
    return booking;
  }

  /** A visit that the client has then; a visitor is told nothing but that the time is not free, the desk which visit it is. */
  private async visitMeanwhile(tx: Tx, session: ClassSession, wanted: SeatsToBook): Promise<string | null> {
    const { clientId, allowance } = wanted;
    if (clientId === null) return null;
    const id = await this.clientTime.visitDuring(tx, clientId, session.startsAt, session.endsAt, null);
    if (id === null || allowance === 'override') return id;
    if (allowance === 'online')
      throw new DomainError(visitProblems.slot_unavailable, { extensions: { alternatives: [] } });
    throw new DomainError(visitProblems.client_busy, { extensions: { existingBookingId: id } });
  }
}

/** Clients book what they see, before it begins and within their notice; the desk enters whoever walks in, up to a day back (D37). */
function refuseUnfit(tx: Tx, session: ClassSession, wanted: SeatsToBook, noticeMinutes: number | null): void {
  if (wanted.seats > session.maxSeatsPerBooking && noticeMinutes !== null)
    throw invalidField('seats', `must not be more than ${session.maxSeatsPerBooking}`);
  if (noticeMinutes !== null && !session.online) throw new DomainError(platformProblems.not_found);
  const latest =
    noticeMinutes === null
      ? session.endsAt.getTime() + 86_400_000
      : session.startsAt.getTime() - noticeMinutes * 60_000;
  const open = session.status === 'scheduled' || (session.status === 'completed' && noticeMinutes === null);
  if (!open || tx.now.getTime() > latest) throw new DomainError(classProblems.class_not_open);
}
