import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['payment', 'refund'];

/** What was paid ahead is a payment of the bill, too. */
export class TakeDeposits1760000026100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await know(runner, table, `'cash', 'card', 'other', 'deposit'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`UPDATE payments.${table} SET method = 'other' WHERE method = 'deposit'`);
      await know(runner, table, `'cash', 'card', 'other'`);
    }
  }
}

async function know(runner: QueryRunner, table: string, methods: string): Promise<void> {
  await runner.query(`ALTER TABLE payments.${table} DROP CONSTRAINT ${table}_method_known,
    ADD CONSTRAINT ${table}_method_known CHECK (method IN (${methods}))`);
}
