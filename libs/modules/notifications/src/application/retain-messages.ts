import { Injectable } from '@nestjs/common';
import { RetentionKinds } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';

const OLD = `business_id = $1 AND state NOT IN ('pending', 'sending') AND coalesce(sent_at, due_at) < $2
  AND (text IS NOT NULL OR html IS NOT NULL OR to_address IS NOT NULL)`;

const OLD_TALK = `business_id = $1 AND at < $2 AND state NOT IN ('pending', 'sending')`;

const SILENT = `DELETE FROM notifications.conversation c WHERE c.business_id = $1 AND c.last_at < $2
  AND NOT EXISTS (SELECT 1 FROM notifications.conversation_message m
    WHERE m.business_id = c.business_id AND m.conversation_id = c.id)`;

/** Lets go of what old messages said and where they went; that they were sent stays. */
@Injectable()
export class RetainMessages {
  constructor(kinds: RetentionKinds) {
    kinds.add({
      kind: 'messages',
      count: async (tx, before) => {
        const sql = `SELECT (SELECT count(*) FROM notifications.message WHERE ${OLD})::integer
          + (SELECT count(*) FROM notifications.conversation_message WHERE ${OLD_TALK})::integer AS count`;
        const [row] = await tx.query<{ count: number }>(sql, [tx.businessId, before]);
        return row?.count ?? 0;
      },
      apply: (tx, before) => this.forget(tx, before),
    });
  }

  private async forget(tx: Tx, before: Date): Promise<boolean> {
    const sql = `UPDATE notifications.message SET to_address = NULL, subject = NULL, html = NULL, text = NULL, calendar = NULL,
      headers = NULL, version = version + 1 WHERE ${OLD}`;
    await tx.query(sql, [tx.businessId, before]);
    await tx.query(`DELETE FROM notifications.conversation_message WHERE ${OLD_TALK}`, [tx.businessId, before]);
    await tx.query(SILENT, [tx.businessId, before]);
    return true;
  }
}
