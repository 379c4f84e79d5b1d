import { Injectable } from '@nestjs/common';
import { newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { ServiceCategory } from '../../../domain/service.js';
import { ServiceCategoryRepository } from '../../../persistence/service-category.repository.js';
import { RecordChange } from '../record-change.js';

@Injectable()
export class CreateServiceCategory {
  constructor(
    private readonly categories: ServiceCategoryRepository,
    private readonly recordChange: RecordChange,
  ) {}

  /** Last in the list when no position is given. */
  async execute(tx: Tx, input: { name: string; position?: number }): Promise<ServiceCategory> {
    const position = input.position ?? (await this.categories.nextPosition(tx));
    const after = { id: newId(), name: input.name, position, version: 1 };
    await this.categories.insert(tx, after);
    await this.recordChange.execute(tx, {
      action: 'service_category.created',
      type: 'service_category',
      announce: 'service',
      id: after.id,
      before: null,
      after,
    });
    return after;
  }
}
