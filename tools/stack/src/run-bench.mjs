import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildAll } from './build/build-all.mjs';
import { startTemporaryPostgres } from './postgres/temporary-postgres.mjs';
import { inProject, projectRoot } from './project.mjs';
import { describeServer, migrateDatabase } from './tests/test-server.mjs';

const template = 'stamgast_template';

/**
 * Runs the bench on a PostgreSQL of its own with the settings of production, so that a commit waits for the disk.
 * @param {string[]} args for the bench, such as `P3` or `--json`
 * @returns {Promise<number>} its exit code
 */
export async function runBench(args) {
  await buildAll();
  const server = await startTemporaryPostgres();
  try {
    const database = await server.createDatabase('stamgast');
    await migrateDatabase(database);
    await migrateDatabase(await server.createDatabase(template));
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: database.databaseUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      // For figures that need more than one database: the same as the tests have.
      STAMGAST_TEST_PG: describeServer(server, template),
    };
    const program = ['--enable-source-maps', inProject('tools/bench/dist/run.js'), ...args];
    const bench = spawn(process.execPath, program, { cwd: projectRoot, env, stdio: ['ignore', 'inherit', 'inherit'] });
    const [code] = await once(bench, 'close');
    return code ?? 1;
  } finally {
    await server.stop();
  }
}
