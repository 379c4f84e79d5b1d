import { cloneDatabase } from '@stamgast/platform/testing';
import type { Figure, FigureRun, Outcome } from '../figure.js';
import { interleave } from '../interleave.js';
import { costOf } from '../load/cpu-per-request.js';
import { getRequest } from '../load/http-get.js';
import { ServerProcess } from '../load/server-process.js';

const rounds = 5;
const connections = 16;
const roundMilliseconds = 3000;

/** P13: what our own layers take from every request, seen on `/health/live` beside a bare "hello". */
export class HealthFigure implements Figure {
  async measure(run: FigureRun): Promise<Outcome> {
    const database = await cloneDatabase();
    try {
      const api = await ServerProcess.start('apps/api/dist/main.js', { DATABASE_URL: database.databaseUrl });
      try {
        const hello = await ServerProcess.start('tools/bench/dist/p13-health/hello-server.js', {});
        try {
          return await compare(api, hello, run);
        } finally {
          await hello.stop();
        }
      } finally {
        await api.stop();
      }
    } finally {
      await database.drop();
    }
  }
}

async function compare(api: ServerProcess, hello: ServerProcess, run: FigureRun): Promise<Outcome> {
  const ask = (server: ServerProcess, path: string) => async () =>
    (await costOf(server, { connections, milliseconds: roundMilliseconds, awake: true, next: () => getRequest(path) }))
      .perSecond;
  const ours = ask(api, '/health/live');
  const theirs = ask(hello, '/hello');
  run.progress('warming both up');
  await ours();
  await theirs();
  const rate = await interleave({ ours, theirs }, rounds);
  const reference = { name: 'NestJS on Fastify, hello', sample: rate.theirs };
  return {
    rows: [{ name: '/health/live', unit: '/s', better: 'higher', ours: rate.ours, reference, must: 0.7, goal: 0.85 }],
  };
}
