import type { QueryRunner } from 'typeorm';
import { appRole } from './protect-business-table.js';

/**
 * For migrations: lets the app role blank columns of an append-only table, or take keys out of what they hold, and nothing
 * else. A person may ask to be forgotten; a fact may not be rewritten.
 */
export async function allowForgetting(runner: QueryRunner, table: string, ...columns: string[]): Promise<void> {
  const names = columns.map((column) => `'${column}'`).join(', ');
  await runner.query(`GRANT UPDATE (${columns.join(', ')}) ON ${table} TO ${await appRole(runner)}`);
  await runner.query(
    `CREATE TRIGGER only_forget BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION platform.only_forget(${names})`,
  );
}

/** For migrations: undoes `allowForgetting`. */
export async function refuseForgetting(runner: QueryRunner, table: string, ...columns: string[]): Promise<void> {
  await runner.query(`DROP TRIGGER only_forget ON ${table}`);
  await runner.query(`REVOKE UPDATE (${columns.join(', ')}) ON ${table} FROM ${await appRole(runner)}`);
}
