import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { inProject, projectRoot } from '../project.mjs';
import { filesBelow, hashOf } from './content-hash.mjs';

const compiled = /\.ts$/;
const notShipped = /\.(spec|e2e-spec|d)\.ts$|\.tsx$/;
const assets = /\.(json|sql|html|css|txt|csv|ics)$/;

/** The packages that run on the server, by folder. @returns {string[]} */
export function serverPackages() {
  const inside = (folder) => readdirSync(inProject(folder)).map((name) => `${folder}/${name}`);
  const libs = inside('libs').filter((folder) => folder !== 'libs/ui');
  return ['apps/api', 'apps/worker', 'tools/bench', 'tools/openapi']
    .concat(libs, inside('libs/domain'), inside('libs/modules'))
    .filter((folder) => existsSync(inProject(folder, 'src')));
}

/**
 * Turns every server package's `src` into its `dist`. Only what has changed since the last time is compiled, and what has
 * no source any more is removed.
 * @returns {Promise<{ compiled: number, kept: number, errors: string[], fingerprint: string }>} one fingerprint for all of `dist`
 */
export async function buildServers() {
  const swcrc = readFileSync(inProject('.swcrc'), 'utf8');
  const totals = { compiled: 0, kept: 0, errors: [] };
  const built = [];
  for (const folder of serverPackages()) built.push([folder, await buildPackage(inProject(folder), swcrc, totals)]);
  return { ...totals, fingerprint: hashOf(JSON.stringify(built)) };
}

/** As above, but an error in a source ends it. */
export async function buildServersOrFail() {
  const totals = await buildServers();
  if (totals.errors.length > 0) throw new PlainError(`These files do not compile:\n\n${totals.errors.join('\n\n')}`);
  return totals;
}

async function buildPackage(folder, swcrc, totals) {
  const [src, dist] = [path.join(folder, 'src'), path.join(folder, 'dist')];
  const before = readList(dist);
  const after = {};
  for (const file of filesBelow(src)) {
    const output = outputOf(file);
    if (!output) continue;
    const source = readFileSync(path.join(src, file));
    const hash = hashOf(swcrc, source);
    if (before[output] === hash && existsSync(path.join(dist, output))) totals.kept += 1;
    else if (await emit({ file: path.join(src, file), target: path.join(dist, output), source, swcrc }, totals))
      totals.compiled += 1;
    else continue;
    after[output] = hash;
  }
  removeOthers(dist, after);
  if (JSON.stringify(before) !== JSON.stringify(after)) write(listOf(dist), JSON.stringify(after));
  return after;
}

function outputOf(file) {
  if (compiled.test(file)) return notShipped.test(file) ? null : file.replace(compiled, '.js');
  return assets.test(file) ? file : null;
}

async function emit({ file, target, source, swcrc }, totals) {
  if (!compiled.test(file)) {
    write(target, source);
    return true;
  }
  const { transform } = await import('@swc/core');
  try {
    const options = { ...JSON.parse(swcrc), swcrc: false, configFile: false, filename: file };
    const { code, map } = await transform(source.toString('utf8'), {
      ...options,
      sourceFileName: path.relative(path.dirname(target), file),
    });
    const name = path.basename(target);
    write(`${target}.map`, map ?? '{}');
    write(target, `${code}//# sourceMappingURL=${name}.map\n`);
    return true;
  } catch (error) {
    totals.errors.push(`${path.relative(projectRoot, file)}\n${error.message}`);
    return false;
  }
}

const listOf = (dist) => path.join(dist, '.built.json');

function readList(dist) {
  try {
    return JSON.parse(readFileSync(listOf(dist), 'utf8'));
  } catch {
    return {};
  }
}

function removeOthers(dist, wanted) {
  for (const file of filesBelow(dist))
    if (file !== '.built.json' && !(file in wanted) && !(file.replace(/\.map$/, '') in wanted))
      rmSync(path.join(dist, file));
}

/** In one step, so that a program that starts meanwhile reads the old file or the new one. */
function write(target, content) {
  mkdirSync(path.dirname(target), { recursive: true });
  const unfinished = `${target}.${process.pid}~`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, target);
}
