// Runs beside a temporary server: when the process that started it goes away, however, the server and its folder go too.
import { rmSync } from 'node:fs';
import { isAlive, waitForEnd } from '../process-alive.mjs';

const [pid, folder] = [Number(process.argv[2]), process.argv[3]];
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => undefined);
process.stdin.resume();
process.stdin.once('close', async () => {
  // Nobody needs these data again, so the server may fall where it stands.
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
  if (!(await waitForEnd(pid, 5000))) process.kill(pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
