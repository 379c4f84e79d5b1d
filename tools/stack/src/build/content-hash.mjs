import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @param {...(string | Uint8Array)} parts @returns {string} */
export function hashOf(...parts) {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

const skipped = new Set(['node_modules', 'dist', '.git', '.stamgast']);

/**
 * The files below a folder, as paths from it, in a fixed order.
 * @param {string} folder
 * @param {string} [below]
 * @returns {Generator<string>}
 */
export function* filesBelow(folder, below = '') {
  let entries;
  try {
    entries = readdirSync(path.join(folder, below), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) yield* filesBelow(folder, file);
    } else if (entry.isFile()) yield file;
  }
}

/** One value for the contents of files and folders; it changes with any byte. @param {string[]} targets */
export function contentHash(targets) {
  const hash = createHash('sha1');
  for (const target of targets) {
    const files = [...filesBelowOrItself(target)];
    for (const file of files)
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(path.join(target, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

function* filesBelowOrItself(target) {
  try {
    yield* filesBelow(target);
  } catch (error) {
    if (error.code !== 'ENOTDIR') throw error;
    yield '';
  }
}
