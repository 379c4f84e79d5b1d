import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import type { Money } from '@stamgast/kernel';
import { invalidField, newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { defaultTaxRate } from '../../../domain/default-tax-rate.js';
import { appointmentRules, classRules, type ClassRules, type ClassWish } from '../../../domain/classes/class-rules.js';
import { processingFault, type ProcessingTime } from '../../../domain/visit/processing-time.js';
import { ServiceRepository } from '../../../persistence/service.repository.js';
import { StaffServiceRepository } from '../../../persistence/staff-service.repository.js';
import { found } from '../found.js';
import { RecordChange } from '../record-change.js';
import { amountOf, serviceView, type ServiceView } from './service-view.js';
import { storedChoices, type WantedAddOn, type WantedVariant } from './wanted-choices.js';

export interface NewService extends ClassWish {
  readonly name: string;
  readonly description?: string | null;
  readonly categoryId?: string | null;
  /** Minutes. */
  readonly duration: number;
  readonly bufferBefore?: number;
  readonly bufferAfter?: number;
  readonly processing?: readonly ProcessingTime[];
  readonly resourceKinds?: readonly string[];
  readonly variants?: readonly WantedVariant[];
  readonly addOns?: readonly WantedAddOn[];
  readonly preparation?: string | null;
  readonly parallel?: boolean;
  readonly price: Money;
  /** Percent; the country's standard rate when absent. */
  readonly taxRate?: number;
  readonly rebookAfterDays?: number | null;
  readonly online?: boolean;
  readonly onlineRecurring?: boolean;
  readonly mostRecurring?: number;
  readonly color?: string | null;
  readonly staffIds?: readonly string[];
  /** Last when absent. */
  readonly position?: number;
}

/** Visits that clients may book at once where the owner lets them repeat a service and says no more. */
const usualMost = 12;

@Injectable()
export class CreateService {
  constructor(
    private readonly services: ServiceRepository,
    private readonly links: StaffServiceRepository,
    private readonly businesses: BusinessFacade,
    private readonly recordChange: RecordChange,
  ) {}

  /** 400 for a price in another currency, a category or staff member that does not exist, or processing time outside the service. */
  async execute(tx: Tx, input: NewService): Promise<ServiceView> {
    const { currency, country } = await this.businesses.current(tx);
    const id = newId();
    await this.services.insert(tx, {
      id,
      name: input.name,
      description: input.description ?? null,
      categoryId: input.categoryId ?? null,
      duration: input.duration,
      bufferBefore: input.bufferBefore ?? 0,
      bufferAfter: input.bufferAfter ?? 0,
      processing: fitting(input.processing ?? [], input.duration),
      resourceKinds: input.resourceKinds ?? [],
      variants: [],
      addOns: [],
      ...storedChoices(input, { variants: [], addOns: [] }, currency),
      preparation: input.preparation ?? null,
      parallel: input.parallel ?? false,
      priceAmount: amountOf(input.price, currency),
      taxRate: input.taxRate ?? defaultTaxRate(country),
      rebookAfterDays: input.rebookAfterDays ?? null,
      online: input.online ?? true,
      onlineRecurring: input.onlineRecurring ?? false,
      mostRecurring: input.mostRecurring ?? usualMost,
      ...rulesFor(input, appointmentRules),
      color: input.color ?? null,
      position: input.position ?? (await this.services.nextPosition(tx)),
      archived: false,
      version: 1,
    });
    if (input.staffIds) await this.links.replaceOfService(tx, id, input.staffIds);
    const after = serviceView(found(await this.services.byId(tx, id)), currency);
    await this.recordChange.execute(tx, { action: 'service.created', type: 'service', id, before: null, after });
    return after;
  }
}

/** How a class is held, as wished, else as before; 400 where that cannot be. */
export function rulesFor(wish: ClassWish, before: ClassRules): ClassRules {
  const rules = classRules(wish, before);
  if ('fault' in rules) throw invalidField(rules.path, rules.fault);
  return rules;
}

/** The processing time of a service this long; 400 where it does not fit. */
export function fitting(processing: readonly ProcessingTime[], duration: number): readonly ProcessingTime[] {
  const fault = processingFault(processing, duration);
  if (fault) throw invalidField('processing', fault);
  return processing;
}
