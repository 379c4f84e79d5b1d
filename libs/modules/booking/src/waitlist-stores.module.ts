import { Module } from '@nestjs/common';
import { PlanMatching } from './application/waitlist/plan-matching.js';
import { WaitlistEntryRepository } from './persistence/waitlist/waitlist-entry.repository.js';

/** What everything that can free time needs to know of the waiting list. */
@Module({ providers: [WaitlistEntryRepository, PlanMatching], exports: [WaitlistEntryRepository, PlanMatching] })
export class WaitlistStoresModule {}
