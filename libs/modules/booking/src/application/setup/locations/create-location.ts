import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import { invalidField, newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Location } from '../../../domain/location.js';
import { isTimeZone } from '../../../domain/time-zone.js';
import { LocationRepository } from '../../../persistence/location.repository.js';
import { PlaceHoursRepository } from '../../../persistence/place-hours.repository.js';
import { DefaultLocation } from '../default-location.js';
import { RecordChange } from '../record-change.js';
import { locationView, type LocationView } from './location-view.js';

export interface NewLocation {
  readonly name: string;
  /** The business's own when absent. */
  readonly timeZone?: string;
  readonly address?: string | null;
  readonly directions?: string | null;
  readonly phone?: string | null;
}

@Injectable()
export class CreateLocation {
  constructor(
    private readonly locations: LocationRepository,
    private readonly defaultLocation: DefaultLocation,
    private readonly businesses: BusinessFacade,
    private readonly hours: PlaceHoursRepository,
    private readonly recordChange: RecordChange,
  ) {}

  /** 400 for a time zone that does not exist. */
  async execute(tx: Tx, input: NewLocation): Promise<LocationView> {
    const { timeZone = (await this.businesses.current(tx)).timeZone } = input;
    if (!isTimeZone(timeZone)) throw invalidField('timeZone', 'is not an IANA time zone');
    const standard = await this.hours.of(tx, (await this.defaultLocation.execute(tx)).id);
    const location: Location = {
      id: newId(),
      name: input.name,
      timeZone,
      address: input.address ?? null,
      directions: input.directions ?? null,
      phone: input.phone ?? null,
      isDefault: false,
      archived: false,
      version: 1,
    };
    // A branch keeps the holidays that the first place keeps.
    await this.locations.insert(tx, location, standard.holidayCountry);
    const after = locationView(location);
    await this.recordChange.execute(tx, {
      action: 'location.created',
      type: 'location',
      id: location.id,
      before: null,
      after,
    });
    return after;
  }
}
