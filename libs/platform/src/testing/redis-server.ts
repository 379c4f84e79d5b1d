import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { eventually } from './eventually.js';

export interface TestRedis {
  readonly url: string;
  /** Throws everything away, as a Redis without persistence does when it is restarted. */
  empty(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts Debian's redis-server on a free port of the loopback, without persistence; dies with the tests. */
export async function startRedis(): Promise<TestRedis> {
  const directory = await mkdtemp(path.join(tmpdir(), 'stamgast-redis-'));
  const port = await freePort();
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    directory,
  ];
  const server = spawn(process.env.REDIS_SERVER_PATH ?? 'redis-server', settings, { stdio: 'ignore' });
  server.on('error', () => undefined);
  const killWithUs = () => server.kill('SIGKILL');
  process.once('exit', killWithUs);
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  await eventually(async () => {
    if (server.exitCode !== null || server.pid === undefined)
      throw new Error('redis-server did not start; install the package redis-server');
    return (await client.ping()) === 'PONG';
  });
  return {
    url,
    empty: async () => void (await client.flushall()),
    stop: async () => {
      client.disconnect();
      process.off('exit', killWithUs);
      const ended = once(server, 'exit');
      if (server.exitCode === null && server.kill('SIGKILL')) await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
