import { Injectable } from '@nestjs/common';
import { pageOf, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { ServiceCategory } from '../../../domain/service.js';
import { ServiceCategoryRepository } from '../../../persistence/service-category.repository.js';
import { listOf, type ListQuery } from '../list-query.js';

@Injectable()
export class ListServiceCategories {
  constructor(private readonly categories: ServiceCategoryRepository) {}

  async execute(tx: Tx, query: ListQuery): Promise<Page<ServiceCategory>> {
    const rows = await this.categories.list(tx, listOf(query, 'integer', 'uuid'));
    return pageOf(
      rows,
      query.limit,
      (category) => category,
      (category) => [category.position, category.id],
    );
  }
}
