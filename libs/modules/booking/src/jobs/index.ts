import { Injectable, Module } from '@nestjs/common';
import type { WorkKind } from '@stamgast/contracts';
import { WorkHandlers, type LeasedWork, type WorkHandler } from '@stamgast/platform';
import { WaitlistDuties } from '../application/waitlist/waitlist-duties.js';
import { TakeNextStep } from '../application/terms/take-next-step.js';
import { BookingModule } from '../booking.module.js';
import { ClassJobsModule } from './class-jobs.module.js';

/** Brings freed time and the people who wait for it together. */
@Injectable()
class MatchWaitingList implements WorkHandler {
  readonly kind: WorkKind = 'booking.waitlist-match';
  readonly concurrency = 2;

  constructor(private readonly duties: WaitlistDuties) {}

  run(item: LeasedWork): Promise<void> {
    return this.duties.match(item);
  }
}

@Injectable()
class ExpireWaitlistOffer implements WorkHandler {
  readonly kind: WorkKind = 'booking.waitlist-offer';
  readonly concurrency = 4;

  constructor(private readonly duties: WaitlistDuties) {}

  run(item: LeasedWork): Promise<void> {
    return this.duties.expire(item);
  }
}

@Injectable()
class CloseWaitlistEntry implements WorkHandler {
  readonly kind: WorkKind = 'booking.waitlist-end';
  readonly concurrency = 4;

  constructor(private readonly duties: WaitlistDuties) {}

  run(item: LeasedWork): Promise<void> {
    return this.duties.pass(item);
  }
}

/** What bookings do by themselves: requests expire, unpaid and unconfirmed visits are released, visits are closed. */
@Injectable()
class NextStepOfBooking implements WorkHandler {
  readonly kind: WorkKind = 'booking.next-step';
  readonly concurrency = 5;

  constructor(private readonly takeNextStep: TakeNextStep) {}

  run(item: LeasedWork): Promise<void> {
    return this.takeNextStep.execute(item);
  }
}

/** Everything of the booking module that falls due. */
@Module({
  imports: [BookingModule, ClassJobsModule],
  providers: [MatchWaitingList, ExpireWaitlistOffer, CloseWaitlistEntry, NextStepOfBooking],
})
export class BookingJobsModule {
  constructor(
    handlers: WorkHandlers,
    match: MatchWaitingList,
    expire: ExpireWaitlistOffer,
    close: CloseWaitlistEntry,
    nextStep: NextStepOfBooking,
  ) {
    handlers.add(match, expire, close, nextStep);
  }
}
