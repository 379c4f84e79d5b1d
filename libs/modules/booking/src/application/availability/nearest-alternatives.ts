import { Injectable } from '@nestjs/common';
import { localDateAt } from '@stamgast/availability';
import { DomainError } from '@stamgast/kernel';
import { systemActor, UnitOfWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { nearestStarts } from '../../domain/visit/nearest-starts.js';
import { findStarts } from '../../domain/visit/find-starts.js';
import { segmentsOf } from '../../domain/visit/segments.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { LoadBusyTime } from './load-busy-time.js';
import { LoadOffer } from './load-offer.js';
import { slotView, type SlotView } from './slot-view.js';
import type { VisitRequest } from './visit-request.js';

const dayMilliseconds = 86_400_000;
const daysAround = 3;

/** What was wanted by somebody who came too late. */
export interface LostTime {
  readonly businessId: string;
  readonly request: VisitRequest;
  /** Milliseconds. */
  readonly start: number;
  readonly exceptBookingId: string | null;
}

/** Thrown inside the transaction that lost; it becomes a 409 with alternatives once that has let its locks go. */
export class SlotLost extends DomainError {
  constructor(readonly lost: LostTime) {
    super(visitProblems.slot_unavailable);
  }
}

/** Gives whoever lost a time the nearest free ones. */
@Injectable()
export class NearestAlternatives {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: LoadOffer,
    private readonly busyTime: LoadBusyTime,
  ) {}

  /** Runs `work`; where it loses its time, refuses with `slot_unavailable` and `alternatives`, read without any lock. */
  async orOffer<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SlotLost)) throw error;
      const alternatives = await this.nearest(error.lost);
      throw new DomainError(visitProblems.slot_unavailable, { extensions: { alternatives } });
    }
  }

  private async nearest(lost: LostTime): Promise<SlotView[]> {
    return this.unitOfWork.run({ businessId: lost.businessId, actor: systemActor }, (tx) => this.find(tx, lost));
  }

  private async find(tx: Tx, { request, start, exceptBookingId }: LostTime): Promise<SlotView[]> {
    // A start far off the calendar has nothing near it; its neighbourhood is cut to what dates can say.
    const at = Math.min(Math.max(start, tx.now.getTime()), tx.now.getTime() + 1000 * dayMilliseconds);
    const around = { from: at - daysAround * dayMilliseconds, to: at + (daysAround + 1) * dayMilliseconds };
    const utcDay = (instant: number) => localDateAt('UTC', instant);
    const days = { firstDay: utcDay(around.from), lastDay: utcDay(around.to) };
    const asClient: VisitRequest = { ...request, booker: 'client' };
    const { offer, parts } = await this.offers.execute(tx, asClient, days);
    const segments = segmentsOf(parts, offer.performers);
    if (!segments) return [];
    const staffIds = [...new Set(segments.flatMap((one) => one.performers.map((performer) => performer.staffId)))];
    const question = { booker: 'client' as const, staffIds, range: around, assignAt: null, exceptBookingId };
    const moment = await this.busyTime.execute(tx, offer, question);
    return nearestStarts(findStarts(offer, segments, moment, around), start).map(slotView);
  }
}
