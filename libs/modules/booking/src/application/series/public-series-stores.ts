import { Injectable } from '@nestjs/common';
import { ServiceRepository } from '../../persistence/service.repository.js';
import { HoldRepository } from '../../persistence/visits/hold.repository.js';
import { FindHold } from '../holds/find-hold.js';
import { ConsiderSeries } from './consider-series.js';
import { StoreSeries } from './store-series.js';

/** What a visitor's series is made of and with. */
@Injectable()
export class PublicSeriesStores {
  constructor(
    readonly consider: ConsiderSeries,
    readonly store: StoreSeries,
    readonly services: ServiceRepository,
    readonly holds: HoldRepository,
    readonly findHold: FindHold,
  ) {}
}
