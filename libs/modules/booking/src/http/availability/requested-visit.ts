import { invalidField } from '@stamgast/platform';
import type { RequestedPart } from '../../application/availability/visit-request.js';

interface Wanted {
  readonly serviceId?: string | undefined;
  readonly serviceIds?: readonly string[] | undefined;
  readonly staffId?: string | undefined;
}

interface WantedByTeam extends Wanted {
  readonly appointments?:
    readonly { readonly serviceId: string; readonly staffId?: string; readonly duration?: number }[] | undefined;
}

/** The parts of a visit from `serviceId` or `serviceIds`, one of which is needed. */
export function requestedParts(wanted: Wanted): RequestedPart[] {
  const { serviceId, serviceIds, staffId = null } = wanted;
  if (serviceId && serviceIds) throw invalidField('serviceIds', 'cannot stand beside serviceId');
  const ids = serviceId ? [serviceId] : serviceIds;
  if (!ids || ids.length === 0) throw invalidField('serviceId', 'is needed, or serviceIds');
  return ids.map((id) => ({ serviceId: id, staffId, duration: null }));
}

/** The same, or from `appointments`, each with a person and a length of its own by wish. */
export function partsOfDeskBooking(wanted: WantedByTeam): RequestedPart[] {
  const { appointments, serviceId, serviceIds, staffId = null } = wanted;
  if (!appointments) return requestedParts(wanted);
  if (serviceId || serviceIds) throw invalidField('appointments', 'cannot stand beside serviceId or serviceIds');
  return appointments.map((one) => ({
    serviceId: one.serviceId,
    staffId: one.staffId ?? staffId,
    duration: one.duration ?? null,
  }));
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
