import { Injectable } from '@nestjs/common';
import { KeptTables } from '@stamgast/identity';

const OF_ADDRESS = `t.address IN (SELECT m.to_address FROM notifications.message m
  WHERE m.business_id = t.business_id AND m.client_id = $2 AND m.to_address IS NOT NULL)`;

const OF_NUMBER = `${OF_ADDRESS} OR t.address IN (SELECT c.address FROM notifications.conversation c
  WHERE c.business_id = t.business_id AND c.client_id = $2)`;
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
}
