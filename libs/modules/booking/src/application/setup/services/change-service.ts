import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { ServiceRepository } from '../../../persistence/service.repository.js';
import { StaffServiceRepository } from '../../../persistence/staff-service.repository.js';
import { expectChanged, found } from '../found.js';
import { RecordChange } from '../record-change.js';
import { fitting, rulesFor, type NewService } from './create-service.js';
import { amountOf, serviceView, type ServiceView } from './service-view.js';
import { storedChoices } from './wanted-choices.js';

export type ServicePatch = Partial<NewService> & { readonly archived?: boolean };

/** Changes, archives or restores a service; visits that are booked keep what was promised. */
@Injectable()
export class ChangeService {
  constructor(
    private readonly services: ServiceRepository,
    private readonly links: StaffServiceRepository,
    private readonly businesses: BusinessFacade,
    private readonly recordChange: RecordChange,
  ) {}

  /** 400 for a price in another currency, a category or staff member that does not exist, or processing time outside the service. */
  async execute(tx: Tx, id: string, version: number, patch: ServicePatch): Promise<ServiceView> {
    const { currency } = await this.businesses.current(tx);
    const before = found(await this.services.byId(tx, id));
    const { price, staffIds, variants, addOns, ...fields } = patch;
    const choices = storedChoices({ ...(variants && { variants }), ...(addOns && { addOns }) }, before, currency);
    fitting(fields.processing ?? before.processing, fields.duration ?? before.duration);
    const kept = { ...fields, ...choices, ...rulesFor(fields, before) };
    const change = price === undefined ? kept : { ...kept, priceAmount: amountOf(price, currency) };
    const changed = await this.services.update(tx, id, version, change);
    expectChanged(changed, found(await this.services.byId(tx, id)));
    if (staffIds) await this.links.replaceOfService(tx, id, staffIds);
    const after = serviceView(found(await this.services.byId(tx, id)), currency);
    await this.recordChange.execute(tx, {
      action: 'service.changed',
      type: 'service',
      id,
      before: serviceView(before, currency),
      after,
    });
    return after;
  }
}
