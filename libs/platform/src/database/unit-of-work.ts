import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Actor, GlobalTx, Tx } from './tx.js';
import { translateDatabaseError } from './database-error.js';

/** In whose name a transaction runs. */
export interface UnitScope {
  readonly businessId: string;
  readonly actor: Actor;
  readonly requestId?: string | null;
}

const beginSql = `SELECT set_config('app.business_id', $1, true),
  now() AS real_now, coalesce((SELECT clock_offset FROM platform.business_clock WHERE business_id = $1::uuid), 0) AS clock_offset`;

/** All that a transaction announces goes out in one statement, when it commits. */
const announceSql = `SELECT pg_notify('stamgast_change', change) FROM unnest($1::text[]) AS c (change)`;

/** Opens transactions. READ COMMITTED always: row locks and constraints keep the invariants, see docs/domain/scarcity.md. */
@Injectable()
export class UnitOfWork {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction of one business; commits when it resolves, rolls back when it rejects. */
  async run<Result>(scope: UnitScope, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.inTransaction(async (runner) => {
      const [row] = (await runner.query(beginSql, [scope.businessId])) as [{ real_now: Date; clock_offset: string }];
      const clockOffset = Number(row.clock_offset);
      const changes: string[] = [];
      const result = await work({
        businessId: scope.businessId,
        now: new Date(row.real_now.getTime() + clockOffset),
        clockOffset,
        actor: scope.actor,
        requestId: scope.requestId ?? null,
        manager: runner.manager,
        query: rowsOf(runner),
        announce: (type, id) => {
          changes.push(JSON.stringify({ businessId: scope.businessId, type, id }));
          return Promise.resolve();
        },
      });
      if (changes.length > 0) await runner.query(announceSql, [changes]);
      return result;
    });
  }

  /** Runs `work` outside any business; row-level security then shows no business's rows. */
  async runGlobal<Result>(work: (tx: GlobalTx) => Promise<Result>): Promise<Result> {
    return this.inTransaction(async (runner) => {
      const [row] = (await runner.query('SELECT now() AS now')) as [{ now: Date }];
      return work({
        now: row.now,
        manager: runner.manager,
        query: rowsOf(runner),
      });
    });
  }

  private async inTransaction<Result>(work: (runner: QueryRunner) => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
      await runner.startTransaction();
      const result = await work(runner);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // A connection that broke mid-way cannot roll back; PostgreSQL has done so already.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw translateDatabaseError(error);
    } finally {
      await runner.release();
    }
  }
}

/** TypeORM gives rows for a SELECT and `[rows, count]` for a change; its structured result has the rows for both. */
function rowsOf(runner: QueryRunner): Tx['query'] {
  return async <Row>(sql: string, parameters?: readonly unknown[]) => {
    const result = await runner.query(sql, parameters as unknown[], true);
    return result.records as Row[];
  };
}
