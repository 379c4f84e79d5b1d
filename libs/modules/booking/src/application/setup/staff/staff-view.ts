import type { Money } from '@stamgast/kernel';
import type { Staff } from '../../../domain/staff.js';

/** Length and price that differ from the service's own; null means the service's (D20). */
export interface OverrideView {
  readonly serviceId: string;
  readonly duration: number | null;
  readonly price: Money | null;
}

/** A staff member as callers see it. */
export type StaffView = Omit<Staff, 'services' | 'lastAssignedAt'> & {
  readonly serviceIds: readonly string[];
  readonly overrides: readonly OverrideView[];
};

export function staffView({ services, lastAssignedAt: _turn, ...staff }: Staff, currency: string): StaffView {
  return {
    ...staff,
    serviceIds: services.map((one) => one.serviceId),
    overrides: services
      .filter((one) => one.duration !== null || one.priceAmount !== null)
      .map(({ serviceId, duration, priceAmount }) => ({
        serviceId,
        duration,
        price: priceAmount === null ? null : { amount: priceAmount, currency },
      })),
  };
}
