// Loaded into the API and the worker before their own code. It tells the launcher when they listen, so that another
// program's answer on the same port is not taken for theirs. And when the launcher is killed, so that it can tell them
// nothing any more, they end as if it had asked them to.
import { Server } from 'node:net';

// Whoever loads this gave a channel. One that is closed already was closed while Node.js started, and nobody will tell.
if (!process.channel) process.exit(1);
else {
  const { value: listen } = Object.getOwnPropertyDescriptor(Server.prototype, 'listen');
  Server.prototype.listen = function listenAndTell(...args) {
    this.once('listening', () => process.connected && process.send({ listensOn: this.address()?.port }));
    return listen.apply(this, args);
  };
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 12_000).unref();
  });
  process.channel.unref();
}
