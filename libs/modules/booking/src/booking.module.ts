import { Global, Module } from '@nestjs/common';
import { BookingsModule } from './bookings.module.js';
import { SetupModule } from './setup.module.js';

/** Services, staff, times and the visits that clients book. */
@Global()
@Module({ imports: [SetupModule, BookingsModule], exports: [SetupModule, BookingsModule] })
export class BookingModule {}
