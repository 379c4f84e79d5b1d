import { Module } from '@nestjs/common';
import { BookingModule } from '../booking.module.js';

/** Everything over HTTP that an owner fills in. */
@Module({ imports: [BookingModule] })
export class SetupHttpModule {}
