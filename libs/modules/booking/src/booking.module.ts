import { Global, Module } from '@nestjs/common';
import { SetupModule } from './setup.module.js';

/** Services, staff, times and the visits that clients book. */
@Global()
@Module({ imports: [SetupModule], exports: [SetupModule] })
export class BookingModule {}
