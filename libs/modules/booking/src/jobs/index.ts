import { Injectable, Module } from '@nestjs/common';
import { WorkHandlers, type LeasedWork, type WorkHandler } from '@stamgast/platform';
import { DecideClassSession } from '../application/classes/decide-class-session.js';
import { BookingModule } from '../booking.module.js';

/** Calls classes off for which too few have come together. */
@Injectable()
class DecideDueClass implements WorkHandler {
  readonly kind = 'booking.decide-class' as const;
  readonly concurrency = 2;

  constructor(private readonly decide: DecideClassSession) {}

  run(item: LeasedWork): Promise<void> {
    return this.decide.execute(item);
  }
}

@Module({ imports: [BookingModule], providers: [DecideDueClass] })
export class BookingJobsModule {
  constructor(handlers: WorkHandlers, decideClass: DecideDueClass) {
    handlers.add(decideClass);
  }
}
