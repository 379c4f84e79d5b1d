import { startTestServer } from '../src/tests/test-server.mjs';

/** Before the first test that needs a database: one server for the whole run. */
export default async function globalSetup() {
  const server = await startTestServer();
  process.env.STAMGAST_TEST_PG = server.description;
  globalThis.stamgastTestServer = server;
}
