import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@stamgast/platform/database';
import type { Channel } from '../domain/message.js';

export interface Conversation {
  readonly id: string;
  readonly clientId: string | null;
  /** Where the client wrote from last. */
  readonly address: string;
  readonly channel: Channel;
  readonly assignedTo: string | null;
  readonly unread: number;
  readonly lastText: string;
  readonly lastAt: Date;
  readonly version: number;
}

export interface ConversationMessage {
  readonly id: string;
  readonly conversationId: string;
  readonly direction: 'in' | 'out';
  readonly channel: Channel;
  readonly address: string;
  readonly text: string;
  /** What was understood without a person: `stop`, `start`, `confirm`. */
  readonly meaning: string | null;
  readonly state: 'received' | 'pending' | 'sent' | 'delivered' | 'failed';
  readonly reason: string | null;
  readonly sentBy: string | null;
  readonly attempts: number;
  readonly at: Date;
}

export interface ConversationFilter {
  readonly clientId: string | null;
  readonly assignedTo: string | null;
  readonly unreadOnly: boolean;
  readonly limit: number;
  readonly after: readonly [string, string] | null;
}

const COLUMNS = `id, client_id AS "clientId", address, channel, assigned_to AS "assignedTo", unread, last_text AS "lastText", last_at AS "lastAt", version`;
const MESSAGE = `id, conversation_id AS "conversationId", direction, channel, address, text, meaning, state, reason, sent_by AS "sentBy", attempts, at`;

@Injectable()
export class ConversationRepository {
  /** The conversation with a client (the newest, where a merge brought two together), or with an address of nobody known; made when it is the first. */
  async open(tx: Tx, clientId: string | null, channel: Channel, address: string): Promise<Conversation> {
    const [known] = clientId
      ? await tx.query<Conversation>(
          `UPDATE notifications.conversation SET address = $3, channel = $4 WHERE business_id = $1 AND id = (
             SELECT id FROM notifications.conversation WHERE business_id = $1 AND client_id = $2 ORDER BY last_at DESC, id LIMIT 1)
           RETURNING ${COLUMNS}`,
          [tx.businessId, clientId, address, channel],
        )
      : [];
    if (known) return known;
    const [row] = await tx.query<Conversation>(
      `INSERT INTO notifications.conversation AS c (business_id, id, party, client_id, address, channel, last_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (business_id, party) DO UPDATE SET address = excluded.address, channel = excluded.channel RETURNING ${COLUMNS}`,
      [tx.businessId, newId(), clientId ?? address.toLowerCase(), clientId, address, channel, tx.now],
    );
    return row!;
  }

  async byId(tx: Tx, id: string): Promise<Conversation | null> {
    const [row] = await tx.query<Conversation>(
      `SELECT ${COLUMNS} FROM notifications.conversation WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  list(tx: Tx, filter: ConversationFilter): Promise<Conversation[]> {
    return tx.query<Conversation>(
      `SELECT ${COLUMNS} FROM notifications.conversation WHERE business_id = $1 AND ($2::uuid IS NULL OR client_id = $2)
         AND ($3::uuid IS NULL OR assigned_to = $3) AND (NOT $4::boolean OR unread > 0)
         AND ($5::timestamptz IS NULL OR (last_at, id) < ($5::timestamptz, $6::uuid))
       ORDER BY last_at DESC, id DESC LIMIT $7`,
      [
        tx.businessId,
        filter.clientId,
        filter.assignedTo,
        filter.unreadOnly,
        filter.after?.[0] ?? null,
        filter.after?.[1] ?? null,
        filter.limit + 1,
      ],
    );
  }

  async unread(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM notifications.conversation WHERE business_id = $1 AND unread > 0`,
      [tx.businessId],
    );
    return row?.count ?? 0;
  }

  /** Adds a message and moves the conversation up; only what a client wrote and nothing understood is unread. */
  async add(
    tx: Tx,
    conversation: Conversation,
    message: Pick<ConversationMessage, 'direction' | 'text' | 'meaning' | 'state' | 'sentBy'>,
  ): Promise<string> {
    const id = newId();
    const { direction, text, meaning, state, sentBy } = message;
    await tx.query(
      `INSERT INTO notifications.conversation_message (business_id, id, conversation_id, direction, channel, address, text, meaning, state, sent_by, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        tx.businessId,
        id,
        conversation.id,
        direction,
        conversation.channel,
        conversation.address,
        text,
        meaning,
        state,
        sentBy,
        tx.now,
      ],
    );
    const unread = direction === 'in' && meaning === null;
    await tx.query(
      `UPDATE notifications.conversation SET last_text = left($3, 200), last_at = $4, unread = unread + $5, version = version + 1 WHERE business_id = $1 AND id = $2`,
      [tx.businessId, conversation.id, text, tx.now, unread ? 1 : 0],
    );
    return id;
  }

  /** Oldest last; one more than the limit. */
  messages(tx: Tx, id: string, limit: number, after: readonly [string, string] | null): Promise<ConversationMessage[]> {
    return tx.query<ConversationMessage>(
      `SELECT ${MESSAGE} FROM notifications.conversation_message WHERE business_id = $1 AND conversation_id = $2
         AND ($3::timestamptz IS NULL OR (at, id) < ($3::timestamptz, $4::uuid)) ORDER BY at DESC, id DESC LIMIT $5`,
      [tx.businessId, id, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  async lockPending(tx: Tx, id: string): Promise<ConversationMessage | null> {
    const [row] = await tx.query<ConversationMessage>(
      `UPDATE notifications.conversation_message SET attempts = attempts + 1 WHERE business_id = $1 AND id = $2 AND state = 'pending' RETURNING ${MESSAGE}`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  async endMessage(tx: Tx, id: string, state: ConversationMessage['state'], reason: string | null): Promise<void> {
    await tx.query(
      `UPDATE notifications.conversation_message SET state = $3, reason = $4 WHERE business_id = $1 AND id = $2 AND direction = 'out'`,
      [tx.businessId, id, state, reason],
    );
  }

  async markRead(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE notifications.conversation SET unread = 0, version = version + 1 WHERE business_id = $1 AND id = $2 AND unread > 0 RETURNING id`,
      [tx.businessId, id],
    );
    return rows.length > 0;
  }

  async assign(tx: Tx, id: string, version: number, memberId: string | null): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE notifications.conversation SET assigned_to = $4, version = version + 1 WHERE business_id = $1 AND id = $2 AND version = $3 RETURNING id`,
      [tx.businessId, id, version, memberId],
    );
    return rows.length > 0;
  }
}
