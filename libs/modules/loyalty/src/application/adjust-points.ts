import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { ClientsFacade } from '@stamgast/crm';
import { AuditLog } from '@stamgast/identity';
import { newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { LedgerEntry } from '../domain/ledger.js';
import { loyaltyProblems } from '../domain/loyalty-problems.js';
import { MovePoints } from './move-points.js';

export interface AdjustPointsInput {
  readonly clientId: string;
  /** Positive to give, negative to take; never zero. */
  readonly points: number;
  readonly reason: string;
}

/** A person gives or takes points by hand; no more can be taken than is there. */
@Injectable()
export class AdjustPoints {
  constructor(
    private readonly clients: ClientsFacade,
    private readonly points: MovePoints,
    private readonly audit: AuditLog,
  ) {}

  async execute(tx: Tx, input: AdjustPointsInput): Promise<LedgerEntry> {
    const { clientId, points, reason } = input;
    if (!(await this.clients.contactFor(tx, clientId))) throw new DomainError(loyaltyProblems.client_unknown);
    const movement = {
      clientId,
      reason,
      kind: 'adjust' as const,
      key: `adjust:${newId()}`,
      bookingId: null,
      rewardId: null,
    };
    const entry =
      points > 0
        ? await this.points.gain(tx, movement, points)
        : await this.points.lose(tx, movement, 0 - points, true);
    await this.audit.record(tx, {
      action: 'points.adjusted',
      subjectType: 'client',
      subjectId: clientId,
      after: { points, reason },
    });
    return entry as LedgerEntry;
  }
}
