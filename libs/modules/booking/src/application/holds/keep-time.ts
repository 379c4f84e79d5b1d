import { Injectable } from '@nestjs/common';
import { newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Hold } from '../../domain/hold.js';
import type { Booker } from '../../domain/visit/booking-rules.js';
import { occupiedBy } from '../../domain/visit/occupied-time.js';
import { HoldRepository } from '../../persistence/visits/hold.repository.js';
import type { LoadedOffer } from '../availability/load-offer.js';
import { endOfParts } from '../../domain/visit/plan-visit.js';
import { ReserveTime } from '../create-booking/reserve-time.js';

/** A visit whose time is to be kept. */
export interface TimeToKeep {
  readonly loaded: LoadedOffer;
  readonly start: Date;
  readonly booker: Booker;
  /** Who would come and cannot be elsewhere meanwhile; null: nobody known. */
  readonly clientId: string | null;
  readonly holder: string;
  readonly expiresAt: Date;
}

/** Takes a visit's time out of what others can book until an instant; null where it is not free. */
@Injectable()
export class KeepTime {
  constructor(
    private readonly reserveTime: ReserveTime,
    private readonly holds: HoldRepository,
  ) {}

  async execute(tx: Tx, { loaded, start, booker, clientId, holder, expiresAt }: TimeToKeep): Promise<Hold | null> {
    const { offer, parts } = loaded;
    const plan = await this.reserveTime.execute(tx, {
      offer,
      wishes: [parts],
      start: start.getTime(),
      booker,
      force: false,
      clientId,
      exceptBookingId: null,
    });
    if (!plan) return null;
    const hold: Hold = {
      id: newId(),
      holder,
      startsAt: start,
      endsAt: new Date(endOfParts(plan.parts)),
      serviceIds: plan.parts.map((part) => part.service.id),
      staffIds: plan.parts.map((part) => part.staffId),
      expiresAt,
    };
    const visit = plan.parts.map((part) => ({
      ...part,
      id: hold.id,
      startsAt: new Date(part.start),
      endsAt: new Date(part.end),
    }));
    return (await this.holds.insert(tx, hold, occupiedBy(visit, offer.policies.bufferMode))) ? hold : null;
  }
}
