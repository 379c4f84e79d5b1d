import { Injectable } from '@nestjs/common';
import { ClientDataKeepers, KeptTables, type MovedRows } from '@stamgast/identity';
import { newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { apply, balanceOf, postHandover, type Holdings } from '../domain/ledger.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';

const OF_ENTRY = `EXISTS (SELECT 1 FROM loyalty.entry e WHERE e.business_id = t.business_id AND e.id = t.entry_id AND e.client_id = $2)`;

/** Points stay under an id that leads to nobody. Merging hands them over by entries of the ledger, which is never rewritten. */
@Injectable()
export class KeepClientData extends KeptTables {
  readonly name = 'loyalty';
  protected readonly kept = [
    { table: 'loyalty.posting', key: ['entry_id', 'account_id'], of: OF_ENTRY, erase: 'keep' },
    { table: 'loyalty.lot_use', key: ['entry_id', 'lot_id'], of: OF_ENTRY, erase: 'keep' },
    { table: 'loyalty.lot', key: ['id'], erase: 'keep' },
    { table: 'loyalty.reservation', key: ['id'], erase: 'keep' },
    { table: 'loyalty.earning', key: ['booking_id'], erase: 'keep', hide: ['terms'] },
    { table: 'loyalty.entry', key: ['id'], erase: { reason: `''` }, stays: true, hide: ['key'] },
    { table: 'loyalty.account', key: ['id'], of: 't.owner_id = $2', erase: 'keep' },
  ] as const;

  constructor(
    keepers: ClientDataKeepers,
    private readonly ledger: LedgerRepository,
  ) {
    super(keepers);
  }

  override async merge(tx: Tx, from: string, to: string): Promise<MovedRows> {
    const { [from]: held } = await this.lock(tx, from, to);
    const moved = await super.merge(tx, from, to);
    await this.handOver(tx, from, to, held as Holdings);
    return moved;
  }

  /** Gives back the points of the lots and the reservations that go back; what was spent meanwhile is gone. */
  override async unmerge(tx: Tx, from: string, to: string, moved: MovedRows): Promise<void> {
    const { [to]: held } = await this.lock(tx, from, to);
    await super.unmerge(tx, from, to, moved);
    const [back] = await tx.query<{ points: string; reserved: string; owed: string }>(
      `SELECT (SELECT coalesce(sum(remaining), 0) FROM loyalty.lot WHERE business_id = $1 AND client_id = $2) AS points,
         (SELECT coalesce(sum(cost), 0) FROM loyalty.reservation WHERE business_id = $1 AND client_id = $2 AND state = 'reserved') AS reserved,
         (SELECT coalesce(sum(p.amount), 0) FROM loyalty.posting p
            JOIN loyalty.entry e ON e.business_id = p.business_id AND e.id = p.entry_id AND e.kind = 'merge' AND e.client_id = $2
            JOIN loyalty.account a ON a.business_id = p.business_id AND a.id = p.account_id AND a.kind = 'receivable'
            WHERE p.business_id = $1) AS owed`,
      [tx.businessId, from],
    );
    const receivable = Math.max(0 - Number(back?.owed ?? 0), (held as Holdings).receivable);
    await this.handOver(tx, to, from, { points: Number(back?.points), reserved: Number(back?.reserved), receivable });
  }

  private async lock(tx: Tx, one: string, other: string): Promise<Record<string, Holdings>> {
    const held: Record<string, Holdings> = {};
    for (const id of [one, other].sort()) held[id] = await this.ledger.lock(tx, id);
    return held;
  }

  private async handOver(tx: Tx, from: string, to: string, held: Holdings): Promise<void> {
    if (held.points === 0 && held.reserved === 0 && held.receivable === 0) return;
    const handover = newId();
    for (const [clientId, sign] of [
      [from, -1],
      [to, 1],
    ] as const) {
      const postings = postHandover(held, sign);
      const after = apply(await this.ledger.holdings(tx, clientId), postings);
      await this.ledger.post(tx, {
        id: newId(),
        clientId,
        at: tx.now,
        kind: 'merge',
        points: sign * balanceOf(held),
        reason: '',
        bookingId: null,
        rewardId: null,
        balanceAfter: balanceOf(after),
        key: `merge:${handover}:${clientId}`,
        postings,
        lotUses: [],
      });
    }
  }
}
