import { Module } from '@nestjs/common';
import { BookingModule } from '../booking.module.js';
import { JoinWaitlistController } from './waitlist/join-waitlist.controller.js';
import { LinkedEntryController } from './waitlist/linked-entry.controller.js';
import {
  GiveSeatController,
  JoinSessionController,
  SessionWaitlistController,
} from './waitlist/session-waitlist.controller.js';
import { WaitlistEntryController } from './waitlist/waitlist-entry.controller.js';
import { WaitlistOfferController, WaitlistPresenters } from './waitlist/waitlist-offer.controller.js';

/** Everything over HTTP about the waiting list. */
@Module({
  imports: [BookingModule],
  controllers: [
    LinkedEntryController,
    JoinWaitlistController,
    JoinSessionController,
    SessionWaitlistController,
    GiveSeatController,
    WaitlistEntryController,
    WaitlistOfferController,
  ],
  providers: [WaitlistPresenters],
})
export class WaitlistHttpModule {}
