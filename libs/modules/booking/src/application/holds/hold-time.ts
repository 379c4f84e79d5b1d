import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { CONFIGURATION, newId, type Configuration } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Hold } from '../../domain/hold.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { occupiedBy } from '../../domain/visit/occupied-time.js';
import { ClientTimeRepository } from '../../persistence/visits/client-time.repository.js';
import { HoldRepository } from '../../persistence/visits/hold.repository.js';
import { LoadOffer } from '../availability/load-offer.js';
import { SlotLost } from '../availability/nearest-alternatives.js';
import type { VisitRequest } from '../availability/visit-request.js';
import { ReserveTime } from '../create-booking/reserve-time.js';

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
    private readonly reserveTime: ReserveTime,
    private readonly holds: HoldRepository,
    private readonly clientTime: ClientTimeRepository,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async execute(tx: Tx, { request, start, holder }: WantedHold): Promise<HoldView> {
    const day = start.toISOString().slice(0, 10);
    const { offer, parts } = await this.offers.execute(tx, request, { firstDay: day, lastDay: day });
    await this.clientTime.lock(tx, holder);
    if ((await this.holds.countOf(tx, holder)) >= mostHolds && this.configuration.abuseLimits)
      throw new DomainError(visitProblems.hold_limit);
    const lost = new SlotLost({ businessId: tx.businessId, request, start: start.getTime(), exceptBookingId: null });
    const plan = await this.reserveTime.execute(tx, {
      offer,
      wishes: [parts],
      start: start.getTime(),
      booker: request.booker,
      force: false,
      clientId: null,
      exceptBookingId: null,
    });
    if (!plan) throw lost;
    const hold: Hold = {
      id: newId(),
      holder,
      startsAt: start,
      endsAt: new Date(plan.parts.at(-1)!.end),
      serviceIds: plan.parts.map((part) => part.service.id),
      staffIds: plan.parts.map((part) => part.staffId),
      expiresAt: new Date(tx.now.getTime() + offer.policies.holdMinutes * minuteMilliseconds),
    };
    const visit = plan.parts.map((part) => ({
      ...part,
      id: hold.id,
      startsAt: new Date(part.start),
      endsAt: new Date(part.end),
    }));
    if (!(await this.holds.insert(tx, hold, occupiedBy(visit, offer.policies.bufferMode)))) throw lost;
    const { id, startsAt, endsAt, expiresAt } = hold;
    return { id, start: startsAt.toISOString(), end: endsAt.toISOString(), expiresAt: expiresAt.toISOString() };
  }
}
