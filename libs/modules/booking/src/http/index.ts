import { Module } from '@nestjs/common';
import { SetupHttpModule } from './setup-http.module.js';

/** The controllers of the booking module. */
@Module({ imports: [SetupHttpModule] })
export class BookingHttpModule {}
