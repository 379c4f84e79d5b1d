import { Module } from '@nestjs/common';
import { BookingModule } from '../booking.module.js';
import { AvailabilityController } from './availability/availability.controller.js';

/** Everything over HTTP about free time and visits. */
@Module({ imports: [BookingModule], controllers: [AvailabilityController] })
export class BookingsHttpModule {}
