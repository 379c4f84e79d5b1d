import { installPackages } from '../src/packages/install-packages.mjs';
import { requireNode } from '../src/node-version.mjs';
import { runProgram } from '../src/plain-error.mjs';

requireNode();
await runProgram(async () => {
  await installPackages();
  const { buildAll } = await import('../src/build/build-all.mjs');
  console.log(await buildAll());
});
