import { DataSource } from 'typeorm';
import type { ClonedDatabase } from '@stamgast/platform/testing';

/** A test's own eyes on the database: as superuser, who sees every business. */
export class Inspector {
  private constructor(private readonly dataSource: DataSource) {}

  static async open(database: ClonedDatabase): Promise<Inspector> {
    const dataSource = new DataSource({ type: 'postgres', url: database.superuserUrl, extra: { max: 2 } });
    return new Inspector(await dataSource.initialize());
  }

  async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, [...parameters]);
  }

  /** Deadlocks that this database has seen so far. */
  async deadlocks(): Promise<number> {
    await this.rows('SELECT pg_stat_clear_snapshot()');
    const [row] = await this.rows<{ deadlocks: string }>(
      'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
    );
    return Number(row?.deadlocks);
  }

  close(): Promise<void> {
    return this.dataSource.destroy();
  }
}
