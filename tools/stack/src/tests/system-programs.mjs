import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../run-command.mjs';

/**
 * @typedef {object} SystemProgram a program that npm cannot bring
 * @property {string} variable of the environment that names it
 * @property {string[]} names under which systems have it
 * @property {string} packages of Debian
 */

/** @type {Record<'chromium' | 'redis', SystemProgram>} */
export const systemPrograms = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    packages: 'chromium',
  },
  redis: { variable: 'REDIS_SERVER_PATH', names: ['redis-server', 'valkey-server'], packages: 'redis-server' },
};

/** @param {SystemProgram} program @returns {string | undefined} its path */
export function findProgram({ variable, names }) {
  const chosen = process.env[variable];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return locate(names);
}

function locate(names) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(canRun);
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds a program, and installs it where it is missing and may be.
 * @param {SystemProgram} program
 * @returns {Promise<{ file: string } | { advice: string }>}
 */
export async function provideProgram(program) {
  const found = findProgram(program);
  if (found) return { file: found };
  const advice = adviceFor(program);
  if (process.env[program.variable] || !mayInstall()) return { advice };
  console.log(`Installing ${program.packages} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-qq'], { env });
  const args = ['install', '-y', '-qq', '--no-install-recommends', program.packages];
  const { output } = await runCommand('apt-get', args, { env });
  const installed = findProgram(program);
  return installed ? { file: installed } : { advice: `${output.trim()}\n${advice}` };
}

const mayInstall = () => process.getuid?.() === 0 && locate(['apt-get']) !== undefined;

function adviceFor({ variable, names, packages }) {
  const chosen = process.env[variable];
  if (chosen) return `${variable} names ${chosen}, which is not there.`;
  return (
    `${names[0]} is missing, and this user may not install it. On Debian or Ubuntu run\n` +
    `  sudo apt-get update && sudo apt-get install ${packages}\n` +
    `or set ${variable} to an installed one.`
  );
}
