/** After the last test: the server goes, and with it every database that a test left. */
export default async function globalTeardown() {
  await globalThis.stamgastTestServer?.stop();
}
