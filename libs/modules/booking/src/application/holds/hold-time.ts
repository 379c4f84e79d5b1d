import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { CONFIGURATION, type Configuration } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { visitProblems } from '../../domain/visit-problems.js';
import { ClientTimeRepository } from '../../persistence/visits/client-time.repository.js';
import { HoldRepository } from '../../persistence/visits/hold.repository.js';
import { LoadOffer } from '../availability/load-offer.js';
import { SlotLost } from '../availability/nearest-alternatives.js';
import type { VisitRequest } from '../availability/visit-request.js';
import { PlanMatching } from '../waitlist/plan-matching.js';
import { KeepTime } from './keep-time.js';

/** Times that one visitor may keep at once: nobody is to empty a calendar by looking at it. */
const mostHolds = 3;
const minuteMilliseconds = 60_000;

export interface WantedHold {
  readonly request: VisitRequest;
  readonly start: Date;
  /** Whoever asks, as a hash. */
  readonly holder: string;
}

export interface HoldView {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly expiresAt: string;
}

/**
 * Keeps a time for a visitor for some minutes (D30), under the same lock and constraint as a booking. Throws `SlotLost`
 * where it is not free; 409 `hold_limit` where they keep as many as they may.
 */
@Injectable()
export class HoldTime {
  constructor(
    private readonly offers: LoadOffer,
    private readonly keepTime: KeepTime,
    private readonly holds: HoldRepository,
    private readonly clientTime: ClientTimeRepository,
    private readonly planMatching: PlanMatching,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async execute(tx: Tx, { request, start, holder }: WantedHold): Promise<HoldView> {
    const day = start.toISOString().slice(0, 10);
    const loaded = await this.offers.execute(tx, request, { firstDay: day, lastDay: day });
    await this.clientTime.lock(tx, holder);
    if ((await this.holds.countOf(tx, holder)) >= mostHolds && this.configuration.abuseLimits)
      throw new DomainError(visitProblems.hold_limit);
    const hold = await this.keepTime.execute(tx, {
      loaded,
      start,
      booker: request.booker,
      clientId: null,
      holder,
      expiresAt: new Date(tx.now.getTime() + loaded.offer.policies.holdMinutes * minuteMilliseconds),
    });
    if (!hold)
      throw new SlotLost({ businessId: tx.businessId, request, start: start.getTime(), exceptBookingId: null });
    // Whoever waits may have it if the visitor does not come back.
    await this.planMatching.at(tx, hold.id, hold.expiresAt);
    const { id, startsAt, endsAt, expiresAt } = hold;
    return { id, start: startsAt.toISOString(), end: endsAt.toISOString(), expiresAt: expiresAt.toISOString() };
  }
}
