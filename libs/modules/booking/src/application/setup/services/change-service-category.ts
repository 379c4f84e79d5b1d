import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { ServiceCategory } from '../../../domain/service.js';
import {
  ServiceCategoryRepository,
  type ServiceCategoryChange,
} from '../../../persistence/service-category.repository.js';
import { expectChanged, found } from '../found.js';
import { RecordChange } from '../record-change.js';

@Injectable()
export class ChangeServiceCategory {
  constructor(
    private readonly categories: ServiceCategoryRepository,
    private readonly recordChange: RecordChange,
  ) {}

  async execute(tx: Tx, id: string, version: number, change: ServiceCategoryChange): Promise<ServiceCategory> {
    const before = found(await this.categories.byId(tx, id));
    const changed = await this.categories.update(tx, id, version, change);
    const after = found(await this.categories.byId(tx, id));
    expectChanged(changed, after);
    await this.recordChange.execute(tx, {
      action: 'service_category.changed',
      type: 'service_category',
      announce: 'service',
      id,
      before,
      after,
    });
    return after;
  }
}
