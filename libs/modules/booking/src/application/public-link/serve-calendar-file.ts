import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { BusinessFacade } from '@stamgast/identity';
import { CONFIGURATION, platformProblems, type Configuration } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { LocationRepository } from '../../persistence/location.repository.js';
import { CoursePlaceRepository } from '../../persistence/courses/course-place.repository.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { calendarFile } from './calendar-file.js';

/** The calendar file of one booking, or of the whole course that it is part of. */
@Injectable()
export class ServeCalendarFile {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly locations: LocationRepository,
    private readonly places: CoursePlaceRepository,
    private readonly businesses: BusinessFacade,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async execute(tx: Tx, id: string, url: string | null): Promise<string> {
    const booking = await this.bookings.byId(tx, id);
    if (!booking) throw new DomainError(platformProblems.not_found);
    const { name } = await this.businesses.current(tx);
    const location = await this.locations.byId(tx, booking.locationId);
    const place = location ?? { name, address: null };
    const bookings = booking.place ? await this.places.bookings(tx, [booking.place.id]) : [booking];
    return calendarFile(bookings, { businessName: name, place, url, organizer: this.configuration.mailFrom });
  }
}
