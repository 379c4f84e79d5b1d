import { invalidField } from '@stamgast/platform';
import type { RequestedPart } from '../../application/availability/visit-request.js';

interface Wanted {
  readonly serviceId?: string | undefined;
  readonly serviceIds?: readonly string[] | undefined;
  readonly staffId?: string | undefined;
}

/** The parts of a visit from `serviceId` or `serviceIds`, one of which is needed. */
export function requestedParts(wanted: Wanted): RequestedPart[] {
  const { serviceId, serviceIds, staffId = null } = wanted;
  if (serviceId && serviceIds) throw invalidField('serviceIds', 'cannot stand beside serviceId');
  const ids = serviceId ? [serviceId] : serviceIds;
  if (!ids || ids.length === 0) throw invalidField('serviceId', 'is needed, or serviceIds');
  return ids.map((id) => ({ serviceId: id, staffId, duration: null }));
}
