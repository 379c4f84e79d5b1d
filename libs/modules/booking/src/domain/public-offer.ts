import type { Location } from './location.js';
import { chosenPrice } from './visit/choice.js';
import type { Service } from './service.js';
import { worksAt } from './staff-plan.js';
import type { Staff } from './staff.js';

/** What clients may see and book. */
export interface PublicOffer {
  readonly locations: readonly Location[];
  readonly services: readonly (Service & { readonly lowestPrice: number })[];
  readonly staff: readonly (Staff & { readonly serviceIds: readonly string[] })[];
}

/**
 * Services that are online and performed by somebody whom clients see, those people, and where they work. Everything
 * given is in use, not archived.
 */
export function publicOffer(
  locations: readonly Location[],
  services: readonly Service[],
  staff: readonly Staff[],
): PublicOffer {
  const offered = new Set(services.filter((service) => service.online).map((service) => service.id));
  const shownStaff = staff
    .filter((person) => person.online)
    .map((person) => ({
      ...person,
      locationIds: locations.filter((location) => worksAt(person, location)).map((location) => location.id),
      serviceIds: person.services.map((one) => one.serviceId).filter((id) => offered.has(id)),
    }))
    .filter((person) => person.serviceIds.length > 0 && person.locationIds.length > 0);
  const shownServices = services
    .filter((service) => offered.has(service.id))
    .map((service) => {
      const performers = shownStaff.filter((person) => person.serviceIds.includes(service.id));
      const prices = performers.flatMap((person) => pricesWith(person, service));
      return { ...service, staffIds: performers.map((person) => person.id), lowestPrice: Math.min(...prices) };
    })
    .filter((service) => service.staffIds.length > 0);
  const used = locations.filter((location) => shownStaff.some((person) => person.locationIds.includes(location.id)));
  return {
    locations: used.length > 0 ? used : locations.filter((location) => location.isDefault),
    services: shownServices,
    staff: shownStaff,
  };
}

/** A price for the service, or one for each of its variants. */
function pricesWith(person: Staff, service: Service): number[] {
  const usual = service.priceAmount;
  const theirs = person.services.find((one) => one.serviceId === service.id)?.priceAmount ?? usual;
  if (service.variants.length === 0) return [theirs];
  return service.variants.map((variant) => chosenPrice(usual, theirs, { variant, addOns: [] }));
}
