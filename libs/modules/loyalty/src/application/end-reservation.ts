import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { loyaltyProblems } from '../domain/loyalty-problems.js';
import type { Reservation } from '../domain/reward.js';
import { ReservationRepository } from '../persistence/reservation.repository.js';
import { MovePoints } from './move-points.js';

/** Ends a reservation: redeemed for good, or released with its points back where they came from (D65, D68). */
@Injectable()
export class EndReservation {
  constructor(
    private readonly reservations: ReservationRepository,
    private readonly points: MovePoints,
    private readonly audit: AuditLog,
  ) {}

  async execute(tx: Tx, id: string, as: 'redeemed' | 'released'): Promise<Reservation> {
    const found = await this.reservations.byId(tx, id);
    if (!found) throw new DomainError(platformProblems.not_found);
    if (!(await this.reservations.end(tx, id, as))) throw new DomainError(loyaltyProblems.reservation_ended);
    const { clientId, bookingId, rewardId, cost, rewardName, entryId, ...rest } = found;
    const movement = { clientId, bookingId, rewardId, reason: rewardName };
    if (as === 'redeemed') await this.points.redeem(tx, { ...movement, kind: 'redeem', key: `redeem:${id}` }, cost);
    else await this.points.release(tx, { ...movement, kind: 'release', key: `release:${id}` }, cost, entryId);
    await this.audit.record(tx, {
      action: `reward.${as}`,
      subjectType: 'client',
      subjectId: clientId,
      after: { reward: rewardName, points: cost },
    });
    return { ...rest, clientId, bookingId, rewardId, cost, rewardName, state: as, version: found.version + 1 };
  }
}
