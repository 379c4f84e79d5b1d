import { Global, Module } from '@nestjs/common';
import { BookingsModule } from './bookings.module.js';
import { LettersModule } from './letters.module.js';
import { SetupModule } from './setup.module.js';
import { WaitlistModule } from './waitlist.module.js';

/** Services, staff, times and the visits that clients book. */
@Global()
@Module({
  imports: [SetupModule, BookingsModule, LettersModule, WaitlistModule],
  exports: [SetupModule, BookingsModule, LettersModule, WaitlistModule],
})
export class BookingModule {}
