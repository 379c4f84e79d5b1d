import { installPackages } from '../src/packages/install-packages.mjs';
import { requireNode } from '../src/node-version.mjs';
import { runProgram } from '../src/plain-error.mjs';

requireNode();
await runProgram(async () => {
  await installPackages();
  // Only now are there packages to import.
  const { runUntilStopped } = await import('../src/start/run-until-stopped.mjs');
  await runUntilStopped();
});
