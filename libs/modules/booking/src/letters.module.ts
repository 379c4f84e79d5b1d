import { Module } from '@nestjs/common';
import { BookingLetters } from './application/letters/booking-letters.js';
import { BookingsModule } from './bookings.module.js';
import { SetupModule } from './setup.module.js';

/** What messages may know of visits. */
@Module({ imports: [SetupModule, BookingsModule], providers: [BookingLetters], exports: [BookingLetters] })
export class LettersModule {}
