import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { ServiceCategoryRepository } from '../../../persistence/service-category.repository.js';
import { expectChanged, found } from '../found.js';
import { RecordChange } from '../record-change.js';

/** Removes a heading; its services stay, without one. */
@Injectable()
export class DeleteServiceCategory {
  constructor(
    private readonly categories: ServiceCategoryRepository,
    private readonly recordChange: RecordChange,
  ) {}

  async execute(tx: Tx, id: string, version: number): Promise<void> {
    const before = found(await this.categories.byId(tx, id));
    expectChanged(await this.categories.remove(tx, id, version), before);
    await this.recordChange.execute(tx, {
      action: 'service_category.deleted',
      type: 'service_category',
      announce: 'service',
      id,
      before,
      after: null,
    });
  }
}
