import { Injectable } from '@nestjs/common';
import { pageOf, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Resource } from '../../../domain/resource.js';
import { ResourceRepository } from '../../../persistence/resource.repository.js';
import { listOf, type ListQuery } from '../list-query.js';

@Injectable()
export class ListResources {
  constructor(private readonly resources: ResourceRepository) {}

  async execute(tx: Tx, query: ListQuery): Promise<Page<Resource>> {
    const rows = await this.resources.list(tx, listOf(query, 'integer', 'uuid'));
    return pageOf(
      rows,
      query.limit,
      (one) => one,
      (one) => [one.position, one.id],
    );
  }
}
