import { Injectable } from '@nestjs/common';
import type { Locale } from '@stamgast/kernel';
import { newId, type Tx } from '@stamgast/platform/database';
import type { CheckResult } from '../domain/decide-sending.js';
import type { Channel, EndState, Message, MessageContent, MessageKind, MessageState } from '../domain/message.js';
import { COLUMNS, END, KEEP_CHECKS, LOCK_DECISIONS, LOCK_OPEN, PLAN_ALL, REOPENED, START } from './message-sql.js';

export interface PlannedMessage {
  readonly key: string;
  readonly kind: MessageKind;
  readonly channel: Channel;
  readonly clientId: string | null;
  readonly bookingId: string | null;
  readonly subjectId: string | null;
  readonly automationId: string | null;
  /** By this channel and no other; absent: the first that is open when it is due. */
  readonly wayFixed?: boolean;
  /** The visit's start as it was when the message was planned; a later move makes it untrue. */
  readonly plannedFor: Date | null;
  readonly dueAt: Date;
}

export interface StoredMessage extends Message {
  readonly plannedFor: Date | null;
  readonly subject: string | null;
}

/** A check as it is kept: instants are text. */
export type StoredCheck = Omit<CheckResult, 'until'> & { readonly until: string | null };

export interface MessageFilter {
  readonly state: MessageState | null;
  readonly kind: MessageKind | null;
  readonly clientId: string | null;
  readonly bookingId: string | null;
  readonly search: string | null;
  readonly limit: number;
  readonly after: readonly [string, string] | null;
}

/** One of a campaign's messages. */
export interface PlannedForMany {
  readonly key: string;
  readonly kind: MessageKind;
  readonly channel: Channel;
  readonly clientId: string;
  readonly subjectId: string;
  readonly variant: string | null;
  readonly dueAt: Date;
}

/** Where a message goes. */
interface SendingWay {
  readonly id: string;
  readonly to: string;
  readonly locale: Locale;
  /** The client whose address it is; null: the one who is written to. */
  readonly through: string | null;
}

type Start = Omit<MessageContent, 'headers'> & SendingWay & { readonly headers: string };

/** What has been decided and written in a transaction and is not stored yet. */
interface Unwritten {
  readonly checks: { readonly id: string; readonly checks: string; readonly experiment: string | null }[];
  readonly starts: Start[];
}

@Injectable()
export class MessageRepository {
  private readonly decided = new WeakMap<Tx, Set<string>>();
  private readonly unwritten = new WeakMap<Tx, Unwritten>();

  /** Null when there is a message for the same occasion already; one whose occasion had gone is opened again. */
  async plan(tx: Tx, planned: PlannedMessage): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO notifications.message (business_id, id, key, kind, channel, client_id, booking_id, subject_id, planned_for, due_at, automation_id, way_fixed)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (business_id, key) DO UPDATE SET state = 'pending', reason = NULL, due_at = excluded.due_at, planned_for = excluded.planned_for,
         channel = excluded.channel, automation_id = excluded.automation_id, version = notifications.message.version + 1
         WHERE ${REOPENED}
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
        planned.automationId,
        planned.wayFixed ?? false,
      ],
    );
    return rows[0]?.id ?? null;
  }

  /** As `plan`, messages to many clients at once; gives those that are to be sent. */
  async planAll(tx: Tx, planned: readonly PlannedForMany[]): Promise<{ id: string; dueAt: Date }[]> {
    if (planned.length === 0) return [];
    const column = <Key extends keyof PlannedForMany>(key: Key) => planned.map((one) => one[key]);
    return tx.query(PLAN_ALL, [
      tx.businessId,
      planned.map(() => newId()),
      column('key'),
      column('kind'),
      column('channel'),
      column('clientId'),
      column('subjectId'),
      column('variant'),
      column('dueAt'),
    ]);
  }

  /** A message that is still open, locked until the transaction ends. */
  async lockOpen(tx: Tx, id: string): Promise<StoredMessage | null> {
    const [row] = await this.lockAllOpen(tx, [id]);
    return row ?? null;
  }

  /** Those of some messages that are still open, by id, locked until the transaction ends. */
  async lockAllOpen(tx: Tx, ids: readonly string[]): Promise<StoredMessage[]> {
    return tx.query<StoredMessage>(LOCK_OPEN, [tx.businessId, ids]);
  }

  /**
   * Lets one message of a client be decided about at a time, until the transaction ends: two that fall due together would
   * each not see the other, and both would go (D76, D79). Of several clients in one order, so that none wait in a ring.
   */
  async lockDecisions(tx: Tx, clientIds: readonly string[]): Promise<void> {
    const locked = this.decided.get(tx) ?? new Set<string>();
    this.decided.set(tx, locked);
    const missing = clientIds.filter((id) => !locked.has(id));
    if (missing.length > 0) await tx.query(LOCK_DECISIONS, [tx.businessId, missing]);
    for (const id of missing) locked.add(id);
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
  startSending(tx: Tx, way: SendingWay, { headers, ...content }: MessageContent): void {
    this.unwrittenOf(tx).starts.push({ ...way, headers: JSON.stringify(headers), ...content });
  }

  /** Takes messages back that were about to be handed over, as if nobody had tried. */
  async stopSending(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE notifications.message SET state = 'pending', attempts = attempts - 1, version = version + 1
       WHERE business_id = $1 AND id = ANY ($2::uuid[]) AND state = 'sending'`,
      [tx.businessId, ids],
    );
  }

  /** Ends a message that is open; null when it had ended already. */
  async end(tx: Tx, id: string, state: EndState, reason: string | null): Promise<StoredMessage | null> {
    const [row] = await this.endAll(tx, [id], state, reason);
    return row ?? null;
  }

  /** Ends those of some messages that are open, and gives them. */
  async endAll(tx: Tx, ids: readonly string[], state: EndState, reason: string | null): Promise<StoredMessage[]> {
    this.write(tx);
    return tx.query<StoredMessage>(END, [tx.businessId, ids, state, reason, tx.now]);
  }

  async moveDue(tx: Tx, id: string, dueAt: Date): Promise<void> {
    await tx.query(
      `UPDATE notifications.message SET due_at = $3, state = 'pending', version = version + 1 WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id, dueAt],
    );
  }

  /** Says of an open message why it is tried again. */
  async note(tx: Tx, id: string, reason: string): Promise<void> {
    await tx.query(`UPDATE notifications.message SET reason = $3 WHERE business_id = $1 AND id = $2`, [
      tx.businessId,
      id,
      reason,
    ]);
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

  async openOfClient(tx: Tx, clientId: string, kinds: readonly MessageKind[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM notifications.message WHERE business_id = $1 AND client_id = $2 AND kind = ANY ($3::text[]) AND state = 'pending' FOR UPDATE`,
      [tx.businessId, clientId, kinds],
    );
    return rows.map((row) => row.id);
  }

  /** Takes another way than was planned, before the first try. */
  async changeChannel(tx: Tx, id: string, channel: Channel): Promise<void> {
    await tx.query(`UPDATE notifications.message SET channel = $3 WHERE business_id = $1 AND id = $2`, [
      tx.businessId,
      id,
      channel,
    ]);
  }

  /** A message that was handed over and never arrived; null when it is another's. */
  async undeliverable(tx: Tx, id: string): Promise<StoredMessage | null> {
    const [row] = await tx.query<StoredMessage>(
      `UPDATE notifications.message SET state = 'failed', reason = 'undeliverable', version = version + 1
       WHERE business_id = $1 AND id = $2 AND state = 'sent' RETURNING ${COLUMNS}`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  /** Keeps what each check came to when the message was decided about. */
  keepChecks(tx: Tx, id: string, checks: readonly CheckResult[], experiment: string | null): void {
    this.unwrittenOf(tx).checks.push({ id, checks: JSON.stringify(checks), experiment });
  }

  private unwrittenOf(tx: Tx): Unwritten {
    const known = this.unwritten.get(tx);
    if (known) return known;
    const fresh = { checks: [], starts: [] };
    this.unwritten.set(tx, fresh);
    tx.atLast(() => this.write(tx));
    return fresh;
  }

  /** A transaction that prepares several messages writes what has come of them in one go. */
  private write(tx: Tx): void {
    const { checks = [], starts = [] } = this.unwritten.get(tx) ?? {};
    const [kept, begun] = [checks.splice(0), starts.splice(0)];
    const columns = <Row, Key extends keyof Row>(rows: readonly Row[], ...keys: Key[]) =>
      keys.map((key) => rows.map((row) => row[key]));
    if (kept.length > 0) tx.send(KEEP_CHECKS, [tx.businessId, ...columns(kept, 'id', 'checks', 'experiment')]);
    if (begun.length > 0)
      tx.send(START, [
        tx.businessId,
        ...columns(begun, 'id', 'to', 'locale', 'subject', 'html', 'text', 'headers'),
        begun.map(({ calendar }) => calendar && JSON.stringify(calendar)),
        begun.map(({ through }) => through),
      ]);
  }

  /** What the checks came to when it was last decided about; null: never. */
  async checksOf(tx: Tx, id: string): Promise<StoredCheck[] | null> {
    const [row] = await tx.query<{ checks: StoredCheck[] | null }>(
      `SELECT checks FROM notifications.message WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
    return row?.checks ?? null;
  }

  /** Those of one automation that wait, soonest first; `null`: of the usual one of the kind, which they may not name. */
  async waiting(
    tx: Tx,
    kind: MessageKind,
    automationId: string,
    standard: boolean,
    limit: number,
  ): Promise<StoredMessage[]> {
    return tx.query<StoredMessage>(
      `SELECT ${COLUMNS} FROM notifications.message WHERE business_id = $1 AND kind = $2 AND state = 'pending'
         AND (automation_id = $3 OR ($4 AND automation_id IS NULL)) ORDER BY due_at, id LIMIT $5`,
      [tx.businessId, kind, automationId, standard, limit],
    );
  }

  /** Which occasions have a message already. */
  async known(tx: Tx, keys: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ key: string }>(
      `SELECT key FROM notifications.message WHERE business_id = $1 AND key = ANY ($2::text[])`,
      [tx.businessId, keys],
    );
    return new Set(rows.map((row) => row.key));
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
