import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '@stamgast/platform/database';
import type { Channel, MessageKind } from '../domain/message.js';

export interface ReminderSought {
  readonly clientId: string;
  /** The visit to be reminded of; its own reminders do not count. */
  readonly bookingId: string;
  /** The automation, null: the usual one. */
  readonly rule: string | null;
  /** Instants in milliseconds between which the other visit begins. */
  readonly from: number;
  readonly to: number;
}

const REMINDED =
  prepared(`SELECT 1 FROM notifications.message WHERE business_id = $1 AND client_id = $2 AND kind = 'reminder'
  AND state IN ('sent', 'sending') AND booking_id <> $3 AND planned_for >= $4 AND planned_for < $5
  AND (SELECT a.id FROM notifications.automation a WHERE a.business_id = $1 AND a.id = automation_id AND NOT a.standard)
    IS NOT DISTINCT FROM $6::uuid LIMIT 1`);

const REMINDERS_OF =
  prepared(`SELECT m.client_id AS "clientId", m.booking_id AS "bookingId", m.planned_for AS "plannedFor", a.id AS rule
  FROM notifications.message m
  LEFT JOIN notifications.automation a ON a.business_id = $1 AND a.id = m.automation_id AND NOT a.standard
  WHERE m.business_id = $1 AND m.client_id = ANY ($2::uuid[]) AND m.kind = 'reminder' AND m.state IN ('sent', 'sending')
    AND m.booking_id IS NOT NULL AND m.planned_for >= $3`);

/** A reminder that went out: of which visit, when that was to be, and by which automation, null: the usual one. */
export interface SentReminder {
  readonly bookingId: string;
  readonly plannedFor: Date;
  readonly rule: string | null;
}

/** What has gone out to a client already. */
@Injectable()
export class SentReadModel {
  /** When the client was last sent one of these kinds, tries that failed included (D76); a channel: on that one alone. */
  async lastTried(
    tx: Tx,
    clientId: string,
    kinds: readonly MessageKind[],
    channel: Channel | null,
    exceptId: string | null,
  ): Promise<Date | null> {
    const [row] = await tx.query<{ at: Date | null }>(
      `SELECT max(coalesce(sent_at, due_at)) AS at FROM notifications.message
       WHERE business_id = $1 AND client_id = $2 AND kind = ANY ($3::text[]) AND state IN ('sent', 'failed', 'sending')
         AND ($4::text IS NULL OR channel = $4) AND ($5::uuid IS NULL OR id <> $5)`,
      [tx.businessId, clientId, kinds, channel, exceptId],
    );
    return row?.at ?? null;
  }

  /** Of which visits from a moment on each client was reminded, by client; without those who were of none. */
  async remindersOf(tx: Tx, clientIds: readonly string[], from: Date): Promise<Map<string, readonly SentReminder[]>> {
    const rows = await tx.query<SentReminder & { clientId: string }>(REMINDERS_OF, [tx.businessId, clientIds, from]);
    const byClient = new Map<string, SentReminder[]>();
    for (const { clientId, ...reminder } of rows) byClient.set(clientId, [...(byClient.get(clientId) ?? []), reminder]);
    return byClient;
  }

  /** Whether the same rule has reminded of another of the client's visits that day (D79). */
  async reminded(tx: Tx, { clientId, bookingId, rule, from, to }: ReminderSought): Promise<boolean> {
    const times = [new Date(from), new Date(to)];
    return (await tx.query(REMINDED, [tx.businessId, clientId, bookingId, ...times, rule])).length > 0;
  }
}
