import { invalidField } from '@stamgast/platform';
import type { RequestedPart } from '../../application/availability/visit-request.js';

/** What stands in `staffIds` where nobody in particular is meant. */
export const anybody = 'any';

interface WantedPart {
  readonly serviceId: string;
  readonly staffId?: string;
  readonly variantId?: string;
  readonly addOnIds?: readonly string[];
  readonly parallel?: boolean;
  readonly duration?: number;
}

/** As many as one visit can be for. */
export const mostPeople = 6;

interface Wanted {
  /** How many people come; each gets the service at the same time, with a person of their own. */
  readonly people?: number | undefined;
  readonly serviceId?: string | undefined;
  readonly serviceIds?: readonly string[] | undefined;
  readonly staffId?: string | undefined;
}

interface WantedInQuery extends Wanted {
  readonly staffIds?: readonly string[];
  readonly variantIds?: readonly string[];
  readonly addOnIds?: readonly string[];
  readonly parallelIds?: readonly string[];
}

interface WantedByVisitor extends Wanted {
  readonly parts?: readonly WantedPart[] | undefined;
}

interface WantedByTeam extends Wanted {
  readonly appointments?: readonly WantedPart[] | undefined;
}

/** The parts of a visit from `serviceId` or `serviceIds`, one of which is needed. */
export function requestedParts(wanted: Wanted): RequestedPart[] {
  const { serviceId, serviceIds, staffId = null } = wanted;
  if (serviceId && serviceIds) throw invalidField('serviceIds', 'cannot stand beside serviceId');
  const ids = serviceId ? [serviceId] : serviceIds;
  if (!ids || ids.length === 0) throw invalidField('serviceId', 'is needed, or serviceIds');
  return ids.map((id) => ({ serviceId: id, staffId, duration: null }));
}

/** The same for a question about free time: people in the order of the services, variants and add-ons of any of them. */
export function partsInQuery(wanted: WantedInQuery): RequestedPart[] {
  const { staffIds, variantIds = [], addOnIds = [], parallelIds = [] } = wanted;
  const parts = requestedParts(wanted);
  if (staffIds && wanted.staffId) throw invalidField('staffIds', 'cannot stand beside staffId');
  if (staffIds && staffIds.length !== parts.length) throw invalidField('staffIds', 'must be as many as the services');
  const choiceIds = [...variantIds, ...addOnIds];
  const asked = parts.map((part, index) => {
    const named = staffIds?.[index] ?? anybody;
    return {
      ...part,
      staffId: named === anybody ? part.staffId : named,
      choiceIds,
      parallel: parallelIds.includes(part.serviceId),
    };
  });
  return forEverybody(asked, wanted.people);
}

/** The same once for each of several people. 400 for several services, or with one person for all of them. */
function forEverybody(parts: RequestedPart[], people = 1): RequestedPart[] {
  if (people === 1) return parts;
  const [part, ...more] = parts;
  if (!part || more.length > 0) throw invalidField('people', 'is possible with one service');
  if (part.staffId !== null)
    throw invalidField('staffId', 'cannot stand beside people: each has somebody of their own');
  return Array.from({ length: people }, (_, index) => (index === 0 ? part : { ...part, guest: true }));
}

/** The same, or from `parts`, each with a person and a choice of its own by wish. */
export function partsOfVisitor(wanted: WantedByVisitor): RequestedPart[] {
  const { parts, serviceId, serviceIds, staffId = null } = wanted;
  if (!parts) return forEverybody(requestedParts(wanted), wanted.people);
  if (serviceId || serviceIds) throw invalidField('parts', 'cannot stand beside serviceId or serviceIds');
  return forEverybody(
    parts.map((one) => requestedPart(one, staffId)),
    wanted.people,
  );
}

/** The same, or from `appointments`, each with a person and a length of its own by wish. */
export function partsOfDeskBooking(wanted: WantedByTeam): RequestedPart[] {
  const { appointments, serviceId, serviceIds, staffId = null } = wanted;
  if (!appointments) return requestedParts(wanted);
  if (serviceId || serviceIds) throw invalidField('appointments', 'cannot stand beside serviceId or serviceIds');
  return appointments.map((one) => requestedPart(one, staffId));
}

function requestedPart(part: WantedPart, staffId: string | null): RequestedPart {
  return {
    serviceId: part.serviceId,
    staffId: part.staffId ?? staffId,
    duration: part.duration ?? null,
    parallel: part.parallel ?? false,
    choiceIds: [...(part.variantId ? [part.variantId] : []), ...(part.addOnIds ?? [])],
  };
}

/** Seats in a class stand alone: time, services and people are those of the session. */
export function refuseBesideClass(wanted: WantedByTeam & { readonly start?: string | undefined }): void {
  for (const path of ['start', 'serviceId', 'serviceIds', 'staffId', 'appointments'] as const)
    if (wanted[path] !== undefined) throw invalidField(path, 'cannot stand beside classSessionId');
}

/** As `wholeMinute`, of what is needed. */
export function neededMinute(path: string, start: string | undefined): Date {
  if (start === undefined) throw invalidField(path, 'is needed, or classSessionId');
  return wholeMinute(path, start);
}

/** A start as an instant; visits begin on whole minutes. */
export function wholeMinute(path: string, start: string): Date {
  const at = new Date(start);
  if (at.getTime() % 60_000 !== 0) throw invalidField(path, 'must lie on a whole minute');
  return at;
}
