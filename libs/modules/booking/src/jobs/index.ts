import { Injectable, Module } from '@nestjs/common';
import { WorkHandlers, type LeasedWork, type WorkHandler } from '@stamgast/platform';
import { TakeNextStep } from '../application/terms/take-next-step.js';
import { BookingModule } from '../booking.module.js';

/** What bookings do by themselves: requests expire, unpaid and unconfirmed visits are released, visits are closed. */
@Injectable()
class NextStepOfBooking implements WorkHandler {
  readonly kind = 'booking.next-step' as const;
  readonly concurrency = 5;

  constructor(private readonly takeNextStep: TakeNextStep) {}

  run(item: LeasedWork): Promise<void> {
    return this.takeNextStep.execute(item);
  }
}

@Module({ imports: [BookingModule], providers: [NextStepOfBooking] })
export class BookingJobsModule {
  constructor(handlers: WorkHandlers, nextStep: NextStepOfBooking) {
    handlers.add(nextStep);
  }
}
