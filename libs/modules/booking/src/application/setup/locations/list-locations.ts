import { Injectable } from '@nestjs/common';
import { pageOf, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { LocationRepository } from '../../../persistence/location.repository.js';
import { DefaultLocation } from '../default-location.js';
import { listOf, type ListQuery } from '../list-query.js';
import { locationView, type LocationView } from './location-view.js';

@Injectable()
export class ListLocations {
  constructor(
    private readonly locations: LocationRepository,
    private readonly defaultLocation: DefaultLocation,
  ) {}

  async execute(tx: Tx, query: ListQuery): Promise<Page<LocationView>> {
    await this.defaultLocation.execute(tx);
    const rows = await this.locations.list(tx, listOf(query, 'uuid'));
    return pageOf(rows, query.limit, locationView, (location) => [location.id]);
  }
}
