/** Points earned together; they expire together. Instants in milliseconds, null for never. */
export interface Lot {
  readonly id: string;
  readonly remaining: number;
  readonly earnedAt: number;
  readonly expiresAt: number | null;
}

export interface LotUse {
  readonly lotId: string;
  readonly points: number;
}

const dayMilliseconds = 86_400_000;
/** How long points live on that come back from a cancelled spending after they would have expired. */
export const restoredGraceDays = 30;

/** Takes points from the lots that expire first, then from the oldest (D65); null when there are not enough. */
export function spendLots(lots: readonly Lot[], points: number, now: number): LotUse[] | null {
  const living = lots.filter((lot) => lot.remaining > 0 && (lot.expiresAt === null || lot.expiresAt > now));
  const order = [...living].sort(
    (a, b) =>
      (a.expiresAt ?? Infinity) - (b.expiresAt ?? Infinity) || a.earnedAt - b.earnedAt || (a.id < b.id ? -1 : 1),
  );
  const uses: LotUse[] = [];
  let missing = points;
  for (const lot of order) {
    if (missing === 0) break;
    const taken = Math.min(lot.remaining, missing);
    uses.push({ lotId: lot.id, points: taken });
    missing -= taken;
  }
  return missing === 0 ? uses : null;
}

export interface RestoredLot {
  readonly lotId: string;
  readonly points: number;
  readonly expiresAt: number | null;
}

/** Puts spent points back into the very lots they came from; a lot that has expired meanwhile gets thirty days (D65). */
export function restoreLots(lots: readonly Lot[], uses: readonly LotUse[], now: number): RestoredLot[] {
  const byId = new Map(lots.map((lot) => [lot.id, lot]));
  return uses.map(({ lotId, points }) => {
    const expiresAt = byId.get(lotId)?.expiresAt ?? null;
    const expired = expiresAt !== null && expiresAt <= now;
    return { lotId, points, expiresAt: expired ? now + restoredGraceDays * dayMilliseconds : expiresAt };
  });
}
