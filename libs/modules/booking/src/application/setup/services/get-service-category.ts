import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { ServiceCategory } from '../../../domain/service.js';
import { ServiceCategoryRepository } from '../../../persistence/service-category.repository.js';
import { found } from '../found.js';

@Injectable()
export class GetServiceCategory {
  constructor(private readonly categories: ServiceCategoryRepository) {}

  async execute(tx: Tx, id: string): Promise<ServiceCategory> {
    return found(await this.categories.byId(tx, id));
  }
}
