import type { Appointment, NewBooking, Service, VisitQuery } from '../../shared/api/types/booking.js';
import type { Uuid } from '../../shared/api/types/shared-words.js';

/** One service of a visit as the form holds it; ids are empty where nothing is chosen, and no person means anybody. */
export interface PartValues {
  /** Tells the rows of the form apart. */
  readonly key: string;
  readonly serviceId: Uuid;
  readonly staffId: Uuid;
  readonly variantId: Uuid;
  readonly addOnIds: Uuid[];
  /** At the same time as the service before it. */
  readonly parallel: boolean;
}

export const mostParts = 10;

export function newPart(chosen: Partial<PartValues> = {}): PartValues {
  const nothing = { serviceId: '', staffId: '', variantId: '', addOnIds: [], parallel: false };
  return { ...nothing, ...chosen, key: crypto.randomUUID() };
}

/** A booked service as a part of a visit like it. */
export function partOf({ serviceId, staffId, variant, addOns, parallel }: Appointment): PartValues {
  return newPart({ serviceId, staffId, variantId: variant?.id ?? '', addOnIds: addOns.map(({ id }) => id), parallel });
}

function isPlain({ variantId, addOnIds }: PartValues): boolean {
  return variantId === '' && addOnIds.length === 0;
}

const listed = (ids: Uuid[]) => (ids.length > 0 ? ids : undefined);

/** The question for free time; null while a service is not chosen. */
export function visitQuery(parts: readonly PartValues[]): VisitQuery | null {
  const [first] = parts;
  if (!first || parts.some(({ serviceId }) => serviceId === '')) return null;
  if (parts.length === 1 && isPlain(first)) return { serviceId: first.serviceId, staffId: first.staffId || undefined };
  return {
    serviceIds: parts.map(({ serviceId }) => serviceId),
    staffIds: parts.map(({ staffId }) => staffId || 'any'),
    variantIds: listed(parts.flatMap(({ variantId }) => variantId || [])),
    addOnIds: listed(parts.flatMap(({ addOnIds }) => addOnIds)),
    parallelIds: listed(parts.flatMap(({ parallel, serviceId }) => (parallel ? serviceId : []))),
  };
}

/** What is sent to book them. */
export function bookedAs(parts: readonly PartValues[]): Pick<NewBooking, 'serviceId' | 'staffId' | 'appointments'> {
  const [first] = parts;
  if (parts.length === 1 && first && isPlain(first))
    return { serviceId: first.serviceId, staffId: first.staffId || undefined };
  return {
    appointments: parts.map(({ serviceId, staffId, variantId, addOnIds, parallel }) => ({
      serviceId,
      staffId: staffId || undefined,
      variantId: variantId || undefined,
      addOnIds: listed(addOnIds),
      parallel: parallel || undefined,
    })),
  };
}

/** With another service chosen: its first variant, and a person only if they perform it. */
export function withService(part: PartValues, service: Service | undefined): PartValues {
  if (!service) return { ...part, serviceId: '', variantId: '', addOnIds: [], parallel: false };
  const staffId = service.staffIds.includes(part.staffId) ? part.staffId : '';
  const parallel = part.parallel && service.parallel;
  return { ...part, serviceId: service.id, staffId, variantId: service.variants[0]?.id ?? '', addOnIds: [], parallel };
}

/** One place up; whoever comes first stands beside nothing. */
export function movedUp(parts: readonly PartValues[], index: number): PartValues[] {
  const moved = parts.toSpliced(index, 1).toSpliced(index - 1, 0, parts[index]!);
  return moved.map((part, place) => (place === 0 ? { ...part, parallel: false } : part));
}

export function without(parts: readonly PartValues[], index: number): PartValues[] {
  return parts.toSpliced(index, 1).map((part, place) => (place === 0 ? { ...part, parallel: false } : part));
}
