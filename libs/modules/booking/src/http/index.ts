import { Module } from '@nestjs/common';
import { BookingsHttpModule } from './bookings-http.module.js';
import { SetupHttpModule } from './setup-http.module.js';

/** The controllers of the booking module. */
@Module({ imports: [SetupHttpModule, BookingsHttpModule] })
export class BookingHttpModule {}
