import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { bookedParts, withBookedStaff } from '../../domain/moving/moved-booking.js';
import { isDegraded, lacksKnowledge, withoutUnknown } from '../../domain/visit/calendar-trouble.js';
import { visitProblems } from '../../domain/visit-problems.js';
import type { Booker } from '../../domain/visit/booking-rules.js';
import type { Offer } from '../../domain/visit/offer.js';
import type { WantedPart } from '../../domain/visit/segments.js';
import { OfferReadModel } from '../../persistence/availability/offer.read-model.js';
import type { Days } from '../availability/load-offer.js';

export interface MoveOffer {
  readonly offer: Offer;
  /** With the people it is booked with, if they can; else with anybody. With one by name, only that one. */
  readonly wishes: readonly (readonly WantedPart[])[];
  /** A calendar of somebody who might do it cannot be read (D25). */
  readonly degraded: boolean;
}

export interface WantedMove {
  readonly booking: Booking;
  readonly staffId: string | null;
  readonly booker: Booker;
}

/** Seconds after which a calendar may have been read again. */
const retryAfter = 300;

/** Reads the set-up for moving a booking: its own services as booked, at its own location. 404 for a person who is not there. */
@Injectable()
export class LoadMove {
  constructor(private readonly offers: OfferReadModel) {}

  async execute(tx: Tx, { booking, staffId, booker }: WantedMove, days: Days): Promise<MoveOffer> {
    const booked = booking.appointments.map((one) => one.staffId);
    const loaded = await this.offers.load(tx, {
      serviceIds: booking.appointments.map((one) => one.serviceId),
      locationId: booking.locationId,
      resourceKinds: booking.appointments.flatMap((one) => one.resources.map((resource) => resource.kind)),
      namedStaffIds: staffId ? [...booked, staffId] : booked,
      ...days,
    });
    if (!loaded) throw new DomainError(platformProblems.not_found);
    const offer = withBookedStaff(booker === 'client' ? shownTo(loaded, booked) : loaded, booking);
    if (staffId && !offer.performers.some((one) => one.staffId === staffId))
      throw new DomainError(platformProblems.not_found);
    const named = bookedParts(booking, () => staffId);
    const known = booker === 'client' ? withoutUnknown(offer) : offer;
    if (lacksKnowledge(offer, known, named)) throw new DomainError(visitProblems.calendar_unavailable, { retryAfter });
    const wishes = staffId ? [named] : [bookedParts(booking, (one) => one.staffId), named];
    return { offer: known, wishes, degraded: isDegraded(offer) };
  }
}

function shownTo(offer: Offer, booked: readonly string[]): Offer {
  return { ...offer, performers: offer.performers.filter((one) => one.online || booked.includes(one.staffId)) };
}
