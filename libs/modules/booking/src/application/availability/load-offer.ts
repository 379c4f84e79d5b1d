import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { invalidField, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { setupProblems } from '../../domain/setup-problems.js';
import { choiceOf } from '../../domain/visit/choice.js';
import type { Offer } from '../../domain/visit/offer.js';
import type { WantedPart } from '../../domain/visit/segments.js';
import { OfferReadModel, type OfferQuery } from '../../persistence/availability/offer.read-model.js';
import { DefaultLocation } from '../setup/default-location.js';
import type { VisitRequest } from './visit-request.js';

/** A request with everything of the set-up that it is about. */
export interface LoadedOffer {
  readonly offer: Offer;
  readonly parts: readonly WantedPart[];
}

/** Local days, both included. */
export interface Days {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Reads services, staff, plans and policies for a request. 404 for a service, person or location that is not there. */
@Injectable()
export class LoadOffer {
  constructor(
    private readonly offers: OfferReadModel,
    private readonly defaultLocation: DefaultLocation,
  ) {}

  async execute(tx: Tx, request: VisitRequest, days: Days): Promise<LoadedOffer> {
    const namedStaffIds = request.parts.map((part) => part.staffId).filter((id) => id !== null);
    const serviceIds = request.parts.map((part) => part.serviceId);
    const onlyNamed = namedStaffIds.length === request.parts.length;
    const query = { serviceIds, locationId: request.locationId, namedStaffIds, onlyNamed, ...days };
    const whole = (await this.offers.load(tx, query)) ?? (await this.atFirstUse(tx, query));
    if (!whole) throw new DomainError(platformProblems.not_found);
    if (request.audience === 'public' && !whole.pageOpen) throw new DomainError(setupProblems.booking_page_off);
    const offer = request.audience === 'public' ? publicPart(whole) : whole;
    const parts = request.parts.map(({ serviceId, staffId, duration, choiceIds = [] }) => {
      const service = offer.services.find((one) => one.id === serviceId);
      const staffKnown = staffId === null || offer.performers.some((one) => one.staffId === staffId);
      if (!service || !staffKnown) throw new DomainError(platformProblems.not_found);
      const choice = choiceOf(service, choiceIds);
      if (request.audience === 'public' && service.variants?.length && !choice?.variant)
        throw invalidField('variantId', 'is needed: this service has variants');
      return { service, staffId, duration, choice };
    });
    refuseUnknownChoices(request, parts);
    return { offer, parts };
  }

  /** A business's default location is made when it is first needed. */
  private async atFirstUse(tx: Tx, query: OfferQuery): Promise<Offer | null> {
    if (query.locationId !== null) return null;
    await this.defaultLocation.execute(tx);
    return this.offers.load(tx, query);
  }
}

/** Every variant and add-on that was asked for belongs to one of the services; 404 else. */
function refuseUnknownChoices(request: VisitRequest, parts: readonly WantedPart[]): void {
  const wanted = request.parts.flatMap((part) => part.choiceIds ?? []);
  if (wanted.length === 0) return;
  const chosen = new Set(
    parts.flatMap(({ choice }) => [choice?.variant?.id, ...(choice?.addOns ?? []).map((one) => one.id)]),
  );
  if (!wanted.every((id) => chosen.has(id))) throw new DomainError(platformProblems.not_found);
}

function publicPart(offer: Offer): Offer {
  return {
    ...offer,
    services: offer.services.filter((service) => service.online),
    performers: offer.performers.filter((performer) => performer.online),
  };
}
