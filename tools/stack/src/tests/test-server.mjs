import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { buildServers } from '../build/build-servers.mjs';
import { PlainError } from '../plain-error.mjs';
import { databaseServer } from '../postgres/database-server.mjs';
import { dropDatabase } from '../postgres/prepare-database.mjs';
import { carelessSettings, startTemporaryPostgres } from '../postgres/temporary-postgres.mjs';
import { inProject } from '../project.mjs';
import { runCommand } from '../run-command.mjs';

/**
 * A server with one migrated database that tests clone: a temporary one, or the one of `TEST_DATABASE_URL` (a superuser's
 * address; its roles get new passwords).
 * @returns {Promise<{ description: string, stop: () => Promise<void> }>} the description is what `cloneDatabase` reads
 */
export async function startTestServer() {
  const template = `stamgast_template_${randomBytes(4).toString('hex')}`;
  const outside = process.env.TEST_DATABASE_URL;
  const server = outside
    ? databaseServer(outside, () => dropDatabase(outside, template))
    : await startTemporaryPostgres(carelessSettings);
  try {
    await migrateDatabase(await server.createDatabase(template));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { description: describeServer(server, template), stop: () => server.stop() };
}

/** What `cloneDatabase` reads from `STAMGAST_TEST_PG`. */
export function describeServer({ superuserUrl, appPassword, ownerPassword }, template) {
  const { hostname: host, port } = new URL(superuserUrl);
  return JSON.stringify({ superuserUrl, host, port: Number(port), template, appPassword, ownerPassword });
}

/**
 * Runs the product's own migrator, built from the sources as they are.
 * @param {{ databaseUrl: string, ownerUrl: string }} database
 */
export async function migrateDatabase({ databaseUrl, ownerUrl }) {
  const { errors } = await buildServers();
  for (const error of errors) process.stderr.write(`\nDoes not compile: ${error}\n`);
  const migrator = inProject('apps/api/dist/migrate.js');
  if (!existsSync(migrator))
    throw new PlainError(`There is no ${migrator}; run npm run build and look at what it says.`);
  const env = { ...process.env, DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl };
  const { code, output } = await runCommand(process.execPath, ['--enable-source-maps', migrator], { env });
  if (code !== 0) throw new PlainError(`The migrations failed:\n${output}`);
}
