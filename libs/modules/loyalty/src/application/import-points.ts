import { Injectable } from '@nestjs/common';
import { pointsForVisit } from '@stamgast/loyalty-rules';
import { newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { apply, balanceOf, postGain, type Holdings, type LedgerEntry } from '../domain/ledger.js';
import type { Earning } from '../persistence/earning.repository.js';
import { ImportedPointsRepository } from '../persistence/imported-points.repository.js';
import { ProgramRepository } from '../persistence/program.repository.js';

/** A visit that was completed and paid in full. Amounts in minor units. */
export interface PaidVisit {
  readonly bookingId: string;
  readonly clientId: string;
  readonly at: Date;
  readonly total: number;
  readonly tax: number;
}

/** Gives visits that were taken over the points that they would have earned, each visit once. */
@Injectable()
export class ImportPoints {
  constructor(
    private readonly programs: ProgramRepository,
    private readonly imported: ImportedPointsRepository,
    private readonly outbox: Outbox,
  ) {}

  /** How many visits earned something; none where no programme runs. */
  async execute(tx: Tx, visits: readonly PaidVisit[]): Promise<number> {
    const program = await this.programs.load(tx);
    if (!program?.enabled || visits.length === 0) return 0;
    const { kind, points, perAmount, base } = program;
    const terms = { kind, points, perAmount, base };
    const inOrder = [...visits].sort((a, b) => a.at.getTime() - b.at.getTime());
    const earnings = new Map(inOrder.map((visit) => [visit.bookingId, earningOf(visit, terms)]));
    const fresh = await this.imported.insertEarnings(tx, [...earnings.values()]);
    const holdings = await this.imported.lock(tx, [...new Set(inOrder.map((visit) => visit.clientId))].sort());
    const entries: LedgerEntry[] = [];
    for (const visit of inOrder) {
      const earned = earnings.get(visit.bookingId)?.earnedPoints ?? 0;
      const held = holdings.get(visit.clientId);
      if (!fresh.has(visit.bookingId) || earned === 0 || !held) continue;
      const entry = entryOf(visit, held, earned);
      entries.push(entry);
      holdings.set(visit.clientId, apply(held, entry.postings));
    }
    if (entries.length === 0) return 0;
    await this.imported.insertEntries(tx, entries);
    await this.outbox.append(tx, { type: 'loyalty.points_imported.v1', entries: entries.map(factsOf) });
    return entries.length;
  }
}

function earningOf({ bookingId, clientId, total, tax }: PaidVisit, terms: NonNullable<Earning['terms']>): Earning {
  const earnedPoints = pointsForVisit(terms, { paid: total, tax });
  return {
    bookingId,
    clientId,
    completed: true,
    total,
    tax,
    paid: total,
    refunded: 0,
    bookingVersion: 1,
    terms,
    earnedPoints,
    changes: 1,
  };
}

function entryOf({ bookingId, clientId, at }: PaidVisit, held: Holdings, points: number): LedgerEntry {
  const postings = postGain(held, points);
  return {
    id: newId(),
    clientId,
    at,
    kind: 'earn',
    points,
    reason: 'visit',
    bookingId,
    rewardId: null,
    balanceAfter: balanceOf(apply(held, postings)),
    // As the visit's first change would have been called, so that a later refund goes on counting.
    key: `visit:${bookingId}:1`,
    postings,
    lotUses: [],
  };
}

function factsOf({ id: entryId, clientId, kind, points, balanceAfter: balance, bookingId, reason, at }: LedgerEntry) {
  return { entryId, clientId, kind, points, balance, bookingId, reason, at: at.toISOString() };
}
