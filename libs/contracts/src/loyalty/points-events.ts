/** Points moved on one client's account; the balance is the client's after the move. */
export interface PointsMovedV1 {
  readonly type: 'loyalty.points_moved.v1';
  readonly entryId: string;
  readonly clientId: string;
  readonly kind: 'earn' | 'reverse' | 'redeem' | 'reserve' | 'release' | 'adjust' | 'opening';
  readonly points: number;
  readonly balance: number;
  readonly bookingId: string | null;
  readonly reason: string;
  readonly at: string;
}

export type PointsEvent = PointsMovedV1;
