import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const keyBytes = 32;

/**
 * The operator's key: `STAMGAST_MASTER_KEY` itself, else what stands in `STAMGAST_MASTER_KEY_FILE`, which is made where it is
 * missing, for its owner alone. Null without either. Both hold the Base64 of 32 bytes; throws where they do not.
 */
export function readMasterKey(env: NodeJS.ProcessEnv): Buffer | null {
  const { STAMGAST_MASTER_KEY: given, STAMGAST_MASTER_KEY_FILE: file } = env;
  if (given) return decode(given, 'STAMGAST_MASTER_KEY');
  if (!file) return null;
  if (!existsSync(file)) make(file);
  return decode(readFileSync(file, 'utf8'), file);
}

function decode(text: string, where: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== keyBytes) throw new Error(`${where} is not the Base64 of 32 bytes; see docs/operating.md`);
  return key;
}

/** API and worker may start at the same moment: the first file stays, and none is ever seen half written. */
function make(file: string): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished);
  }
}
