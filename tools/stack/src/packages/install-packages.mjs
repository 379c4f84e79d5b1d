import { existsSync, readFileSync } from 'node:fs';
import { inProject, projectRoot } from '../project.mjs';
import { PlainError } from '../plain-error.mjs';
import { runCommand } from '../run-command.mjs';

/** Fetches the packages of the lockfile through npm and the pinned pnpm, unless exactly those are there. Needs nothing but Node and npm. */
export async function installPackages() {
  if (isInstalled()) return;
  const { packageManager } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  console.log(`Fetching packages with ${packageManager}; the first time takes a minute or two.`);
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const args = ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'];
  const env = { ...process.env, CI: 'true' };
  const options = { cwd: projectRoot, env, shell: process.platform === 'win32' };
  const { code, output } = await runCommand(npx, args, options);
  if (code !== 0)
    throw new PlainError(
      `The packages could not be fetched (npx ${args.join(' ')}):\n\n${output.trim().split('\n').slice(-40).join('\n')}`,
    );
}

/** pnpm writes down what it has installed when it is done with it. */
function isInstalled() {
  const installed = inProject('node_modules/.pnpm/lock.yaml');
  if (!existsSync(installed) || !existsSync(inProject('node_modules/.modules.yaml'))) return false;
  return readFileSync(installed).equals(readFileSync(inProject('pnpm-lock.yaml')));
}
