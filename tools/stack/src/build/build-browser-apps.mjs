import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { inProject } from '../project.mjs';
import { runCommand } from '../run-command.mjs';
import { contentHash } from './content-hash.mjs';

const shared = [
  'libs/ui',
  'libs/api-client',
  'libs/kernel',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'tsconfig.web.json',
];

/**
 * Runs the `build` script of both browser apps, side by side, where anything that goes into them has changed.
 * @returns {Promise<string[]>} the apps that were built
 */
export async function buildBrowserApps() {
  const names = ['admin', 'widget'].filter((name) => existsSync(inProject('apps', name, 'vite.config.ts')));
  const built = await Promise.all(names.map(async (name) => ((await buildApp(name)) ? [name] : [])));
  return built.flat();
}

async function buildApp(name) {
  const folder = inProject('apps', name);
  const known = path.join(folder, 'node_modules/.cache/stamgast-build');
  const hash = contentHash([folder, ...shared.map((one) => inProject(one))]);
  if (existsSync(path.join(folder, 'dist')) && existsSync(known) && readFileSync(known, 'utf8') === hash) return false;
  const { scripts } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const PATH = [path.join(folder, 'node_modules/.bin'), process.env.PATH].join(path.delimiter);
  const env = { ...process.env, PATH, NODE_ENV: 'production' };
  const { code, output } = await runCommand(scripts.build, [], { cwd: folder, shell: true, env });
  if (code !== 0) throw new PlainError(`apps/${name} does not build:\n${output}`);
  mkdirSync(path.dirname(known), { recursive: true });
  writeFileSync(known, hash);
  return true;
}
