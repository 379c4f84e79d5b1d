/** Points moved on one client's account; the balance is the client's after the move. */
export interface PointsMovedV1 {
  readonly type: 'loyalty.points_moved.v1';
  readonly entryId: string;
  readonly clientId: string;
  readonly kind: 'earn' | 'reverse' | 'redeem' | 'reserve' | 'release' | 'adjust' | 'opening' | 'merge';
  readonly points: number;
  readonly balance: number;
  readonly bookingId: string | null;
  readonly reason: string;
  readonly at: string;
}

/** Points of visits that were taken over by the hundred, as demo data is. */
export interface PointsImportedV1 {
  readonly type: 'loyalty.points_imported.v1';
  readonly entries: readonly Omit<PointsMovedV1, 'type'>[];
}

/** Entries that were taken away with all that hung on them, as demo data is. */
export interface PointsRemovedV1 {
  readonly type: 'loyalty.points_removed.v1';
  readonly entryIds: readonly string[];
}

export type PointsEvent = PointsMovedV1 | PointsImportedV1 | PointsRemovedV1;
