import { availableParallelism } from 'node:os';
import { cloneDatabase, type ClonedDatabase } from '@stamgast/platform/testing';
import type { Figure, FigureRun, Outcome } from '../figure.js';
import { smallSize } from '../generate/data-size.js';
import { seedDatabase } from '../generate/seed-database.js';
import { interleave } from '../interleave.js';
import { costOf } from '../load/cpu-per-request.js';
import { ServerProcess } from '../load/server-process.js';
import { publicQuestion, questions, type Question } from '../p2-availability/questions.js';

const rounds = 3;
const connections = 16;
const roundMilliseconds = 5000;
/** Two processes, PostgreSQL's own and the one that asks. */
const coresNeeded = 4;

/** P12: two API processes on one database beside one, where the machine has cores for both. */
export class TwoProcessesFigure implements Figure {
  async measure(run: FigureRun): Promise<Outcome> {
    const cores = availableParallelism();
    if (cores < coresNeeded)
      return { skipped: `${cores} cores: two processes, PostgreSQL and the load would share them` };
    const database = await cloneDatabase();
    try {
      const today = new Date().toISOString().slice(0, 10);
      const size = { ...smallSize(today), staff: 20, bookings: 9600, daysAhead: 45 };
      run.progress(`filling a database with ${size.bookings} bookings`);
      await seedDatabase(database.databaseUrl, database.ownerUrl, size);
      return await withServers(database, 2, (servers) => compare(servers, questions(size)[2]!));
    } finally {
      await database.drop();
    }
  }
}

async function withServers(
  database: ClonedDatabase,
  count: number,
  work: (servers: readonly ServerProcess[]) => Promise<Outcome>,
): Promise<Outcome> {
  const servers: ServerProcess[] = [];
  try {
    for (let n = 0; n < count; n++)
      servers.push(
        await ServerProcess.start('apps/api/dist/main.js', {
          DATABASE_URL: database.databaseUrl,
          ABUSE_LIMITS: 'off',
        }),
      );
    return await work(servers);
  } finally {
    for (const server of servers) await server.stop();
  }
}

async function compare(servers: readonly ServerProcess[], question: Question): Promise<Outcome> {
  const request = publicQuestion(question);
  const rate = async (asked: readonly ServerProcess[]) => {
    const asking = { connections: connections / asked.length, milliseconds: roundMilliseconds, next: () => request };
    const costs = await Promise.all(asked.map((server) => costOf(server, asking)));
    return costs.reduce((sum, { perSecond }) => sum + perSecond, 0);
  };
  await rate(servers);
  const rates = await interleave({ two: () => rate(servers), one: () => rate(servers.slice(0, 1)) }, rounds);
  const reference = { name: 'one process', sample: rates.one };
  return {
    rows: [
      {
        name: `${question.name}, ${connections} connections`,
        unit: '/s',
        better: 'higher',
        ours: rates.two,
        reference,
        must: 1.7,
        goal: 1.9,
      },
    ],
  };
}
