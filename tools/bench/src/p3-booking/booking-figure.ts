import { cloneDatabase, type ClonedDatabase } from '@stamgast/platform/testing';
import type { Figure, FigureRun, Outcome, Row } from '../figure.js';
import { smallSize, type DataSize } from '../generate/data-size.js';
import { seedDatabase } from '../generate/seed-database.js';
import { interleave } from '../interleave.js';
import { ServerProcess } from '../load/server-process.js';
import { sampleOf, type Sample } from '../sample.js';
import { BookingContestant } from './booking-contestant.js';
import { createReferenceSchema } from './reference-schema.js';
import { publicRequest, referenceRequest } from './wanted-bookings.js';

const rounds = 3;
const connections = 16;

/** P3: bookings through the public endpoint of one API process, beside NestJS on Fastify with raw `pg`. */
export class BookingFigure implements Figure {
  async measure(run: FigureRun): Promise<Outcome> {
    const progress = (line: string) => run.progress(line);
    const database = await cloneDatabase();
    try {
      const today = new Date().toISOString().slice(0, 10);
      const size = { ...smallSize(today), staff: 20, clients: 2000, bookings: 10_000 };
      progress(`filling a database with ${size.bookings} bookings`);
      await seedDatabase(database.databaseUrl, database.ownerUrl, size);
      await createReferenceSchema(database.superuserUrl);
      return { rows: await this.compare(database, size, progress) };
    } finally {
      await database.drop();
    }
  }

  private async compare(database: ClonedDatabase, size: DataSize, progress: (line: string) => void): Promise<Row[]> {
    progress('API with ABUSE_LIMITS=off, because all requests come from one address');
    const api = await ServerProcess.start('apps/api/dist/main.js', {
      DATABASE_URL: database.databaseUrl,
      ABUSE_LIMITS: 'off',
    });
    try {
      const program = 'tools/bench/dist/p3-booking/reference-server.js';
      const reference = await ServerProcess.start(program, { DATABASE_URL: database.superuserUrl });
      try {
        const ours = new BookingContestant(api, size, connections, publicRequest);
        const theirs = new BookingContestant(reference, size, connections, referenceRequest);
        progress('warming both up');
        await ours.warmUp();
        await theirs.warmUp();
        progress(`${rounds} rounds each, with ${connections} connections`);
        const rates = await interleave({ ours: () => ours.round(), theirs: () => theirs.round() }, rounds);
        return rowsOf(rates, ours, theirs, progress);
      } finally {
        await reference.stop();
      }
    } finally {
      await api.stop();
    }
  }
}

function rowsOf(
  rates: Readonly<Record<'ours' | 'theirs', Sample>>,
  ours: BookingContestant,
  theirs: BookingContestant,
  progress: (line: string) => void,
): Row[] {
  progress(`answers of ours ${ours.answers()}; of the reference ${theirs.answers()}`);
  if (Math.max(...theirs.refused) > 0) throw new Error(`P3: the reference refused bookings: ${theirs.answers()}`);
  const name = 'NestJS + raw pg';
  const rate: Row = {
    name: `bookings, ${connections} connections, ABUSE_LIMITS=off`,
    unit: '/s',
    better: 'higher',
    ours: rates.ours,
    reference: { name, sample: rates.theirs },
    must: 0.25,
    goal: 0.5,
  };
  const refused: Row = {
    name: 'answers other than 201, per round',
    unit: '',
    better: 'lower',
    ours: sampleOf(ours.refused),
    must: 0,
  };
  if (ours.cpu.length === 0) return [rate, refused];
  const cpu: Row = {
    name: 'CPU of the serving process per booking',
    unit: 'µs',
    better: 'lower',
    ours: sampleOf(ours.cpu),
    reference: { name, sample: sampleOf(theirs.cpu) },
  };
  return [rate, cpu, refused];
}
