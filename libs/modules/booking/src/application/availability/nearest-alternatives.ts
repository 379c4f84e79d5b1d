import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { systemActor, UnitOfWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { visitProblems } from '../../domain/visit-problems.js';
import { LoadOffer } from './load-offer.js';
import { LookAround } from './look-around.js';
import type { SlotView } from './slot-view.js';
import type { VisitRequest } from './visit-request.js';

/** What was wanted by somebody who came too late. */
export interface LostTime {
  readonly businessId: string;
  readonly request: VisitRequest;
  /** Milliseconds. */
  readonly start: number;
  readonly exceptBookingId: string | null;
}

/** Thrown inside the transaction that lost under its lock; becomes a 409 with alternatives once the lock is let go. */
export class SlotLost extends DomainError {
  constructor(readonly lost: LostTime) {
    super(visitProblems.slot_unavailable);
  }
}

/** The refusal of a time, with the nearest free ones, and with `reason: "no_resource"` where staff alone would be free. */
export function slotUnavailable(alternatives: readonly SlotView[], lacksResource = false): DomainError {
  const reason = lacksResource ? { reason: 'no_resource' } : {};
  return new DomainError(visitProblems.slot_unavailable, { extensions: { alternatives, ...reason } });
}

/** Gives whoever lost a time under the lock the nearest free ones. */
@Injectable()
export class NearestAlternatives {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: LoadOffer,
    private readonly lookAround: LookAround,
  ) {}

  /** Runs `work`; where it loses its time, refuses with `slot_unavailable` and `alternatives`, read without any lock. */
  async orOffer<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SlotLost)) throw error;
      throw await this.nearest(error.lost);
    }
  }

  private async nearest(lost: LostTime): Promise<DomainError> {
    try {
      const scope = { businessId: lost.businessId, actor: systemActor };
      return await this.unitOfWork.run(scope, (tx) => this.find(tx, lost));
    } catch (error) {
      // What was lost may not be on offer any more: then there is nothing else to offer either.
      if (error instanceof DomainError && error.problem.kind === 'not_found') return slotUnavailable([]);
      throw error;
    }
  }

  private async find(tx: Tx, lost: LostTime): Promise<DomainError> {
    const day = new Date(lost.start).toISOString().slice(0, 10);
    const { offer, parts } = await this.offers.execute(tx, lost.request, { firstDay: day, lastDay: day });
    const { start, exceptBookingId } = lost;
    const around = await this.lookAround.execute(tx, { offer, parts, start, booker: 'client', exceptBookingId });
    return slotUnavailable(around.alternatives(), around.lacksResource);
  }
}
