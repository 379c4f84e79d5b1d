import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inProject, projectRoot } from '../project.mjs';

const file = inProject('node_modules/.cache/stamgast/jest-totals.json');
const reporter = path.join(import.meta.dirname, 'totals-reporter.mjs');

/**
 * Runs jest, whose output goes to the terminal as it comes.
 * @param {string[]} args for jest
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number, projects: Record<string, import('./totals-reporter.mjs').Counts> }>} what was executed
 */
export async function runJest(args, env) {
  rmSync(file, { force: true });
  const jest = inProject('node_modules/jest/bin/jest.js');
  const reporters = ['--reporters=default', `--reporters=${reporter}`];
  const child = spawn(process.execPath, [jest, '--maxWorkers=3', ...reporters, ...args], {
    cwd: projectRoot,
    env: { ...env, STAMGAST_JEST_TOTALS: file },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'close');
  return { code: code ?? 1, projects: readTotals() };
}

function readTotals() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
