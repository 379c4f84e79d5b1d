import { existsSync } from 'node:fs';
import pg from 'pg';
import { PlainError } from '../plain-error.mjs';
import { withClient } from '../postgres/prepare-database.mjs';
import { inProject } from '../project.mjs';
import { runCommand } from '../run-command.mjs';

/**
 * Runs the migrations, unless this very build has run them. The build's fingerprint stands as a comment on a schema, so
 * that it goes with the schema when a database is restored or dropped.
 * @param {{ databaseUrl: string, ownerUrl: string }} database
 * @param {{ build: string, env: NodeJS.ProcessEnv, print: (line: string) => void }} run
 */
export async function bringUpToDate({ databaseUrl, ownerUrl }, { build, env, print }) {
  const note = `migrated by build ${build}`;
  if ((await noteIn(ownerUrl)) === note) return;
  const migrator = inProject('apps/api/dist/migrate.js');
  if (!existsSync(migrator)) throw new PlainError(`${migrator} is missing: the build did not make it.`);
  const { code, output } = await runCommand(process.execPath, ['--enable-source-maps', migrator], {
    env: { ...env, DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl },
  });
  if (code !== 0) throw new PlainError(`The database could not be brought up to date:\n${output}`);
  for (const line of output.trim().split('\n')) if (line.startsWith('Migrated')) print(line);
  await withClient(ownerUrl, (client) => client.query(`COMMENT ON SCHEMA platform IS ${pg.escapeLiteral(note)}`));
}

async function noteIn(ownerUrl) {
  const sql = `SELECT obj_description(oid, 'pg_namespace') AS note FROM pg_namespace WHERE nspname = 'platform'`;
  const { rows } = await withClient(ownerUrl, (client) => client.query(sql));
  return rows[0]?.note;
}
