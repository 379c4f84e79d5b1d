import { findFreePort, isPortFree } from '../free-port.mjs';
import { PlainError } from '../plain-error.mjs';

const usual = 3000;

/**
 * `PORT`, which must then be free, else the first free port from 3000 on.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} host
 */
export async function listeningPort(env, host) {
  if (!env.PORT) return findFreePort(usual, host);
  const port = Number(env.PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new PlainError(`PORT is not a port: ${env.PORT}`);
  if (await isPortFree(port, host)) return port;
  throw new PlainError(
    `Port ${port} is in use by another program. End it, set PORT to another one, or leave PORT out.`,
  );
}
