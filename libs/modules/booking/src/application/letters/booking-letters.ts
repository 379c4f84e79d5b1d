import { Injectable } from '@nestjs/common';
import type { BookingFacts, BookingStatus } from '@stamgast/contracts';
import { Ahead, PerTransaction, type Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import type { BookingPage } from '../../domain/booking-page.js';
import type { Location } from '../../domain/location.js';
import { factsOf } from '../../domain/booking/booking-facts.js';
import { servicesTold } from '../../domain/booking/services-told.js';
import { openFee } from '../../domain/terms/fees.js';
import { BookingPageRepository } from '../../persistence/booking-page.repository.js';
import { LocationRepository } from '../../persistence/location.repository.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { WaitlistEntryRepository } from '../../persistence/waitlist/waitlist-entry.repository.js';
import { CoursePlaceRepository } from '../../persistence/courses/course-place.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { calendarUid } from '../public-link/calendar-file.js';

/** One of several visits that a message is about. */
export interface LetterVisit {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly calendarUid: string;
  readonly sequence: number;
}

/** What a message about a visit can say, as it stands now. */
export interface BookingLetter {
  readonly bookingId: string;
  readonly clientId: string | null;
  readonly status: BookingStatus;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly serviceIds: readonly string[];
  /** By when the client is to confirm. */
  readonly confirmBy: Date | null;
  /** Names, in the order of the visit. */
  readonly services: readonly string[];
  readonly staff: readonly string[];
  /** What to do before, of each service that asks for something. */
  readonly preparation: readonly string[];
  readonly location: { readonly name: string; readonly address: string | null; readonly directions: string | null };
  /** `#rrggbb`, where the business has one. */
  readonly brandColor: string | null;
  readonly calendarUid: string;
  /** SEQUENCE of the calendar file. */
  readonly sequence: number;
  /** Whether it came to somebody who had waited for a seat. */
  readonly movedUp: boolean;
  /** Visits of its series or its course that were booked, moved or cancelled with it, in order; none: it stands alone. */
  readonly together: readonly LetterVisit[];
  readonly currency: string;
  /** Another time that is proposed. */
  readonly proposedStart: Date | null;
  /** Minor units still to be paid ahead, and owed; nought: nothing. */
  readonly depositDue: number;
  readonly feeOwed: number;
}

/** Facade for those who write to clients about their visits. */
@Injectable()
export class BookingLetters {
  private readonly ahead = new Ahead<Booking>(async (tx, ids) => {
    const found = await this.bookings.byIds(tx, ids);
    return new Map(found.map((booking) => [booking.id, booking]));
  });
  private readonly locationsKnown = new PerTransaction<Location | null>();
  private readonly looks = new PerTransaction<BookingPage>();

  constructor(
    private readonly bookings: BookingRepository,
    private readonly locations: LocationRepository,
    private readonly pages: BookingPageRepository,
    private readonly series: SeriesRepository,
    private readonly waiting: WaitlistEntryRepository,
    private readonly places: CoursePlaceRepository,
  ) {}

  /** Reads ahead the bookings that letters of this transaction are about. */
  gather(tx: Tx, bookingIds: readonly string[]): Promise<void> {
    return this.ahead.gather(tx, bookingIds);
  }

  /** A booking as it stood when it was read; null where there is none. */
  async factsOf(tx: Tx, bookingId: string): Promise<BookingFacts | null> {
    const booking = await this.ahead.one(tx, bookingId);
    return booking && factsOf(booking);
  }

  /** Null when there is no such booking. */
  async letterOf(tx: Tx, bookingId: string): Promise<BookingLetter | null> {
    const booking = await this.ahead.one(tx, bookingId);
    if (!booking) return null;
    const { locationId } = booking;
    const location = await this.locationsKnown.get(tx, locationId, () => this.locations.byId(tx, locationId));
    const { brandColor } = await this.looks.get(tx, '', () => this.pages.load(tx));
    const { clientId, status, startsAt, endsAt, timeZone, sequence } = booking;
    return {
      bookingId,
      clientId,
      status,
      startsAt,
      endsAt,
      timeZone,
      sequence,
      movedUp: booking.seat !== null && (await this.waiting.endedWith(tx, bookingId)),
      together: await this.changedWith(tx, booking),
      currency: booking.currency,
      proposedStart: booking.terms.proposedStart,
      depositDue: booking.terms.deposit?.state === 'due' ? booking.terms.deposit.amount : 0,
      feeOwed: openFee(booking.terms.fee),
      brandColor,
      serviceIds: booking.appointments.map((one) => one.serviceId),
      confirmBy: booking.terms.confirmBy,
      services: servicesTold(booking),
      staff: booking.appointments.map((one) => one.staffName),
      preparation: [...new Set(booking.appointments.map((one) => one.preparation).filter((text) => text !== null))],
      location: {
        name: location?.name ?? '',
        address: location?.address ?? null,
        directions: location?.directions ?? null,
      },
      calendarUid: calendarUid(bookingId),
    };
  }

  /** Whatever happened to several visits at one moment is one thing to tell. */
  private async changedWith(tx: Tx, booking: Booking): Promise<LetterVisit[]> {
    const { series, place } = booking;
    if (!series && !place) return [];
    const all = series
      ? await this.series.bookings(tx, series.id)
      : await this.places.bookings(tx, place ? [place.id] : []);
    const same = all.filter(
      (one) => one.status === booking.status && one.updatedAt.getTime() === booking.updatedAt.getTime(),
    );
    return same
      .map(({ id, startsAt, endsAt, sequence }) => ({ startsAt, endsAt, sequence, calendarUid: calendarUid(id) }))
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  }
}
