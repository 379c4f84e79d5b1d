import { spawn } from 'node:child_process';

/**
 * Runs a program to its end, with nothing on its standard input.
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options] those of `spawn`
 * @returns {Promise<{ code: number, output: string }>} both streams as they came; the code is 127 where it cannot be run
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => void (output += chunk));
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
