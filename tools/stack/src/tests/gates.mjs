import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, projectRoot } from '../project.mjs';
import { runCommand } from '../run-command.mjs';

/**
 * @typedef {object} Gate a check that counts as one test
 * @property {string} name
 * @property {() => Promise<string | null>} check what is wrong, or null
 */

/** The commands of `npm run typecheck` and `npm run lint`, each a gate of its own. @returns {Gate[]} */
export function scriptGates() {
  const { scripts } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  return ['typecheck', 'lint'].flatMap((script) =>
    scripts[script].split(' && ').map((command) => ({ name: `${script}: ${command}`, check: () => runShell(command) })),
  );
}

async function runShell(command) {
  const PATH = [inProject('node_modules/.bin'), process.env.PATH].join(path.delimiter);
  const { code, output } = await runCommand(command, [], {
    cwd: projectRoot,
    shell: true,
    env: { ...process.env, PATH },
  });
  return code === 0 ? null : output.trim() || `It ended with ${code}.`;
}

/**
 * Checks one gate and prints the outcome.
 * @param {Gate} gate
 * @returns {Promise<boolean>} whether it holds
 */
export async function passGate({ name, check }) {
  const started = performance.now();
  const fault = await check().catch((error) => error.message);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(fault === null ? `  passed  ${name} (${seconds} s)` : `  FAILED  ${name} (${seconds} s)\n\n${fault}\n`);
  return fault === null;
}

/** Two at a time, as many as a small machine has cores. @param {Gate[]} gates @returns {Promise<boolean[]>} */
export async function passGates(gates) {
  const waiting = [...gates.entries()];
  const held = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) held[next[0]] = await passGate(next[1]);
  };
  await Promise.all([lane(), lane()]);
  return held;
}
