import type { Lot, LotUse, RestoredLot } from '@stamgast/loyalty-rules';

/** Lots as the rules know them, for those who store them. */
export type StoredLot = Lot;
export type StoredLotUse = LotUse;
export type StoredRestoration = RestoredLot;

export type EntryKind = 'earn' | 'reverse' | 'redeem' | 'reserve' | 'release' | 'adjust' | 'opening' | 'merge';

/**
 * The accounts of the points ledger. Amounts are credits less debits: a client's points and reserved points are never
 * below zero, what a client owes stands in `receivable` and is never above zero, and all of a business's accounts
 * together are always zero.
 */
export const accountKinds = ['issued', 'redeemed', 'points', 'reserved', 'receivable'] as const;
export type AccountKind = (typeof accountKinds)[number];

export const clientAccounts: readonly AccountKind[] = ['points', 'reserved', 'receivable'];

/** What one client's accounts hold. */
export interface Holdings {
  readonly points: number;
  readonly reserved: number;
  /** Zero or less: points taken back that had been spent. */
  readonly receivable: number;
}

export interface Posting {
  readonly account: AccountKind;
  /** Credit positive, debit negative. */
  readonly amount: number;
}

/** What is shown: points less what is owed. */
export function balanceOf(holdings: Holdings): number {
  return holdings.points + holdings.receivable;
}

/** New points first fill what is owed. */
export function postGain(holdings: Holdings, points: number): Posting[] {
  const owed = Math.min(points, 0 - holdings.receivable);
  return compact([
    { account: 'issued', amount: 0 - points },
    { account: 'receivable', amount: owed },
    { account: 'points', amount: points - owed },
  ]);
}

/** Points are taken back as far as they are there; the rest is owed and filled by the next gain (D67). */
export function postLoss(holdings: Holdings, points: number): Posting[] {
  const there = Math.min(points, holdings.points);
  return compact([
    { account: 'points', amount: 0 - there },
    { account: 'receivable', amount: there - points },
    { account: 'issued', amount: points },
  ]);
}

export function postReserve(points: number): Posting[] {
  return compact([
    { account: 'points', amount: 0 - points },
    { account: 'reserved', amount: points },
  ]);
}

export function postRelease(points: number): Posting[] {
  return compact([
    { account: 'reserved', amount: 0 - points },
    { account: 'points', amount: points },
  ]);
}

export function postRedeem(points: number): Posting[] {
  return compact([
    { account: 'reserved', amount: 0 - points },
    { account: 'redeemed', amount: points },
  ]);
}

/** Everything that one client holds goes to another (`sign` 1) or away (`sign` -1); the business owes as much as before. */
export function postHandover({ points, reserved, receivable }: Holdings, sign: 1 | -1): Posting[] {
  return compact([
    { account: 'points', amount: sign * points },
    { account: 'reserved', amount: sign * reserved },
    { account: 'receivable', amount: sign * receivable },
    { account: 'issued', amount: 0 - sign * (points + reserved + receivable) },
  ]);
}

export function apply(holdings: Holdings, postings: readonly Posting[]): Holdings {
  const change = (account: AccountKind) =>
    postings.filter((one) => one.account === account).reduce((sum, one) => sum + one.amount, 0);
  return {
    points: holdings.points + change('points'),
    reserved: holdings.reserved + change('reserved'),
    receivable: holdings.receivable + change('receivable'),
  };
}

function compact(postings: readonly Posting[]): Posting[] {
  return postings.filter((one) => one.amount !== 0);
}

/** One fact of the ledger, never changed: a correction is another entry. */
export interface LedgerEntry {
  readonly id: string;
  readonly clientId: string;
  readonly at: Date;
  readonly kind: EntryKind;
  /** As the client sees it: positive for more, negative for fewer to spend. */
  readonly points: number;
  readonly reason: string;
  readonly bookingId: string | null;
  readonly rewardId: string | null;
  readonly balanceAfter: number;
  /** The same key is posted once at most, e.g. `earn:<booking>:1`. */
  readonly key: string;
  readonly postings: readonly Posting[];
  readonly lotUses: readonly LotUse[];
}

/** An entry as lists show it. */
export interface EntryRow {
  readonly id: string;
  readonly clientId: string;
  readonly at: Date;
  readonly kind: EntryKind;
  readonly points: number;
  readonly reason: string;
  readonly bookingId: string | null;
  readonly rewardId: string | null;
  readonly balanceAfter: number;
}
