import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import type { Money } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import { publicOffer, type PublicOffer } from '../../../domain/public-offer.js';
import { isAskedAt, type BookingQuestion } from '../../../domain/questions/booking-question.js';
import type { ServiceCategory } from '../../../domain/service.js';
import { PoliciesRepository } from '../../../persistence/policies.repository.js';
import type { ServiceTerms } from '../../../domain/terms/agreement.js';
import { shownTerms } from '../../../domain/terms/shown-terms.js';
import { mostOnline } from '../../../domain/series/online-series.js';
import type { VisitTerms } from '../../../domain/terms/visit-terms.js';
import { ServiceTermsRepository } from '../../../persistence/service-terms.repository.js';
import { choicesView } from '../services/choices-view.js';
import { DefaultLocation } from '../default-location.js';
import { PublicOfferStores } from './public-offer-stores.js';
import type { PublicPageView } from './public-page-view.js';
import { RequireOpenPage } from './require-open-page.js';

/** What a stranger sees of a business: everything needed to choose, nothing that is the team's own. */
@Injectable()
export class ShowPublicPage {
  constructor(
    private readonly requireOpenPage: RequireOpenPage,
    private readonly businesses: BusinessFacade,
    private readonly defaultLocation: DefaultLocation,
    private readonly stores: PublicOfferStores,
    private readonly policies: PoliciesRepository,
    private readonly serviceTerms: ServiceTermsRepository,
  ) {}

  /** 404 `booking_page_off` when the page is switched off. */
  async execute(tx: Tx): Promise<PublicPageView> {
    const page = await this.requireOpenPage.execute(tx);
    const { name, slug, locale, timeZone, currency, country } = await this.businesses.current(tx);
    await this.defaultLocation.execute(tx);
    const { locations, services, staff } = this.stores;
    const places = await locations.list(tx);
    const offer = publicOffer(places, await services.list(tx), await staff.list(tx));
    const categories = await this.stores.categories.list(tx);
    const questions = await this.stores.questions.list(tx);
    const policies = await this.policies.load(tx);
    const { cancelNoticeHours, moveNoticeHours, cancelText, horizonDays, answerHours, cancelTiers, noShowPercent } =
      policies;
    const own = await this.serviceTerms.load(
      tx,
      offer.services.map((one) => one.id),
    );
    return {
      business: { name, slug, locale, locales: page.locales, timeZone, currency, country },
      brandColor: page.brandColor,
      welcome: page.welcome,
      ...offerView(offer, categories, { currency, policies, own }),
      questions: questions.filter((one) => isAskedAt(one, 'online')).map(askedView),
      policies: {
        cancelNoticeHours,
        moveNoticeHours,
        cancelText,
        horizonDays,
        answerHours,
        cancelTiers,
        noShowPercent,
      },
      now: tx.now.toISOString(),
    };
  }
}

function askedView({ position: _position, archived: _archived, version: _version, ...asked }: BookingQuestion) {
  return asked;
}

interface Asked {
  readonly currency: string;
  readonly policies: VisitTerms;
  readonly own: ReadonlyMap<string, ServiceTerms>;
}

function offerView(offer: PublicOffer, categories: readonly ServiceCategory[], { currency, policies, own }: Asked) {
  const money = (amount: number): Money => ({ amount, currency });
  const used = new Set(offer.services.map((service) => service.categoryId));
  return {
    locations: offer.locations.map(({ id, name, timeZone, address, phone }) => ({
      id,
      name,
      timeZone,
      address,
      phone,
    })),
    categories: categories.filter((one) => used.has(one.id)).map(({ id, name, position }) => ({ id, name, position })),
    services: offer.services.map((service) => ({
      id: service.id,
      name: service.name,
      description: service.description,
      categoryId: service.categoryId,
      kind: service.kind,
      duration: service.duration,
      price: money(service.priceAmount),
      priceFrom: money(service.lowestPrice),
      ...choicesView(service, currency),
      preparation: service.preparation,
      parallel: service.parallel,
      staffIds: service.staffIds,
      position: service.position,
      mostRecurring: mostOnline([service]),
      ...shownTerms(policies, own.get(service.id), service.priceAmount, money),
    })),
    staff: offer.staff.map(({ id, name, title, serviceIds, locationIds }) => ({
      id,
      name,
      title,
      serviceIds,
      locationIds,
    })),
  };
}
