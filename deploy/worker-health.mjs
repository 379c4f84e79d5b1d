// The container's health check for a worker, which has no port to ask: it looks for due work every second, so that its
// session in the database is never idle for long while it is well.
import { createRequire } from 'node:module';

const { Client } = createRequire(new URL('../libs/platform/package.json', import.meta.url))('pg');
const client = new Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 3000 });
await client.connect();
const { rows } = await client.query(
  `SELECT count(*)::int AS awake FROM pg_stat_activity
   WHERE application_name = 'stamgast-worker' AND client_addr IS NOT DISTINCT FROM inet_client_addr()
     AND (state <> 'idle' OR state_change > now() - interval '1 minute')`,
);
await client.end();
process.exitCode = rows[0].awake > 0 ? 0 : 1;
