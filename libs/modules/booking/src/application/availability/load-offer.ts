import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { isDegraded, lacksKnowledge, withoutUnknown } from '../../domain/visit/calendar-trouble.js';
import { setupProblems } from '../../domain/setup-problems.js';
import type { Offer } from '../../domain/visit/offer.js';
import { visitProblems } from '../../domain/visit-problems.js';
import type { WantedPart } from '../../domain/visit/segments.js';
import { OfferReadModel, type OfferQuery } from '../../persistence/availability/offer.read-model.js';
import { DefaultLocation } from '../setup/default-location.js';
import type { VisitRequest } from './visit-request.js';

/** A request with everything of the set-up that it is about. */
export interface LoadedOffer {
  readonly offer: Offer;
  readonly parts: readonly WantedPart[];
  /** A calendar of somebody who might do it cannot be read (D25). */
  readonly degraded: boolean;
}

/** Local days, both included. */
export interface Days {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Seconds after which a calendar may have been read again. */
const retryAfter = 300;

/** Reads services, staff, plans and policies for a request. 404 for a service, person or location that is not there. */
@Injectable()
export class LoadOffer {
  constructor(
    private readonly offers: OfferReadModel,
    private readonly defaultLocation: DefaultLocation,
  ) {}

  /**
   * Clients are not offered whoever's calendar cannot be read, where the business wants it so; 503 `calendar_unavailable`
   * where that leaves nobody. The desk decides for itself.
   */
  async execute(tx: Tx, request: VisitRequest, days: Days): Promise<LoadedOffer> {
    const loaded = await this.everybody(tx, request, days);
    if (request.booker === 'desk' || !loaded.degraded) return loaded;
    const known = withoutUnknown(loaded.offer);
    if (lacksKnowledge(loaded.offer, known, loaded.parts))
      throw new DomainError(visitProblems.calendar_unavailable, { retryAfter });
    return { ...loaded, offer: known };
  }

  /** Those whose calendars cannot be read included. */
  async everybody(tx: Tx, request: VisitRequest, days: Days): Promise<LoadedOffer> {
    const namedStaffIds = request.parts.map((part) => part.staffId).filter((id) => id !== null);
    const serviceIds = request.parts.map((part) => part.serviceId);
    const onlyNamed = namedStaffIds.length === request.parts.length;
    const query = { serviceIds, locationId: request.locationId, namedStaffIds, onlyNamed, ...days };
    const whole = (await this.offers.load(tx, query)) ?? (await this.atFirstUse(tx, query));
    if (!whole) throw new DomainError(platformProblems.not_found);
    if (request.audience === 'public' && !whole.pageOpen) throw new DomainError(setupProblems.booking_page_off);
    const offer = request.audience === 'public' ? publicPart(whole) : whole;
    const parts = request.parts.map(({ serviceId, staffId, duration }) => {
      const service = offer.services.find((one) => one.id === serviceId);
      const staffKnown = staffId === null || offer.performers.some((one) => one.staffId === staffId);
      if (!service || !staffKnown) throw new DomainError(platformProblems.not_found);
      return { service, staffId, duration };
    });
    return { offer, parts, degraded: isDegraded(offer) };
  }

  /** A business's default location is made when it is first needed. */
  private async atFirstUse(tx: Tx, query: OfferQuery): Promise<Offer | null> {
    if (query.locationId !== null) return null;
    await this.defaultLocation.execute(tx);
    return this.offers.load(tx, query);
  }
}

function publicPart(offer: Offer): Offer {
  return {
    ...offer,
    services: offer.services.filter((service) => service.online),
    performers: offer.performers.filter((performer) => performer.online),
  };
}
