import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Campaign, CampaignState, CampaignTexts } from '../domain/campaign.js';
import type { Variant } from '../domain/variant.js';
import type { Channel, MessageState } from '../domain/message.js';
import { CampaignEntity } from './campaign.entity.js';

/** How many of a campaign's messages are in one place. */
export interface CampaignCount {
  readonly state: MessageState;
  readonly reason: string | null;
  readonly variant: Variant | null;
  readonly count: number;
}

@Injectable()
export class CampaignRepository {
  /** Newest first. */
  async all(tx: Tx): Promise<Campaign[]> {
    const rows = await tx.manager.find(CampaignEntity, {
      where: { businessId: tx.businessId },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return rows.map(read);
  }

  async byId(tx: Tx, id: string): Promise<Campaign | null> {
    const row = await tx.manager.findOneBy(CampaignEntity, { businessId: tx.businessId, id });
    return row && read(row);
  }

  /** Held until the transaction ends, so that planning and calling off follow one another. */
  async lock(tx: Tx, id: string): Promise<Campaign | null> {
    await tx.query(`SELECT 1 FROM notifications.campaign WHERE business_id = $1 AND id = $2 FOR UPDATE`, [
      tx.businessId,
      id,
    ]);
    return this.byId(tx, id);
  }

  async insert(tx: Tx, campaign: Campaign): Promise<void> {
    await tx.manager.insert(CampaignEntity, { businessId: tx.businessId, ...columns(campaign) });
  }

  /** False when `campaign.version` is no longer the newest. */
  async update(tx: Tx, campaign: Campaign): Promise<boolean> {
    const { id, version } = campaign;
    const result = await tx.manager.update(
      CampaignEntity,
      { businessId: tx.businessId, id, version },
      { ...columns(campaign), version: version + 1 },
    );
    return result.affected === 1;
  }

  /** False when there is no such draft of this version. */
  async removeDraft(tx: Tx, id: string, version: number): Promise<boolean> {
    const where = { businessId: tx.businessId, id, version, state: 'draft' };
    return (await tx.manager.delete(CampaignEntity, where)).affected === 1;
  }

  counts(tx: Tx, id: string): Promise<CampaignCount[]> {
    return tx.query<CampaignCount>(
      `SELECT state, reason, variant, count(*)::int AS count FROM notifications.message
       WHERE business_id = $1 AND kind = 'campaign' AND subject_id = $2
       GROUP BY state, reason, variant ORDER BY state, reason, variant`,
      [tx.businessId, id],
    );
  }

  /** Those of some clients who have had their turn; whoever was called off when it was paused still has it to come. */
  async reached(tx: Tx, id: string, clientIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ clientId: string }>(
      `SELECT client_id AS "clientId" FROM notifications.message
       WHERE business_id = $1 AND kind = 'campaign' AND subject_id = $2 AND client_id = ANY ($3::uuid[])
         AND NOT (state = 'cancelled' AND attempts = 0 AND reason = 'campaign_paused')`,
      [tx.businessId, id, clientIds],
    );
    return new Set(rows.map((row) => row.clientId));
  }

  /** Its messages that nobody has begun to send, locked. */
  async waiting(tx: Tx, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM notifications.message
       WHERE business_id = $1 AND kind = 'campaign' AND subject_id = $2 AND state = 'pending' ORDER BY id FOR UPDATE`,
      [tx.businessId, id],
    );
    return rows.map((row) => row.id);
  }

  /** When the next of its open messages is due; null when all have ended. */
  async nextDue(tx: Tx, id: string): Promise<Date | null> {
    const [row] = await tx.query<{ due: Date | null }>(
      `SELECT min(due_at) AS due FROM notifications.message
       WHERE business_id = $1 AND kind = 'campaign' AND subject_id = $2 AND state IN ('pending', 'sending')`,
      [tx.businessId, id],
    );
    return row?.due ?? null;
  }
}

function columns({ channels, texts, ...same }: Campaign): Omit<CampaignEntity, 'businessId'> {
  return { ...same, channels: [...channels], texts };
}

function read({ businessId: _business, ...row }: CampaignEntity): Campaign {
  return {
    ...row,
    channels: row.channels as Channel[],
    texts: row.texts as CampaignTexts,
    state: row.state as CampaignState,
  };
}
