import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { ClientDataKeepers, type ClientDataKeeper, type MovedRows } from './client-data-keepers.js';

/** A table with something of clients in it. Names and SQL are the module's own, never a caller's. */
export interface ClientTable {
  /** With its schema: `booking.booking`. */
  readonly table: string;
  /** The primary key without the business. */
  readonly key: readonly string[];
  /** SQL saying which rows `t` are the client's ($1 business, $2 client); `t.client_id = $2` when absent. */
  readonly of?: string;
  /** What erasing does: nothing, removing the rows, or giving columns new values (SQL). */
  readonly erase: 'keep' | 'delete' | Readonly<Record<string, string>>;
  /** Columns that the client's own file leaves out: hashes, search words, what says nothing of them. */
  readonly hide?: readonly string[];
  /** Whether a merge leaves the rows where they are; rows without `client_id` follow their parents by themselves. */
  readonly stays?: boolean;
}

/** A keeper for tables whose rows need nothing cleverer than being read, blanked and handed over; enters itself. */
@Injectable()
export abstract class KeptTables implements ClientDataKeeper {
  abstract readonly name: string;
  /** Children before the parents that say whose they are. */
  protected abstract readonly kept: readonly ClientTable[];

  constructor(keepers: ClientDataKeepers) {
    keepers.add(this);
  }

  get tables(): readonly string[] {
    return this.kept.map((one) => one.table);
  }

  async export(tx: Tx, clientId: string): Promise<Record<string, readonly object[]>> {
    const found: Record<string, readonly object[]> = {};
    for (const one of this.kept) {
      const order = one.key.map((column) => `t.${column}`).join(', ');
      const sql = `SELECT to_jsonb(t) - $3::text[] AS data FROM ${one.table} t WHERE ${ownRows(one)} ORDER BY ${order}`;
      const rows = await tx.query<{ data: object }>(sql, [
        tx.businessId,
        clientId,
        ['business_id', ...(one.hide ?? [])],
      ]);
      found[one.table] = rows.map((row) => row.data);
    }
    return found;
  }

  async refs(tx: Tx, clientId: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const one of this.kept) {
      const sql = `SELECT ${keyOf(one)} AS key FROM ${one.table} t WHERE ${ownRows(one)}`;
      for (const row of await tx.query<{ key: string }>(sql, [tx.businessId, clientId])) found.push(row.key);
    }
    return found.flatMap((key) => key.split('/'));
  }

  async erase(tx: Tx, clientId: string): Promise<void> {
    for (const one of this.kept) {
      const sql = erasing(one);
      if (sql) await tx.query(sql, [tx.businessId, clientId]);
    }
  }

  async merge(tx: Tx, from: string, to: string): Promise<MovedRows> {
    const moved: Record<string, readonly string[]> = {};
    for (const one of this.moving()) {
      const sql = `UPDATE ${one.table} t SET client_id = $3 WHERE t.business_id = $1 AND t.client_id = $2
        RETURNING ${keyOf(one)} AS key`;
      const rows = await tx.query<{ key: string }>(sql, [tx.businessId, from, to]);
      moved[one.table] = rows.map((row) => row.key);
    }
    return moved;
  }

  async unmerge(tx: Tx, from: string, to: string, moved: MovedRows): Promise<void> {
    for (const one of this.moving()) {
      const keys = moved[one.table] ?? [];
      if (keys.length === 0) continue;
      const sql = `UPDATE ${one.table} t SET client_id = $2
        WHERE t.business_id = $1 AND t.client_id = $3 AND ${keyOf(one)} = ANY ($4::text[])`;
      await tx.query(sql, [tx.businessId, from, to, keys]);
    }
  }

  private moving(): readonly ClientTable[] {
    return this.kept.filter((one) => one.of === undefined && !one.stays);
  }
}

const keyOf = ({ key }: ClientTable): string => key.map((column) => `t.${column}::text`).join(` || '/' || `);

const ownRows = ({ of = 't.client_id = $2' }: ClientTable): string => `t.business_id = $1 AND (${of})`;

function erasing(one: ClientTable): string | null {
  if (one.erase === 'keep') return null;
  if (one.erase === 'delete') return `DELETE FROM ${one.table} t WHERE ${ownRows(one)}`;
  const changes = Object.entries(one.erase).map(([column, value]) => `${column} = ${value}`);
  return `UPDATE ${one.table} t SET ${changes.join(', ')} WHERE ${ownRows(one)}`;
}
