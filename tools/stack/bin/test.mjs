import { installPackages } from '../src/packages/install-packages.mjs';
import { requireNode } from '../src/node-version.mjs';
import { runProgram } from '../src/plain-error.mjs';

requireNode();
await runProgram(async () => {
  await installPackages();
  const { runTests } = await import('../src/tests/run-tests.mjs');
  process.exitCode = (await runTests(process.argv.slice(2))) ? 0 : 1;
});
