import { spawn } from 'node:child_process';

/**
 * Runs a program to its end, with nothing on its standard input.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { echo?: boolean }} [options] `echo` shows the output as it comes
 * @returns {Promise<{ code: number, output: string }>} both streams as they came; the code is 127 where it cannot be run
 */
export function runCommand(command, args, { echo = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const take = (stream, target) =>
      stream?.on('data', (chunk) => {
        output += chunk;
        if (echo) target.write(chunk);
      });
    take(child.stdout, process.stdout);
    take(child.stderr, process.stderr);
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
