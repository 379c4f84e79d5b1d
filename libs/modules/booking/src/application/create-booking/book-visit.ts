import { Injectable } from '@nestjs/common';
import type { BookingSource } from '@stamgast/contracts';
import { newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import type { GivenAnswer } from '../../domain/questions/answers.js';
import { BookingAnswerRepository } from '../../persistence/questions/booking-answer.repository.js';
import type { Hold } from '../../domain/hold.js';
import { newBooking } from '../../domain/booking/new-booking.js';
import type { SeriesPlace } from '../../domain/series/booking-series.js';
import type { Agreement } from '../../domain/terms/agreement.js';
import { holdsTime } from '../../domain/status/status-machine.js';
import { occupiedBy } from '../../domain/visit/occupied-time.js';
import { overlapsOthers, type VisitPlan } from '../../domain/visit/plan-visit.js';
import { HoldRepository } from '../../persistence/visits/hold.repository.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { StaffRepository } from '../../persistence/staff.repository.js';
import { SlotLost } from '../availability/nearest-alternatives.js';
import type { LoadedOffer } from '../availability/load-offer.js';
import type { VisitRequest } from '../availability/visit-request.js';
import { EnterBooking } from './enter-booking.js';
import { ReserveTime } from './reserve-time.js';

/** A visit that somebody wants at a certain time. */
export interface VisitToBook {
  readonly request: VisitRequest;
  readonly loaded: LoadedOffer;
  /** Milliseconds. */
  readonly start: number;
  readonly force: boolean;
  readonly forceReason: string | null;
  readonly clientId: string | null;
  readonly bookedName: string | null;
  readonly currency: string;
  readonly source: BookingSource;
  readonly note: string | null;
  readonly linkHash: string | null;
  /** Of those whom the client brings; left out: nobody is named. */
  readonly guestNames?: readonly string[];
  /** To the business's own questions; left out: none. */
  readonly answers?: readonly GivenAnswer[];
  /** Time that is kept for whoever books; it ends with the booking (D30). */
  readonly hold?: Hold | null;
  /** Its place among visits that are booked together. */
  readonly series?: SeriesPlace | null;
}

/** Takes the time and stores the booking, whoever asked for it. Throws `SlotLost` where the time is not free. */
@Injectable()
export class BookVisit {
  constructor(
    private readonly reserveTime: ReserveTime,
    private readonly bookings: BookingRepository,
    private readonly staff: StaffRepository,
    private readonly holds: HoldRepository,
    private readonly entry: EnterBooking,
    private readonly answers: BookingAnswerRepository,
  ) {}

  async execute(tx: Tx, visit: VisitToBook): Promise<Booking> {
    const { request, start, force } = visit;
    const { offer, parts } = visit.loaded;
    const { booker } = request;
    const hold = visit.hold ?? null;
    const wishes = hold ? [parts.map((part, index) => ({ ...part, staffId: hold.staffIds[index]! })), parts] : [parts];
    const agreement = await this.entry.agree(tx, visit);
    const plan = await this.reserveTime.execute(tx, {
      offer,
      wishes,
      start,
      booker,
      force,
      clientId: visit.clientId,
      exceptBookingId: null,
      exceptHoldId: hold?.id,
    });
    if (!plan) throw lostTo(tx, visit);
    if (hold) await this.holds.release(tx, hold.id);
    return this.store(tx, visit, plan, agreement);
  }

  /** Stores a visit as it was planned under the locks of all whom it takes. Throws `SlotLost` where it is not free after all. */
  async store(tx: Tx, visit: VisitToBook, plan: VisitPlan, agreement: Agreement | null): Promise<Booking> {
    const { offer } = visit.loaded;
    const overridden = plan.broken.length > 0;
    const { clientId, bookedName, currency, source, note, linkHash } = visit;
    const booking = newBooking(offer, plan, {
      id: newId(),
      appointmentIds: plan.parts.map(() => newId()),
      guestNames: visit.guestNames ?? [],
      clientId,
      bookedName,
      currency,
      source,
      note,
      linkHash,
      series: visit.series ?? null,
      quiet: false,
      now: tx.now,
      agreement,
      overrideReason: overridden ? visit.forceReason : null,
      overriddenBy: overridden ? tx.actor.id : null,
    });
    const taken = await this.bookings.insert(tx, {
      booking,
      externalId: null,
      occupied: holdsTime(booking) ? occupiedBy(booking.appointments, offer.policies.bufferMode) : [],
      exclusive: !overlapsOthers(plan),
      history: { id: newId(), action: 'booking.created', detail: { start: booking.startsAt, source } },
    });
    if (!taken) throw lostTo(tx, visit);
    await this.answers.put(tx, booking.id, visit.answers ?? [], source === 'online' ? 'client' : 'staff');
    await this.rememberTurn(tx, visit, booking);
    await this.entry.tell(tx, booking, overridden ? { broken: plan.broken, reason: visit.forceReason } : null);
    return booking;
  }

  private async rememberTurn(tx: Tx, { request, loaded }: VisitToBook, booking: Booking): Promise<void> {
    if (loaded.offer.policies.assignment !== 'round_robin') return;
    if (request.parts.every((part) => part.staffId !== null)) return;
    for (const staffId of new Set(booking.appointments.map((one) => one.staffId)))
      await this.staff.markAssigned(tx, staffId);
  }
}

function lostTo({ businessId }: Tx, { request, start }: VisitToBook): SlotLost {
  return new SlotLost({ businessId, request, start, exceptBookingId: null });
}
