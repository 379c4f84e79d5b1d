import { Module } from '@nestjs/common';
import { CrmModule } from '@stamgast/crm';
import { Subscribers } from '@stamgast/platform';
import { BookEntry } from './application/waitlist/book-entry.js';
import { ChangeEntry } from './application/waitlist/change-entry.js';
import { ClaimOffer, ClaimStores } from './application/waitlist/claim-offer.js';
import { CreateEntry } from './application/waitlist/create-entry.js';
import { EndOffer } from './application/waitlist/end-offer.js';
import { EntryChanges } from './application/waitlist/entry-changes.js';
import { PresentEntries } from './application/waitlist/entry-view.js';
import { FindMatches } from './application/waitlist/find-matches.js';
import { FollowFreedTime } from './application/waitlist/follow-freed-time.js';
import { GotATime } from './application/waitlist/got-a-time.js';
import {
  IssueWaitingLink,
  JoinFromOutside,
  SessionsFromOutside,
  VisitorsOfTheList,
} from './application/waitlist/join-from-outside.js';
import { JoinSession } from './application/waitlist/join-session.js';
import { JoinWaitlist } from './application/waitlist/join-waitlist.js';
import { LeaveWaitlist } from './application/waitlist/leave-waitlist.js';
import { EntrySurroundings, LinkedEntry } from './application/waitlist/linked-entry.js';
import { MakeOffer } from './application/waitlist/make-offer.js';
import { MatchingStores, MatchWaitlist } from './application/waitlist/match-waitlist.js';
import { OfferTime } from './application/waitlist/offer-time.js';
import { PromoteWaiting, PromotionStores } from './application/waitlist/promote-waiting.js';
import { ReadWaitlist } from './application/waitlist/read-waitlist.js';
import { SeatForWaiting } from './application/waitlist/seat-for-waiting.js';
import { WaitlistDuties } from './application/waitlist/waitlist-duties.js';
import { OfferLetterStores, WaitlistLetters } from './application/waitlist/waitlist-letters.js';
import { WaitlistOfferRepository } from './persistence/waitlist/waitlist-offer.repository.js';
import { BookingsModule } from './bookings.module.js';
import { SetupModule } from './setup.module.js';
import { WaitlistStoresModule } from './waitlist-stores.module.js';

const joining = [
  JoinWaitlist,
  JoinSession,
  CreateEntry,
  JoinFromOutside,
  SessionsFromOutside,
  IssueWaitingLink,
  VisitorsOfTheList,
  ChangeEntry,
];
const movingUp = [SeatForWaiting, PromotionStores, PromoteWaiting];
const offering = [FindMatches, MatchingStores, MatchWaitlist, MakeOffer, OfferTime, EndOffer];
const ending = [ClaimStores, ClaimOffer, BookEntry, GotATime, LeaveWaitlist];
const reading = [PresentEntries, ReadWaitlist, EntrySurroundings, LinkedEntry, OfferLetterStores, WaitlistLetters];
const everything = [
  WaitlistOfferRepository,
  EntryChanges,
  WaitlistDuties,
  ...joining,
  ...offering,
  ...ending,
  ...movingUp,
  ...reading,
];

/** People who wait for a time: who they are, what they are offered, and what becomes of it. */
@Module({
  imports: [SetupModule, BookingsModule, WaitlistStoresModule, CrmModule],
  providers: [...everything, FollowFreedTime],
  exports: everything,
})
export class WaitlistModule {
  constructor(subscribers: Subscribers, freedTime: FollowFreedTime) {
    subscribers.add(freedTime);
  }
}
