import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import { newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Location } from '../../domain/location.js';
import { LocationRepository } from '../../persistence/location.repository.js';

/** The location where staff without locations of their own work. */
@Injectable()
export class DefaultLocation {
  constructor(
    private readonly locations: LocationRepository,
    private readonly businesses: BusinessFacade,
  ) {}

  /** A business that has none yet gets one with its own name and zone, however many ask at once. */
  async execute(tx: Tx): Promise<Location> {
    const existing = await this.locations.findDefault(tx);
    if (existing) return existing;
    const { name, timeZone, country, testMode } = await this.businesses.current(tx);
    // An integrator's dates stay plain: in test mode holidays begin when they are asked for.
    const holidayCountry = testMode ? null : country;
    await this.locations.insertDefault(tx, { id: newId(), name, timeZone, holidayCountry });
    const made = await this.locations.findDefault(tx);
    if (!made) throw new Error('A business without a default location');
    return made;
  }
}
