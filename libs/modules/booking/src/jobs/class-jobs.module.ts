import { Injectable, Module } from '@nestjs/common';
import type { WorkKind } from '@stamgast/contracts';
import { WorkHandlers, type LeasedWork, type WorkHandler } from '@stamgast/platform';
import { DecideClassSession } from '../application/classes/decide-class-session.js';
import { PromoteWaiting } from '../application/waitlist/promote-waiting.js';
import { BookingModule } from '../booking.module.js';

/** Moves people who wait for a session up into seats that have become free. */
@Injectable()
class PromoteWaitingForClass implements WorkHandler {
  readonly kind: WorkKind = 'booking.promote-waiting';
  readonly concurrency = 4;

  constructor(private readonly promote: PromoteWaiting) {}

  run(item: LeasedWork): Promise<void> {
    return this.promote.execute(item);
  }
}

/** Calls classes off for which too few have come together. */
@Injectable()
class DecideDueClass implements WorkHandler {
  readonly kind: WorkKind = 'booking.decide-class';
  readonly concurrency = 2;

  constructor(private readonly decide: DecideClassSession) {}

  run(item: LeasedWork): Promise<void> {
    return this.decide.execute(item);
  }
}

/** What falls due in classes. */
@Module({ imports: [BookingModule], providers: [DecideDueClass, PromoteWaitingForClass] })
export class ClassJobsModule {
  constructor(handlers: WorkHandlers, promote: PromoteWaitingForClass, decide: DecideDueClass) {
    handlers.add(promote, decide);
  }
}
