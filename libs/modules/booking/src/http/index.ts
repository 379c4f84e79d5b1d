import { Module } from '@nestjs/common';
import { BookingsHttpModule } from './bookings-http.module.js';
import { SetupHttpModule } from './setup-http.module.js';
import { WaitlistHttpModule } from './waitlist-http.module.js';

/** The controllers of the booking module. */
@Module({ imports: [SetupHttpModule, BookingsHttpModule, WaitlistHttpModule] })
export class BookingHttpModule {}
