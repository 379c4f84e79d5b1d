import { Injectable } from '@nestjs/common';
import { KeptTables } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';

// Of a family's address others have their part too: that it bounces or wants no more stays known while they have.
const OF_NOBODY_ELSE = `NOT EXISTS (SELECT 1 FROM notifications.message o
  WHERE o.business_id = t.business_id AND o.to_address = t.address AND o.client_id <> $2)`;
const OF_ADDRESS = `t.address IN (SELECT m.to_address FROM notifications.message m
  WHERE m.business_id = t.business_id AND m.client_id = $2 AND m.to_address IS NOT NULL) AND ${OF_NOBODY_ELSE}`;

const OF_NUMBER = `${OF_ADDRESS} OR t.address IN (SELECT c.address FROM notifications.conversation c
  WHERE c.business_id = t.business_id AND c.client_id = $2) AND ${OF_NOBODY_ELSE}`;
const OF_CONVERSATION = `t.conversation_id IN (SELECT c.id FROM notifications.conversation c
  WHERE c.business_id = t.business_id AND c.client_id = $2)`;

/** That something was sent stays, for the figures; to which address and what it said goes. */
@Injectable()
export class KeepClientData extends KeptTables {
  readonly name = 'notifications';
  protected readonly kept = [
    { table: 'notifications.refused_address', key: ['channel', 'address'], of: OF_ADDRESS, erase: 'delete' },
    { table: 'notifications.stopped_number', key: ['address'], of: OF_NUMBER, erase: 'delete' },
    { table: 'notifications.text_hand_over', key: ['id'], of: OF_NUMBER, erase: 'delete' },
    { table: 'notifications.conversation_message', key: ['id'], of: OF_CONVERSATION, erase: 'delete' },
    { table: 'notifications.conversation', key: ['id'], erase: 'delete', hide: ['party'] },
    {
      table: 'notifications.message',
      key: ['id'],
      erase: {
        to_address: 'NULL',
        subject: 'NULL',
        html: 'NULL',
        text: 'NULL',
        calendar: 'NULL',
        headers: 'NULL',
        reason: `CASE WHEN t.state IN ('pending', 'sending') THEN 'taken_back' ELSE t.reason END`,
        state: `CASE WHEN t.state IN ('pending', 'sending') THEN 'cancelled' ELSE t.state END`,
        version: 't.version + 1',
      },
      hide: ['key', 'headers'],
    },
  ] as const;
  /** What went to the client in place of somebody they pay for stays with that one, without the address. */
  override async erase(tx: Tx, clientId: string): Promise<void> {
    await tx.query(
      `UPDATE notifications.message SET to_address = NULL, reached_through = NULL
       WHERE business_id = $1 AND reached_through = $2`,
      [tx.businessId, clientId],
    );
    await super.erase(tx, clientId);
  }
}
