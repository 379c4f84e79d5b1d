import { Global, Module } from '@nestjs/common';
import { BookingsModule } from './bookings.module.js';
import { LettersModule } from './letters.module.js';
import { SetupModule } from './setup.module.js';

/** Services, staff, times and the visits that clients book. */
@Global()
@Module({
  imports: [SetupModule, BookingsModule, LettersModule],
  exports: [SetupModule, BookingsModule, LettersModule],
})
export class BookingModule {}
