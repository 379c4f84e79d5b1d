import type { QueryRunner } from 'typeorm';

/** What the app role may do with a table; append-only tables give no UPDATE or DELETE. */
export type TableUse = 'read-write' | 'append-only';

/**
 * For migrations: puts a business's table behind row-level security (FORCEd, so that not even the owner slips past) and
 * grants the app role its use. The table's `business_id` must lead its primary key; the catalogue test sees to it.
 */
export async function protectBusinessTable(
  runner: QueryRunner,
  table: string,
  use: TableUse = 'read-write',
): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(`CREATE POLICY business_only ON ${table}
    USING (business_id = nullif(current_setting('app.business_id', true), '')::uuid)
    WITH CHECK (business_id = nullif(current_setting('app.business_id', true), '')::uuid)`);
  await grantTable(runner, table, use);
}

/** For migrations: grants the app role the use of a table that belongs to no business. */
export async function grantTable(runner: QueryRunner, table: string, use: TableUse = 'read-write'): Promise<void> {
  const rights = use === 'append-only' ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
  await runner.query(`GRANT ${rights} ON ${table} TO ${await appRole(runner)}`);
}

/** For migrations: makes a module's schema, usable by the app role. */
export async function createModuleSchema(runner: QueryRunner, schema: string): Promise<void> {
  await runner.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  await runner.query(`GRANT USAGE ON SCHEMA ${schema} TO ${await appRole(runner)}`);
}

/** The app role's quoted name, which the migrator puts into the session before migrating. */
export async function appRole(runner: QueryRunner): Promise<string> {
  const [row] = (await runner.query(
    `SELECT quote_ident(coalesce(nullif(current_setting('stamgast.app_role', true), ''), 'stamgast_app')) AS name`,
  )) as [{ name: string }];
  return row.name;
}
