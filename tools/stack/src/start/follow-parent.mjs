// Loaded into the API and the worker before their own code. It tells the launcher when they listen, so that another
// program's answer on the same port is not taken for theirs. And when the launcher is killed, so that it can tell them
// nothing any more, they end as if it had asked them to.
import { subscribe } from 'node:diagnostics_channel';

if (process.channel) {
  subscribe('tracing:net.server.listen:asyncEnd', ({ server }) => {
    if (process.connected) process.send({ listensOn: server.address()?.port });
  });
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 12_000).unref();
  });
  process.channel.unref();
}
