import { Inject, Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Actor, Asked, Glance, GlobalTx, Tx } from './tx.js';
import { Bell } from './bell.js';
import { translateDatabaseError } from './database-error.js';
import { OpenTransaction } from './open-transaction.js';
import { prepared, type Prepared } from './prepared.js';

/** In whose name a transaction runs. */
export interface UnitScope {
  readonly businessId: string;
  readonly actor: Actor;
  readonly requestId?: string | null;
  /**
   * Statements are planned once for all values instead of for each anew: where planning costs more than doing, and every
   * statement has one good plan. By default PostgreSQL chooses, by an estimate that makes little of planning.
   */
  readonly steadyPlans?: boolean;
}

const beginInBusiness =
  prepared(`SELECT set_config('app.business_id', $1, true), set_config('plan_cache_mode', $2, true),
  now() AS real_now, coalesce((SELECT clock_offset FROM platform.business_clock WHERE business_id = $1::uuid), 0) AS clock_offset,
  coalesce((SELECT revision FROM platform.business_revision WHERE business_id = $1::uuid), 0) AS revision`);

const beginGlobally = prepared('SELECT now() AS now');

interface BusinessRow {
  readonly real_now: Date;
  readonly clock_offset: string;
  readonly revision: string;
}

interface Begun<Row> {
  readonly transaction: OpenTransaction;
  readonly runner: QueryRunner;
  readonly row: Row;
}

const contextOf = ({ businessId, steadyPlans }: UnitScope) => [businessId, steadyPlans ? 'force_generic_plan' : 'auto'];

/** Opens transactions. READ COMMITTED always: row locks and constraints keep the invariants, see docs/domain/scarcity.md. */
@Injectable()
export class UnitOfWork {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly bell: Bell,
  ) {}

  /** Runs `work` in one transaction of one business; commits when it resolves, rolls back when it rejects. */
  async run<Result>(scope: UnitScope, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const changes: string[] = [];
    let due = false;
    const inBusiness = async ({ transaction, runner, row }: Begun<BusinessRow>) => {
      const clockOffset = Number(row.clock_offset);
      const last: (() => void)[] = [];
      const result = await work({
        businessId: scope.businessId,
        now: new Date(row.real_now.getTime() + clockOffset),
        clockOffset,
        revision: Number(row.revision),
        actor: scope.actor,
        requestId: scope.requestId ?? null,
        manager: runner.manager,
        query: (sql, parameters) => transaction.query(sql, parameters),
        send: (sql, parameters) => transaction.send(sql, parameters),
        announce: (type, id) => {
          changes.push(JSON.stringify({ businessId: scope.businessId, type, id }));
          return Promise.resolve();
        },
        fallsDue: () => {
          due = true;
        },
        atLast: (one) => void last.push(one),
      });
      for (const one of last) one();
      return result;
    };
    const result = await this.inTransaction(beginInBusiness, contextOf(scope), inBusiness);
    this.bell.ring(changes, due);
    return result;
  }

  /** Asks in one business's context what needs no answer before the next question: one round trip, nothing changed. */
  async glance(scope: UnitScope, asked: readonly Asked[]): Promise<Glance> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const transaction = new OpenTransaction((await runner.connect()) as Client);
      const begin = { sql: beginInBusiness, parameters: contextOf(scope) };
      const [first, ...rows] = await transaction.glance([begin, ...asked]);
      const row = first![0] as BusinessRow;
      const now = new Date(row.real_now.getTime() + Number(row.clock_offset));
      return { now, revision: Number(row.revision), rows };
    } catch (error) {
      throw translateDatabaseError(error);
    } finally {
      await runner.release();
    }
  }

  /** Runs `work` outside any business; row-level security then shows no business's rows. */
  async runGlobal<Result>(work: (tx: GlobalTx) => Promise<Result>): Promise<Result> {
    return this.inTransaction(beginGlobally, [], ({ transaction, runner, row }: Begun<{ now: Date }>) =>
      work({
        now: row.now,
        manager: runner.manager,
        query: (sql, parameters) => transaction.query(sql, parameters),
      }),
    );
  }

  private async inTransaction<Row, Result>(
    first: Prepared,
    parameters: readonly unknown[],
    work: (begun: Begun<Row>) => Promise<Result>,
  ): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    let transaction: OpenTransaction | null = null;
    try {
      transaction = new OpenTransaction((await runner.connect()) as Client);
      const row = await transaction.begin<Row>(first, parameters);
      // Repositories of entities may ask for locks, which TypeORM grants in transactions that it knows of.
      Object.assign(runner, { isTransactionActive: true });
      const result = await work({ transaction, runner, row });
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction?.rollback();
      throw translateDatabaseError(transaction ? transaction.causeOf(error) : error);
    } finally {
      await runner.release();
    }
  }
}
