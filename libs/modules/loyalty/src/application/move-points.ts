import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { restoreLots, spendLots, type LotUse } from '@stamgast/loyalty-rules';
import { newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import {
  apply,
  balanceOf,
  postGain,
  postLoss,
  postRedeem,
  postRelease,
  postReserve,
  type EntryKind,
  type LedgerEntry,
  type Posting,
} from '../domain/ledger.js';
import { loyaltyProblems } from '../domain/loyalty-problems.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';

export interface Movement {
  readonly clientId: string;
  readonly kind: EntryKind;
  readonly reason: string;
  /** The same key is posted once at most. */
  readonly key: string;
  readonly bookingId: string | null;
  readonly rewardId: string | null;
}

/** The only writer of the ledger: locks the client's accounts, posts, and tells of it. Null when the key was posted before. */
@Injectable()
export class MovePoints {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly outbox: Outbox,
  ) {}

  async gain(tx: Tx, movement: Movement, points: number): Promise<LedgerEntry | null> {
    const holdings = await this.ledger.lock(tx, movement.clientId);
    const postings = postGain(holdings, points);
    const entry = await this.post(tx, movement, points, postings, []);
    const fresh = postings.find((posting) => posting.account === 'points')?.amount ?? 0;
    if (entry && fresh > 0) await this.ledger.addLot(tx, entry.id, movement.clientId, fresh);
    return entry;
  }

  /** Takes points back, into debt if they were spent; `strict` refuses instead. */
  async lose(tx: Tx, movement: Movement, points: number, strict = false): Promise<LedgerEntry | null> {
    const holdings = await this.ledger.lock(tx, movement.clientId);
    if (strict && points > balanceOf(holdings)) throw new DomainError(loyaltyProblems.points_insufficient);
    const there = Math.min(points, holdings.points);
    const uses = await this.spend(tx, movement.clientId, there);
    return this.post(tx, movement, 0 - points, postLoss(holdings, points), uses);
  }

  async reserve(tx: Tx, movement: Movement, points: number): Promise<LedgerEntry | null> {
    const holdings = await this.ledger.lock(tx, movement.clientId);
    if (points > balanceOf(holdings)) throw new DomainError(loyaltyProblems.points_insufficient);
    const uses = await this.spend(tx, movement.clientId, points);
    return this.post(tx, movement, 0 - points, postReserve(points), uses);
  }

  /** Gives reserved points back into the lots that they came from. */
  async release(tx: Tx, movement: Movement, points: number, reserveEntryId: string): Promise<LedgerEntry | null> {
    await this.ledger.lock(tx, movement.clientId);
    const entry = await this.post(tx, movement, points, postRelease(points), []);
    if (!entry) return null;
    const { lots, uses } = await this.ledger.usesOf(tx, reserveEntryId);
    await this.ledger.restore(tx, restoreLots(lots, uses, tx.now.getTime()));
    return entry;
  }

  /** Reserved points are spent for good; the client's balance does not move a second time. */
  async redeem(tx: Tx, movement: Movement, points: number): Promise<LedgerEntry | null> {
    await this.ledger.lock(tx, movement.clientId);
    return this.post(tx, movement, 0, postRedeem(points), []);
  }

  private async spend(tx: Tx, clientId: string, points: number): Promise<LotUse[]> {
    if (points === 0) return [];
    const uses = spendLots(await this.ledger.lots(tx, clientId), points, tx.now.getTime());
    if (!uses) throw new DomainError(loyaltyProblems.points_insufficient);
    return uses;
  }

  private async post(
    tx: Tx,
    movement: Movement,
    points: number,
    postings: Posting[],
    lotUses: LotUse[],
  ): Promise<LedgerEntry | null> {
    const after = apply(await this.ledger.holdings(tx, movement.clientId), postings);
    const balanceAfter = balanceOf(after);
    const entry: LedgerEntry = { ...movement, id: newId(), at: tx.now, points, balanceAfter, postings, lotUses };
    if (!(await this.ledger.post(tx, entry))) return null;
    const { clientId, kind, bookingId, reason } = movement;
    const at = tx.now.toISOString();
    await this.outbox.append(tx, {
      type: 'loyalty.points_moved.v1',
      entryId: entry.id,
      clientId,
      kind,
      points,
      balance: balanceAfter,
      bookingId,
      reason,
      at,
    });
    await tx.announce('client', clientId);
    return entry;
  }
}
