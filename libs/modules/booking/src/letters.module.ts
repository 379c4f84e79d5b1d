import { Module } from '@nestjs/common';
import { BookingLetters } from './application/letters/booking-letters.js';
import { FeedVisits } from './application/feeds/feed-visits.js';
import { KeepClientData } from './application/keep-client-data.js';
import { BookingsModule } from './bookings.module.js';
import { FeedReadModel } from './persistence/visits/feed.read-model.js';
import { SetupModule } from './setup.module.js';
import { WaitlistStoresModule } from './waitlist-stores.module.js';

/** What messages and calendars elsewhere may know of visits. */
@Module({
  imports: [SetupModule, BookingsModule, WaitlistStoresModule],
  providers: [BookingLetters, KeepClientData, FeedReadModel, FeedVisits],
  exports: [BookingLetters, FeedVisits],
})
export class LettersModule {}
