import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { ServiceRepository } from '../../../persistence/service.repository.js';
import { found } from '../found.js';
import { serviceView, type ServiceView } from './service-view.js';

@Injectable()
export class GetService {
  constructor(
    private readonly services: ServiceRepository,
    private readonly businesses: BusinessFacade,
  ) {}

  async execute(tx: Tx, id: string): Promise<ServiceView> {
    const service = found(await this.services.byId(tx, id));
    return serviceView(service, (await this.businesses.current(tx)).currency);
  }
}
