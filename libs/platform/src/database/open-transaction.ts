import type { Client, QueryResult } from 'pg';
import { sqlState } from './database-error.js';
import type { Prepared } from './prepared.js';
import type { Asked } from './tx.js';

const commandIgnored = '25P02';

/**
 * A transaction on one connection of the pool. Statements go to the driver as they are, because TypeORM's own way to it
 * costs more than the driver. The server does them in the order in which they were given, whether or not anybody waits.
 */
export class OpenTransaction {
  private readonly sent: Promise<void>[] = [];
  private failure: Error | null = null;
  private gathering = false;

  constructor(private readonly client: Client) {}

  /** Begins, and gives the row of a first statement; both in one round trip. */
  async begin<Row>(first: Prepared, parameters: readonly unknown[]): Promise<Row> {
    this.send('START TRANSACTION', []);
    const [row] = await this.query<Row>(first, parameters);
    return row!;
  }

  /** Begins, asks and ends in one round trip; gives the rows of each statement. Whatever fails first is the error. */
  async atOnce(asked: readonly Asked[], mode: '' | ' READ ONLY'): Promise<unknown[][]> {
    const answers = await Promise.allSettled([
      this.start(`START TRANSACTION${mode}`, []),
      ...asked.map(({ sql, parameters }) => this.start(sql, parameters)),
      this.start('COMMIT', []),
    ]);
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed) throw failed.reason;
    return answers
      .slice(1, -1)
      .map((answer) => (answer as PromiseFulfilledResult<QueryResult>).value.rows as unknown[]);
  }

  async query<Row>(sql: string | Prepared, parameters: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.start(sql, parameters);
    return rows as Row[];
  }

  /** Does not wait for the answer; a failure is told at the end, and nothing of the transaction is kept. */
  send(sql: string | Prepared, parameters: readonly unknown[]): void {
    this.sent.push(
      this.start(sql, parameters).then(
        () => undefined,
        (error: Error) => void (this.failure ??= error),
      ),
    );
  }

  /** Rejects with the first failure of what was sent; then, as after any failure, nothing has been kept. */
  async commit(): Promise<void> {
    const [result] = await Promise.all([this.start('COMMIT', []), ...this.sent]);
    if (this.failure) throw this.failure;
    // PostgreSQL answers so where a statement has failed and nobody minded.
    if (result.command !== 'COMMIT') throw new Error('The transaction had failed before it was to be committed');
  }

  /** Never rejects: a connection that cannot roll back is closed, and PostgreSQL rolls back by itself. */
  async rollback(): Promise<void> {
    await this.client.query('ROLLBACK').catch(() => void this.client.end());
  }

  /** What made an error: a statement after a failed one is told only that it was ignored. */
  causeOf(error: unknown): unknown {
    return this.failure && sqlState(error) === commandIgnored ? this.failure : error;
  }

  private start(sql: string | Prepared, parameters: readonly unknown[]): Promise<QueryResult> {
    this.gather();
    const values = parameters as unknown[];
    if (typeof sql !== 'string') return this.client.query({ name: sql.name, text: sql.text, values });
    return values.length > 0 ? this.client.query(sql, values) : this.client.query(sql);
  }

  /** What is asked without waiting in between goes to the server in one write: each one wakes it anew. */
  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    const { stream } = this.client.connection;
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }
}
