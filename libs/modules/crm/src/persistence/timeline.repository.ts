import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '@stamgast/platform/database';
import type { TimelineEntry, TimelineKind } from '../domain/timeline-entry.js';

export interface TimelineRow extends Omit<TimelineEntry, 'clientId'> {
  readonly id: string;
}

/** A line with the id that it gets unless its subject has one. */
export type NewLine = TimelineEntry & { readonly id: string };

// Clients in the order of their ids, so that two who write for the same ones do not wait for each other.
const INSERT = `INSERT INTO crm.timeline_entry (business_id, id, client_id, at, kind, ref, title, detail)
  SELECT $1, e.id, c.id, e.at, e.kind, e.ref, e.title, e.detail
  FROM jsonb_to_recordset($2::jsonb) AS e (id uuid, "clientId" uuid, at timestamptz, kind text, ref uuid, title text, detail jsonb)
  JOIN crm.client c ON c.business_id = $1 AND c.id = e."clientId" ORDER BY c.id
  ON CONFLICT (business_id, kind, ref)`;
const REWRITE = prepared(`${INSERT} DO UPDATE
  SET client_id = excluded.client_id, at = excluded.at, title = excluded.title, detail = excluded.detail`);

@Injectable()
export class TimelineRepository {
  /** Adds the line, or rewrites the one that its subject has; nothing for a client who is gone. `id` is a new line's. */
  async put(tx: Tx, id: string, entry: TimelineEntry): Promise<void> {
    await this.rewriteAll(tx, [{ ...entry, id }]);
  }

  /** As `put`, many lines at once: one a subject. */
  async rewriteAll(tx: Tx, entries: readonly NewLine[]): Promise<void> {
    await tx.query(REWRITE, [tx.businessId, JSON.stringify(entries)]);
  }

  /** Adds many lines at once, of clients who are still there; a line that its subject has stays as it is. */
  async putAll(tx: Tx, entries: readonly NewLine[]): Promise<void> {
    await tx.query(`${INSERT} DO NOTHING`, [tx.businessId, JSON.stringify(entries)]);
  }

  /** Takes away the lines of subjects that are no more. */
  async removeAll(tx: Tx, kind: TimelineKind, refs: readonly string[]): Promise<void> {
    await tx.query(`DELETE FROM crm.timeline_entry WHERE business_id = $1 AND kind = $2 AND ref = ANY ($3::uuid[])`, [
      tx.businessId,
      kind,
      refs,
    ]);
  }

  /** Adds to what a line says, if there is one. */
  async addDetail(tx: Tx, kind: TimelineKind, ref: string, detail: Readonly<Record<string, unknown>>): Promise<void> {
    await tx.query(
      `UPDATE crm.timeline_entry SET detail = detail || $4::jsonb WHERE business_id = $1 AND kind = $2 AND ref = $3`,
      [tx.businessId, kind, ref, JSON.stringify(detail)],
    );
  }

  async remove(tx: Tx, kind: TimelineKind, ref: string): Promise<void> {
    await tx.query(`DELETE FROM crm.timeline_entry WHERE business_id = $1 AND kind = $2 AND ref = $3`, [
      tx.businessId,
      kind,
      ref,
    ]);
  }

  /** Newest first, from before the line with the given time and id. Reads `limit` lines. */
  async page(
    tx: Tx,
    clientId: string,
    kinds: readonly TimelineKind[],
    before: { readonly at: string; readonly id: string } | null,
    limit: number,
  ): Promise<TimelineRow[]> {
    return tx.query<TimelineRow>(
      `SELECT id, at, kind, ref, title, detail FROM crm.timeline_entry
       WHERE business_id = $1 AND client_id = $2 AND kind = ANY($3::text[])
         AND ($4::timestamptz IS NULL OR (at, id) < ($4, $5::uuid))
       ORDER BY at DESC, id DESC LIMIT $6`,
      [tx.businessId, clientId, kinds, before?.at ?? null, before?.id ?? null, limit],
    );
  }
}
