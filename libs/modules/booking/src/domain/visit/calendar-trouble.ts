import type { CalendarTrouble, Offer, Performer } from './offer.js';
import type { WantedPart } from './segments.js';

/** Whether what is known of anybody's time may be out of date. */
export function isDegraded(offer: Offer): boolean {
  return offer.performers.some((one) => troublesOf(one).length > 0);
}

export function troublesOf(performer: Performer): readonly CalendarTrouble[] {
  return performer.calendarTroubles ?? [];
}

export function closingTrouble(performer: Performer): CalendarTrouble | null {
  return troublesOf(performer).find((one) => one.closes) ?? null;
}

/** The offer without those of whom is not known when they are free. */
export function withoutUnknown(offer: Offer): Offer {
  const performers = offer.performers.filter((one) => closingTrouble(one) === null);
  return performers.length === offer.performers.length ? offer : { ...offer, performers };
}

/** Whether a part of the visit is left with nobody only because their calendars cannot be read. */
export function lacksKnowledge(whole: Offer, known: Offer, parts: readonly WantedPart[]): boolean {
  if (whole === known) return false;
  return parts.some((part) => canDo(whole, part) && !canDo(known, part));
}

function canDo(offer: Offer, { service, staffId }: WantedPart): boolean {
  return offer.performers.some((one) =>
    staffId === null ? one.services.some((other) => other.serviceId === service.id) : one.staffId === staffId,
  );
}
