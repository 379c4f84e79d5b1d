import { Module } from '@nestjs/common';
import { BookingModule } from '../booking.module.js';
import { AvailabilityController } from './availability/availability.controller.js';
import { CreateBookingController } from './bookings/create-booking.controller.js';
import { CreatePublicBookingController } from './public-bookings/create-public-booking.controller.js';

/** Everything over HTTP about free time and visits. */
@Module({
  imports: [BookingModule],
  controllers: [AvailabilityController, CreateBookingController, CreatePublicBookingController],
})
export class BookingsHttpModule {}
