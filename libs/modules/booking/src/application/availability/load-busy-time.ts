import { Injectable } from '@nestjs/common';
import { localDayRange, localDateAt } from '@stamgast/availability';
import type { Look, Tx } from '@stamgast/platform/database';
import type { Booker, Moment } from '../../domain/visit/booking-rules.js';
import type { Offer, TimeSpan } from '../../domain/visit/offer.js';
import { BusyTimeReadModel, type BusyQuery } from '../../persistence/availability/busy-time.read-model.js';

const dayMilliseconds = 86_400_000;

/** Whose busy time is asked for, and what is to be passed over. */
export interface BusyQuestion {
  readonly booker: Booker;
  readonly staffIds: readonly string[];
  /** Starts of interest, in milliseconds. */
  readonly range: TimeSpan;
  /** The start to which people will be assigned: visits of its local day are counted. */
  readonly assignAt: number | null;
  readonly exceptBookingId: string | null;
  readonly exceptHoldId?: string | null;
}

/** Reads what staff, rooms and machines are taken for around a range; under their locks it is the truth. */
@Injectable()
export class LoadBusyTime {
  constructor(private readonly busyTime: BusyTimeReadModel) {}

  async execute(tx: Tx, offer: Offer, question: BusyQuestion): Promise<Moment> {
    const busy = await this.busyTime.load(tx, queryOf(offer, question));
    return { now: tx.now, booker: question.booker, busy };
  }

  /** In one round trip, with the revision to compare the offer's with. */
  async glance(look: Look, offer: Offer, question: BusyQuestion): Promise<{ moment: Moment; revision: number }> {
    const { now, revision, busy } = await this.busyTime.glance(look, queryOf(offer, question));
    return { moment: { now, booker: question.booker, busy }, revision };
  }
}

function queryOf(offer: Offer, question: BusyQuestion): BusyQuery {
  const { staffIds, range, assignAt, exceptBookingId, exceptHoldId } = question;
  const day = assignAt === null ? null : localDayRange(offer.timeZone, localDateAt(offer.timeZone, assignAt));
  const visits = offer.policies.maxStaffVisitsPerDay;
  return {
    staffIds,
    resourceIds: offer.resources.map((one) => one.id),
    // Visits of the day are counted from the same rows, and a visit with its buffers may reach past either end.
    range: {
      from: Math.min(range.from, day?.from ?? range.from) - dayMilliseconds,
      to: Math.max(range.to, day?.to ?? range.to) + 2 * dayMilliseconds,
    },
    day,
    exceptBookingId,
    exceptHoldId,
    fullAt: visits === null ? null : { visits, timeZone: offer.timeZone },
    withBare: offer.policies.bufferMode === 'overlap',
  };
}
