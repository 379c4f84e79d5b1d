import { cloneDatabase, type ClonedDatabase } from '@stamgast/platform/testing';
import type { Figure, FigureRun, Outcome, Row } from '../figure.js';
import { smallSize, type DataSize } from '../generate/data-size.js';
import { seedDatabase } from '../generate/seed-database.js';
import { interleave } from '../interleave.js';
import { costOf } from '../load/cpu-per-request.js';
import { ServerProcess } from '../load/server-process.js';
import { leanQuestion, publicQuestion, questions, type Question } from './questions.js';

const rounds = 5;
const connections = 8;
const warmMilliseconds = 8000;
const roundMilliseconds = 3000;

/** P2: free times through the public endpoint, in processor time per answer, beside a lean engine on bare `http` and `pg`. */
export class AvailabilityFigure implements Figure {
  async measure(run: FigureRun): Promise<Outcome> {
    if (process.platform !== 'linux') return { skipped: 'only Linux tells the processor time of another process' };
    const database = await cloneDatabase();
    try {
      const size = availabilitySize();
      run.progress(`filling a database with ${size.bookings} bookings`);
      await seedDatabase(database.databaseUrl, database.ownerUrl, size);
      return { rows: await this.compare(database, size, (line) => run.progress(line)) };
    } finally {
      await database.drop();
    }
  }

  private async compare(database: ClonedDatabase, size: DataSize, progress: (line: string) => void): Promise<Row[]> {
    const api = await ServerProcess.start('apps/api/dist/main.js', {
      DATABASE_URL: database.databaseUrl,
      ABUSE_LIMITS: 'off',
    });
    try {
      const program = 'tools/bench/dist/p2-availability/lean-server.js';
      const lean = await ServerProcess.start(program, { DATABASE_URL: database.superuserUrl });
      try {
        const rows: Row[] = [];
        for (const question of questions(size)) {
          progress(question.name);
          await requireSameStarts(api, lean, question);
          rows.push(await rowOf(api, lean, question));
        }
        return rows;
      } finally {
        await lean.stop();
      }
    } finally {
      await api.stop();
    }
  }
}

/** Eight visits a day for each of twenty people, as far ahead as is asked. */
function availabilitySize(): DataSize {
  const today = new Date().toISOString().slice(0, 10);
  return { ...smallSize(today), staff: 20, clients: 2000, bookings: 20 * 8 * 60, daysAhead: 45 };
}

async function rowOf(api: ServerProcess, lean: ServerProcess, question: Question): Promise<Row> {
  const ask = (server: ServerProcess, request: string) => async (milliseconds: number) => {
    const { cpu } = await costOf(server, { connections, milliseconds, next: () => request });
    return cpu ?? 0;
  };
  const ours = ask(api, publicQuestion(question));
  const theirs = ask(lean, leanQuestion(question));
  await ours(warmMilliseconds);
  await theirs(warmMilliseconds / 2);
  const cpu = await interleave(
    { ours: () => ours(roundMilliseconds), theirs: () => theirs(roundMilliseconds) },
    rounds,
  );
  return {
    name: question.name,
    unit: 'µs',
    better: 'lower',
    ours: cpu.ours,
    reference: { name: 'lean on http + pg', sample: cpu.theirs },
    must: 3,
    goal: 2,
  };
}

/** A figure about different answers would be worth nothing. */
async function requireSameStarts(api: ServerProcess, lean: ServerProcess, question: Question): Promise<void> {
  const [ours, theirs] = await Promise.all([
    startsOf(`http://127.0.0.1:${api.port}${question.publicPath}`),
    startsOf(`http://127.0.0.1:${lean.port}${question.leanPath}`),
  ]);
  if (ours.length === 0 || String(ours) !== String(theirs))
    throw new Error(
      `P2: ${question.name}: ${ours.length} starts of ours are not the ${theirs.length} of the lean engine`,
    );
}

async function startsOf(url: string): Promise<number[]> {
  const answer = (await (await fetch(url)).json()) as { slots: { start: string }[] };
  return answer.slots.map(({ start }) => Date.parse(start));
}
