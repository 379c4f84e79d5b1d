import { installPackages } from '../src/packages/install-packages.mjs';
import { requireNode } from '../src/node-version.mjs';
import { runProgram } from '../src/plain-error.mjs';

requireNode();
await runProgram(async () => {
  await installPackages();
  const { runBench } = await import('../src/run-bench.mjs');
  process.exitCode = await runBench(process.argv.slice(2));
});
