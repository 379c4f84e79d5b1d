import type { QueryRunner } from 'typeorm';

/**
 * For migrations: a change of a row of this table raises the business's revision. It is raised when the transaction
 * commits, so that the one row of a business is never locked while others are waited for.
 * @param unless columns that may change on their own without anybody having to know
 */
export async function raiseRevisionWith(
  runner: QueryRunner,
  table: string,
  unless: readonly string[] = [],
): Promise<void> {
  const trigger = (name: string, event: string, when = '') =>
    runner.query(`CREATE CONSTRAINT TRIGGER ${name} AFTER ${event} ON ${table} DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW ${when} EXECUTE FUNCTION platform.raise_revision()`);
  await trigger('raise_revision', 'INSERT OR DELETE');
  const same = unless.map((column) => `OLD.${column} IS NOT DISTINCT FROM NEW.${column}`);
  await trigger('raise_revision_changed', 'UPDATE', same.length > 0 ? `WHEN (${same.join(' AND ')})` : '');
}

/** For migrations: undoes the above. */
export async function keepRevisionWith(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`DROP TRIGGER raise_revision ON ${table}`);
  await runner.query(`DROP TRIGGER raise_revision_changed ON ${table}`);
}
