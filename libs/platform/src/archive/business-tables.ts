import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { ArchiveTerms } from '../database/archive-terms.js';
import type { Tx } from '../database/tx.js';
import { anyRow, checking, counting, cursor, deletion, fetching, insertion, quoted, replacement } from './table-sql.js';
import { inOrderOfReference, SHAPES, type TableShape } from './table-shape.js';

/** All of a business's rows as they were at one instant. */
export interface Snapshot {
  /** Referenced tables first. */
  readonly tables: readonly TableShape[];
  count(table: TableShape): Promise<number>;
  /** The rows in the order of their keys, a handful at a time, each as JSON without `business_id`. */
  rows(table: TableShape): AsyncGenerator<readonly string[]>;
}

/** Characters of rows that are held at a time. */
const atATime = 500_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Copies a business's rows out and in, whatever tables there are: what is copied is read from the database's own
 * catalogue, and only what must not be copied is named. Row-level security stands in both directions.
 */
export class BusinessTables {
  constructor(
    private readonly dataSource: DataSource,
    private readonly terms: Required<ArchiveTerms>,
  ) {}

  /** The tables that are copied, referenced ones first. */
  async shapes(reader: Pick<Tx, 'query'>): Promise<TableShape[]> {
    const all = await reader.query<TableShape>(SHAPES);
    const copied = all.filter((shape) => !(shape.name in this.terms.leftOut));
    return inOrderOfReference(
      copied.map((shape) => ({
        ...shape,
        columns: shape.columns.filter((column) => !(`${shape.name}.${column}` in this.terms.withheld)),
      })),
    );
  }

  /** Tables and columns that stay behind, and why. */
  staysBehind(): Readonly<Record<string, string>> {
    const { leftOut, withheld, kept, madeAnew } = this.terms;
    return { ...leftOut, ...withheld, ...kept, ...madeAnew };
  }

  /** Shows `work` every row as it is at one instant, while others go on writing. */
  async snapshot<Result>(businessId: string, work: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
    if (!uuid.test(businessId)) throw new Error('This is no business');
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as Client;
    const reader: Pick<Tx, 'query'> = {
      query: async <Row>(sql: unknown, parameters: readonly unknown[] = []) =>
        (await client.query(sql as string, [...parameters])).rows as Row[],
    };
    try {
      await client.query('START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await client.query(
        `SELECT set_config('app.business_id', $1, true), set_config('timezone', 'UTC', true),
        set_config('idle_in_transaction_session_timeout', '60000', true)`,
        [businessId],
      );
      return await work({
        tables: await this.shapes(reader),
        count: (table) => this.count(reader, businessId, table),
        rows: (table) => this.rows(reader, businessId, table),
      });
    } finally {
      await client.query('ROLLBACK').catch(() => void client.end());
      await runner.release();
    }
  }

  /** Tables with rows that a business does not have from the start: whoever has some is not empty. */
  async filled(tx: Tx): Promise<string[]> {
    const filled: string[] = [];
    for (const shape of await this.shapes(tx)) {
      if (this.terms.fromTheStart.includes(shape.name)) continue;
      if ((await tx.query(anyRow(shape), [tx.businessId])).length > 0) filled.push(shape.name);
    }
    return filled;
  }

  /** Takes away what a business has from the start, as far as that can be taken away. */
  async clear(tx: Tx): Promise<void> {
    for (const shape of (await this.shapes(tx)).reverse())
      if (shape.clearable && this.keptOf(shape).length === 0)
        await tx.query(deletion(shape, this.conditionOf(shape)), [tx.businessId]);
  }

  /** Writes rows as `Snapshot.rows` gives them; columns that they do not have become what their defaults are. */
  async write(tx: Tx, shape: TableShape, columns: readonly string[], lines: readonly string[]): Promise<void> {
    if (lines.length === 0) return;
    const kept = this.keptOf(shape);
    const names = shape.columns.filter((column) => columns.includes(column) && !kept.includes(column));
    const values = names.map((column) =>
      `${shape.name}.${column}` in this.terms.madeAnew ? 'gen_random_uuid()' : `r.${quoted(column)}`,
    );
    const statement = kept.length > 0 ? replacement : insertion;
    await tx.query(statement(shape, names, values), [tx.businessId, `[${lines.join(',')}]`]);
  }

  /**
   * Runs `write`, in which a table's rows may come in any order though they refer to one another; that they all lead
   * somewhere is looked at afterwards.
   */
  async inAnyOrder(tx: Tx, shape: TableShape, write: () => Promise<void>): Promise<void> {
    if (shape.within.length > 0) await tx.query(checking(shape, 'DEFERRED'));
    await write();
    if (shape.within.length > 0) await tx.query(checking(shape, 'IMMEDIATE'));
  }

  private keptOf({ name, columns }: TableShape): string[] {
    return columns.filter((column) => `${name}.${column}` in this.terms.kept);
  }

  private conditionOf(shape: TableShape): string {
    return this.terms.only[shape.name] ?? 'true';
  }

  private async count(reader: Pick<Tx, 'query'>, businessId: string, shape: TableShape): Promise<number> {
    const sql = counting(shape, this.conditionOf(shape));
    const [row] = await reader.query<{ count: number }>(sql, [businessId]);
    return row?.count ?? 0;
  }

  private async *rows(
    reader: Pick<Tx, 'query'>,
    businessId: string,
    shape: TableShape,
  ): AsyncGenerator<readonly string[]> {
    await reader.query(cursor(shape, businessId, this.conditionOf(shape)));
    let some = 20;
    for (;;) {
      const lines = (await reader.query<{ line: string }>(fetching(some))).map((row) => row.line);
      if (lines.length > 0) yield lines;
      if (lines.length < some) break;
      const characters = lines.reduce((sum, line) => sum + line.length, 0);
      some = Math.max(1, Math.min(2000, Math.floor((atATime * lines.length) / characters)));
    }
    await reader.query('CLOSE copied');
  }
}
