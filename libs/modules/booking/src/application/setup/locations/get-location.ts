import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { LocationRepository } from '../../../persistence/location.repository.js';
import { found } from '../found.js';
import { locationView, type LocationView } from './location-view.js';

@Injectable()
export class GetLocation {
  constructor(private readonly locations: LocationRepository) {}

  async execute(tx: Tx, id: string): Promise<LocationView> {
    return locationView(found(await this.locations.byId(tx, id)));
  }
}
