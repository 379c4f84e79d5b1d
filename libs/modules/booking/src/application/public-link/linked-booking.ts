import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { ClientsFacade } from '@stamgast/crm';
import { BusinessFacade } from '@stamgast/identity';
import { LoyaltyFacade } from '@stamgast/loyalty';
import { hashToken, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { showsPoints } from '../../domain/booking/link-trust.js';
import { BookingPageRepository } from '../../persistence/booking-page.repository.js';
import { LocationRepository } from '../../persistence/location.repository.js';
import { CoursePlaceRepository } from '../../persistence/courses/course-place.repository.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { publicBookingView, type PointsView, type PublicBookingView } from './public-booking-view.js';

/** What the page of one booking shows around it. */
@Injectable()
export class LinkSurroundings {
  constructor(
    readonly businesses: BusinessFacade,
    readonly locations: LocationRepository,
    readonly pages: BookingPageRepository,
    readonly clients: ClientsFacade,
    readonly loyalty: LoyaltyFacade,
    readonly places: CoursePlaceRepository,
  ) {}
}

/** The booking behind a client's link, as the holder of the link may see it (D38). */
@Injectable()
export class LinkedBooking {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly around: LinkSurroundings,
  ) {}

  async show(tx: Tx, id: string, token: string): Promise<PublicBookingView> {
    const booking = await this.bookings.byId(tx, id);
    if (!booking) throw new DomainError(platformProblems.not_found);
    return this.present(tx, booking, token);
  }

  async present(tx: Tx, booking: Booking, token: string): Promise<PublicBookingView> {
    const { businesses, locations, pages, clients } = this.around;
    const business = await businesses.current(tx);
    const location = await locations.byId(tx, booking.locationId);
    const { brandColor } = await pages.load(tx);
    const { clientId } = booking;
    const client = clientId && booking.bookedName === null ? await clients.contactFor(tx, clientId) : null;
    const feedback = clientId ? await clients.feedbackOf(tx, booking.id) : null;
    const place = location ?? { name: business.name, address: null, phone: null, directions: null };
    const said = feedback && { score: feedback.score, comment: feedback.comment };
    const points = await this.pointsOf(tx, booking, token);
    const trusted = booking.linkHash !== hashToken(token);
    const surroundings = {
      business,
      place,
      brandColor,
      clientName: client?.name ?? null,
      points,
      feedback: said,
      trusted,
      courseVisits: booking.place ? await this.around.places.bookings(tx, [booking.place.id]) : [],
    };
    return publicBookingView(booking, surroundings, tx.now);
  }

  private async pointsOf(tx: Tx, booking: Booking, token: string): Promise<PointsView | null> {
    if (booking.clientId === null || !showsPoints(booking, hashToken(token))) return null;
    return this.around.loyalty.summaryFor(tx, booking.clientId);
  }
}
