import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { invalidField, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { isDegraded, lacksKnowledge, withoutUnknown } from '../../domain/visit/calendar-trouble.js';
import { setupProblems } from '../../domain/setup-problems.js';
import { choiceOf } from '../../domain/visit/choice.js';
import type { Offer } from '../../domain/visit/offer.js';
import { visitProblems } from '../../domain/visit-problems.js';
import type { WantedPart } from '../../domain/visit/segments.js';
import { OfferReadModel, type OfferQuery } from '../../persistence/availability/offer.read-model.js';
import { DefaultLocation } from '../setup/default-location.js';
import { RememberedOffers } from './remembered-offers.js';
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
    private readonly remembered: RememberedOffers,
  ) {}

  /**
   * Clients are not offered whoever's calendar cannot be read, where the business wants it so; 503 `calendar_unavailable`
   * where that leaves nobody. The desk decides for itself.
   */
  async execute(tx: Tx, request: VisitRequest, days: Days): Promise<LoadedOffer> {
    const known = knownPart(await this.everybody(tx, request, days), request);
    if (!known) throw new DomainError(visitProblems.calendar_unavailable, { retryAfter });
    return known;
  }

  /** Those whose calendars cannot be read included. */
  async everybody(tx: Tx, request: VisitRequest, days: Days): Promise<LoadedOffer> {
    // The team may have changed its set-up earlier in this very transaction; a visitor never does.
    const isVisitor = request.audience === 'public';
    const whole = await (isVisitor ? this.rememberedOrRead(tx, request, days) : this.read(tx, queryOf(request, days)));
    if (!whole) throw new DomainError(platformProblems.not_found);
    const told = partsOf(whole, request);
    if ('refused' in told) throw told.refused;
    return told;
  }

  /** What this process knows of a visitor's request without asking, and at which revision that was so. */
  recall(businessId: string, request: VisitRequest, days: Days): (LoadedOffer & { readonly revision: number }) | null {
    const known = this.remembered.find(businessId, queryOf(request, monthsOf(days)));
    // What would be refused is looked at anew: it may be on offer by now.
    const told = known && partsOf(known.offer, request);
    const offered = told && 'offer' in told ? knownPart(told, request) : null;
    return offered && known ? { ...offered, revision: known.revision } : null;
  }

  private async rememberedOrRead(tx: Tx, request: VisitRequest, days: Days): Promise<Offer | null> {
    const query = queryOf(request, monthsOf(days));
    const known = this.remembered.find(tx.businessId, query);
    if (known?.revision === tx.revision && !isByTurns(known.offer)) return known.offer;
    const offer = await this.read(tx, query);
    if (offer) this.remembered.keep(tx.businessId, query, { revision: tx.revision, offer });
    return offer;
  }

  /** A business's default location is made when it is first needed. */
  private async read(tx: Tx, query: OfferQuery): Promise<Offer | null> {
    const offer = await this.offers.load(tx, query);
    if (offer || query.locationId !== null) return offer;
    await this.defaultLocation.execute(tx);
    return this.offers.load(tx, query);
  }
}

/** Whether every variant and add-on that was asked for belongs to one of the services. */
function knowsChoices(request: VisitRequest, parts: readonly WantedPart[]): boolean {
  const wanted = request.parts.flatMap((part) => part.choiceIds ?? []);
  if (wanted.length === 0) return true;
  const chosen = new Set(
    parts.flatMap(({ choice }) => [choice?.variant?.id, ...(choice?.addOns ?? []).map((one) => one.id)]),
  );
  return wanted.every((id) => chosen.has(id));
}

function queryOf({ parts, locationId }: VisitRequest, days: Days): OfferQuery {
  const namedStaffIds = parts.map((part) => part.staffId).filter((id) => id !== null);
  const serviceIds = parts.map((part) => part.serviceId);
  return { serviceIds, locationId, namedStaffIds, onlyNamed: namedStaffIds.length === parts.length, ...days };
}

/** Whole months, so that one answer serves every day that a visitor turns to. */
function monthsOf({ firstDay, lastDay }: Days): Days {
  const [year, month] = lastDay.split('-').map(Number);
  const last = new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10);
  return { firstDay: `${firstDay.slice(0, 7)}-01`, lastDay: last };
}

/** Whose turn it is changes with every booking and raises no revision. */
function isByTurns({ policies }: Offer): boolean {
  return policies.assignment === 'round_robin';
}

function partsOf(whole: Offer, request: VisitRequest): LoadedOffer | { readonly refused: DomainError } {
  const isVisitor = request.audience === 'public';
  if (isVisitor && !whole.pageOpen) return { refused: new DomainError(setupProblems.booking_page_off) };
  const offer = isVisitor ? publicPart(whole) : whole;
  const parts: WantedPart[] = [];
  for (const { serviceId, staffId, duration, choiceIds = [], parallel = false, guest = false } of request.parts) {
    const service = offer.services.find((one) => one.id === serviceId);
    const staffKnown = staffId === null || offer.performers.some((one) => one.staffId === staffId);
    if (!service || service.kind !== (request.kind ?? 'appointment') || !staffKnown)
      return { refused: new DomainError(platformProblems.not_found) };
    const choice = choiceOf(service, choiceIds);
    if (isVisitor && service.variants?.length && !choice?.variant)
      return { refused: invalidField('variantId', 'is needed: this service has variants') };
    if (parallel && !service.parallel)
      return { refused: invalidField('parallel', 'is not possible with this service') };
    parts.push({ service, staffId, duration, choice, parallel, guest });
  }
  if (!knowsChoices(request, parts)) return { refused: new DomainError(platformProblems.not_found) };
  return { offer, parts, degraded: isDegraded(offer) };
}

/** Null where a part of the visit is left with nobody only because their calendars cannot be read. */
function knownPart(loaded: LoadedOffer, request: VisitRequest): LoadedOffer | null {
  if (request.booker === 'desk' || !loaded.degraded) return loaded;
  const offer = withoutUnknown(loaded.offer);
  return lacksKnowledge(loaded.offer, offer, loaded.parts) ? null : { ...loaded, offer };
}

function publicPart(offer: Offer): Offer {
  return {
    ...offer,
    services: offer.services.filter((service) => service.online),
    performers: offer.performers.filter((performer) => performer.online),
  };
}
