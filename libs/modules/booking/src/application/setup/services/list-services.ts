import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import { pageOf, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { ServiceRepository } from '../../../persistence/service.repository.js';
import { listOf, type ListQuery } from '../list-query.js';
import { serviceView, type ServiceView } from './service-view.js';

@Injectable()
export class ListServices {
  constructor(
    private readonly services: ServiceRepository,
    private readonly businesses: BusinessFacade,
  ) {}

  async execute(tx: Tx, query: ListQuery): Promise<Page<ServiceView>> {
    const { currency } = await this.businesses.current(tx);
    const rows = await this.services.list(tx, listOf(query, 'integer', 'uuid'));
    return pageOf(
      rows,
      query.limit,
      (service) => serviceView(service, currency),
      (service) => [service.position, service.id],
    );
  }
}
