import { Injectable } from '@nestjs/common';
import type { Money } from '@stamgast/kernel';
import { invalidField } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { StaffServiceRepository } from '../../../persistence/staff-service.repository.js';
import { StaffRepository } from '../../../persistence/staff.repository.js';
import { found } from '../found.js';
import { amountOf } from '../services/service-view.js';

/** Where somebody works, what they perform, and what of it takes or costs something else with them. */
export interface Duties {
  readonly locationIds?: readonly string[];
  readonly serviceIds?: readonly string[];
  readonly overrides?: readonly {
    readonly serviceId: string;
    readonly duration?: number | null;
    readonly price?: Money | null;
  }[];
}

/** Replaces those of a staff member's duties that are given. */
@Injectable()
export class AssignDuties {
  constructor(
    private readonly staff: StaffRepository,
    private readonly links: StaffServiceRepository,
  ) {}

  /** 400 for a location or service that does not exist, and for an override of a service that is not performed. */
  async execute(tx: Tx, staffId: string, duties: Duties, currency: string): Promise<void> {
    if (duties.locationIds) await this.staff.replaceLocations(tx, staffId, duties.locationIds);
    if (duties.serviceIds) await this.links.replaceOfStaff(tx, staffId, duties.serviceIds);
    if (!duties.overrides) return;
    const { services } = found(await this.staff.byId(tx, staffId));
    const own = new Map<string, { serviceId: string; duration: number | null; priceAmount: number | null }>();
    for (const [index, { serviceId, duration, price }] of duties.overrides.entries()) {
      const path = `overrides.${index}`;
      if (!services.some((one) => one.serviceId === serviceId) || own.has(serviceId))
        throw invalidField(`${path}.serviceId`, 'is not a service of this person, or is there twice');
      own.set(serviceId, {
        serviceId,
        duration: duration ?? null,
        priceAmount: price ? amountOf(price, currency, `${path}.price`) : null,
      });
    }
    await this.links.replaceOverrides(tx, staffId, [...own.values()]);
  }
}
