import { greeting } from './greeting.mjs';
import { Stack } from './stack.mjs';

/** `npm start` passes a Ctrl-C on that the terminal has sent to everybody already. */
const sameSignalWithin = 1000;

/** Starts everything, and ends it when asked to; a second request ends this process at once. */
export async function runUntilStopped() {
  const began = performance.now();
  const stack = new Stack({ env: process.env, print: (line) => console.log(line) });
  let asked = 0;
  const stop = async () => {
    if (asked > 0) {
      if (performance.now() - asked > sameSignalWithin) process.exit(1);
      return;
    }
    asked = performance.now();
    console.log('\nEnding …');
    await stack.stop();
    console.log('Stamgast has ended.');
    process.exit(0);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => void stop());
  try {
    const { address, folder } = await stack.start();
    if (asked > 0) return;
    console.log(greeting({ address, folder, seconds: (performance.now() - began) / 1000, env: process.env }));
  } catch (error) {
    // What breaks because it was asked to end is no fault, and `stop` ends the process.
    if (asked === 0) throw error;
  }
}
