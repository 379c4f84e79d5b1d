import { Injectable } from '@nestjs/common';
import type { Locale } from '@stamgast/kernel';
import { newId, type Tx } from '@stamgast/platform/database';
import type { Channel, EndState, Message, MessageContent, MessageKind, MessageState } from '../domain/message.js';

export interface PlannedMessage {
  readonly key: string;
  readonly kind: MessageKind;
  readonly channel: Channel;
  readonly clientId: string | null;
  readonly bookingId: string | null;
  readonly subjectId: string | null;
  /** The visit's start as it was when the message was planned; a later move makes it untrue. */
  readonly plannedFor: Date | null;
  readonly dueAt: Date;
}

export interface StoredMessage extends Message {
  readonly plannedFor: Date | null;
  readonly subject: string | null;
}

export interface MessageFilter {
  readonly state: MessageState | null;
  readonly kind: MessageKind | null;
  readonly clientId: string | null;
  readonly bookingId: string | null;
  readonly search: string | null;
  readonly limit: number;
  readonly after: readonly [string, string] | null;
}

const COLUMNS = `id, key, kind, channel, client_id AS "clientId", booking_id AS "bookingId", subject_id AS "subjectId", planned_for AS "plannedFor",
  to_address AS "to", locale, state, reason, due_at AS "dueAt", sent_at AS "sentAt", attempts, subject, version`;

@Injectable()
export class MessageRepository {
  /** Null when there is a message for the same occasion already; one whose occasion had gone is opened again. */
  async plan(tx: Tx, planned: PlannedMessage): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO notifications.message (business_id, id, key, kind, channel, client_id, booking_id, subject_id, planned_for, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (business_id, key) DO UPDATE SET state = 'pending', reason = NULL, due_at = excluded.due_at, planned_for = excluded.planned_for,
         channel = excluded.channel, version = notifications.message.version + 1
         WHERE notifications.message.state = 'cancelled' AND notifications.message.attempts = 0
           AND notifications.message.reason NOT IN ('taken_back', 'unsubscribed')
       RETURNING id`,
      [
        tx.businessId,
        newId(),
        planned.key,
        planned.kind,
        planned.channel,
        planned.clientId,
        planned.bookingId,
        planned.subjectId,
        planned.plannedFor,
        planned.dueAt,
      ],
    );
    return rows[0]?.id ?? null;
  }

  /** A message that is still open, locked until the transaction ends. */
  async lockOpen(tx: Tx, id: string): Promise<StoredMessage | null> {
    const [row] = await tx.query<StoredMessage>(
      `SELECT ${COLUMNS} FROM notifications.message WHERE business_id = $1 AND id = $2 AND state IN ('pending', 'sending') FOR UPDATE`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  async byId(tx: Tx, id: string): Promise<StoredMessage | null> {
    const [row] = await tx.query<StoredMessage>(
      `SELECT ${COLUMNS} FROM notifications.message WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  async contentOf(tx: Tx, id: string): Promise<MessageContent | null> {
    const [row] = await tx.query<MessageContent & { text: string | null }>(
      `SELECT subject, html, text, calendar, coalesce(headers, '{}') AS headers FROM notifications.message WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
    return row && row.text !== null ? row : null;
  }

  /** Keeps what will be handed over and counts the try. */
  async startSending(tx: Tx, id: string, to: string, locale: Locale, content: MessageContent): Promise<void> {
    await tx.query(
      `UPDATE notifications.message SET state = 'sending', attempts = attempts + 1, to_address = $3, locale = $4, subject = $5, html = $6, text = $7,
         calendar = $8, headers = $9, version = version + 1 WHERE business_id = $1 AND id = $2`,
      [
        tx.businessId,
        id,
        to,
        locale,
        content.subject,
        content.html,
        content.text,
        content.calendar && JSON.stringify(content.calendar),
        JSON.stringify(content.headers),
      ],
    );
  }

  /** Ends a message that is open; null when it had ended already. */
  async end(tx: Tx, id: string, state: EndState, reason: string | null): Promise<StoredMessage | null> {
    const [row] = await tx.query<StoredMessage>(
      `UPDATE notifications.message SET state = $3, reason = $4, sent_at = CASE WHEN $3 = 'sent' THEN $5::timestamptz END, version = version + 1
       WHERE business_id = $1 AND id = $2 AND state IN ('pending', 'sending') RETURNING ${COLUMNS}`,
      [tx.businessId, id, state, reason, tx.now],
    );
    return row ?? null;
  }

  async moveDue(tx: Tx, id: string, dueAt: Date): Promise<void> {
    await tx.query(
      `UPDATE notifications.message SET due_at = $3, state = 'pending', version = version + 1 WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id, dueAt],
    );
  }

  /** Open messages about a booking, of some kinds. */
  async openOfBooking(tx: Tx, bookingId: string, kinds: readonly MessageKind[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM notifications.message WHERE business_id = $1 AND booking_id = $2 AND kind = ANY($3::text[]) AND state = 'pending' FOR UPDATE`,
      [tx.businessId, bookingId, kinds],
    );
    return rows.map((row) => row.id);
  }

  /** The message of one occasion, if it is still to be sent. */
  async openByKey(tx: Tx, key: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM notifications.message WHERE business_id = $1 AND key = $2 AND state = 'pending' FOR UPDATE`,
      [tx.businessId, key],
    );
    return rows.map((row) => row.id);
  }

  async openOfClient(tx: Tx, clientId: string, kind: MessageKind): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM notifications.message WHERE business_id = $1 AND client_id = $2 AND kind = $3 AND state = 'pending' FOR UPDATE`,
      [tx.businessId, clientId, kind],
    );
    return rows.map((row) => row.id);
  }

  /** When the client was last sent one of these kinds on a channel, tries that failed included (D76). */
  async lastTried(tx: Tx, clientId: string, kinds: readonly MessageKind[], exceptId: string): Promise<Date | null> {
    const [row] = await tx.query<{ at: Date | null }>(
      `SELECT max(coalesce(sent_at, due_at)) AS at FROM notifications.message
       WHERE business_id = $1 AND client_id = $2 AND kind = ANY($3::text[]) AND state IN ('sent', 'failed', 'sending') AND id <> $4`,
      [tx.businessId, clientId, kinds, exceptId],
    );
    return row?.at ?? null;
  }

  /** Whether a reminder of another of the client's visits that start within a stretch has gone out (D79). */
  async reminded(tx: Tx, clientId: string, from: Date, to: Date, exceptId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM notifications.message WHERE business_id = $1 AND client_id = $2 AND kind = 'reminder' AND state IN ('sent', 'sending')
         AND planned_for >= $3 AND planned_for < $4 AND id <> $5 LIMIT 1`,
      [tx.businessId, clientId, from, to, exceptId],
    );
    return rows.length > 0;
  }

  /** Newest due first, one more than the limit. */
  async list(tx: Tx, filter: MessageFilter): Promise<StoredMessage[]> {
    return tx.query<StoredMessage>(
      `SELECT ${COLUMNS} FROM notifications.message WHERE business_id = $1 AND ($2::text IS NULL OR state = $2) AND ($3::text IS NULL OR kind = $3)
         AND ($4::uuid IS NULL OR client_id = $4) AND ($5::uuid IS NULL OR booking_id = $5)
         AND ($6::text IS NULL OR subject ILIKE $6 OR to_address ILIKE $6)
         AND ($7::timestamptz IS NULL OR (due_at, id) < ($7::timestamptz, $8::uuid))
       ORDER BY due_at DESC, id DESC LIMIT $9`,
      [
        tx.businessId,
        filter.state,
        filter.kind,
        filter.clientId,
        filter.bookingId,
        filter.search && `%${escapeLike(filter.search)}%`,
        filter.after?.[0] ?? null,
        filter.after?.[1] ?? null,
        filter.limit + 1,
      ],
    );
  }
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (one) => `\\${one}`);
}
