import { cloneDatabase, type ClonedDatabase } from '@stamgast/platform/testing';
import type { Figure, FigureRun, Outcome, Row } from '../figure.js';
import { smallSize, type DataSize } from '../generate/data-size.js';
import { seedDatabase } from '../generate/seed-database.js';
import { interleave } from '../interleave.js';
import { KeepAliveConnection } from '../load/keep-alive-connection.js';
import { ServerProcess } from '../load/server-process.js';
import { publicRequest, wantedBooking } from '../p3-booking/wanted-bookings.js';
import { publicQuestion, questions } from '../p2-availability/questions.js';

const rounds = 7;
const asksPerRound = 60;
const warmAsks = 400;

/** One filled database with an API process on it. */
interface Place {
  readonly size: DataSize;
  readonly database: ClonedDatabase;
  readonly api: ServerProcess;
}

/** P4: the time of an answer in a database of a hundred times the rows, in years of one business and in businesses. */
export class GrowthFigure implements Figure {
  async measure(run: FigureRun): Promise<Outcome> {
    const today = new Date().toISOString().slice(0, 10);
    const year = { ...smallSize(today), staff: 20, clients: 2000, daysAhead: 45 };
    const many = { ...smallSize(today), staff: 4, clients: 50, bookings: 1000, daysAhead: 20 };
    return {
      rows: [
        ...(await compare(
          'bookings of one business',
          { ...year, bookings: 1_000_000, clients: 20_000 },
          { ...year, bookings: 10_000 },
          run,
        )),
        ...(await compare('businesses', { ...many, businesses: 1000 }, { ...many, businesses: 10 }, run)),
      ],
    };
  }
}

async function compare(what: string, big: DataSize, small: DataSize, run: FigureRun): Promise<Row[]> {
  const places: Place[] = [];
  try {
    for (const size of [big, small]) {
      run.progress(`filling ${size.businesses} business(es) with ${size.bookings} bookings each`);
      places.push(await open(size));
    }
    const count = ({ bookings, businesses }: DataSize) =>
      (what === 'businesses' ? businesses : bookings).toLocaleString('en');
    const name = `${count(big)} ${what} beside ${count(small)}`;
    const [ours, theirs] = [places[0]!, places[1]!];
    const availability = await rowOf(`availability, 20 staff or all, 7 days: ${name}`, ours, theirs, availabilityOf);
    return [availability, await rowOf(`booking: ${name}`, ours, theirs, bookingOf)];
  } finally {
    for (const { api, database } of places) {
      await api.stop();
      await database.drop();
    }
  }
}

async function open(size: DataSize): Promise<Place> {
  const database = await cloneDatabase();
  try {
    await seedDatabase(database.databaseUrl, database.ownerUrl, size);
    const api = await ServerProcess.start('apps/api/dist/main.js', {
      DATABASE_URL: database.databaseUrl,
      ABUSE_LIMITS: 'off',
    });
    return { size, database, api };
  } catch (error) {
    await database.drop();
    throw error;
  }
}

async function rowOf(
  name: string,
  big: Place,
  small: Place,
  requestsOf: (size: DataSize) => () => string,
): Promise<Row> {
  const [ours, theirs] = [await contestant(big, requestsOf(big.size)), await contestant(small, requestsOf(small.size))];
  try {
    const times = await interleave({ ours: () => ours.round(), theirs: () => theirs.round() }, rounds);
    const reference = { name: 'the small one', sample: times.theirs };
    return { name, unit: 'ms', better: 'lower', ours: times.ours, reference, must: 1.3, goal: 1.05 };
  } finally {
    ours.close();
    theirs.close();
  }
}

/** One connection that asks one thing after the other; a round gives the median time of an answer. */
async function contestant({ api }: Place, next: () => string) {
  const connection = await KeepAliveConnection.open(api.port);
  const ask = async () => {
    const request = next();
    const started = performance.now();
    const status = await connection.ask(request);
    if (status >= 300) throw new Error(`P4: an answer of ${status}`);
    return performance.now() - started;
  };
  for (let n = 0; n < warmAsks; n++) await ask();
  const round = async () => {
    const times: number[] = [];
    for (let n = 0; n < asksPerRound; n++) times.push(await ask());
    return times.toSorted((a, b) => a - b)[Math.floor(asksPerRound / 2)]!;
  };
  return { round, close: () => connection.close() };
}

function availabilityOf(size: DataSize): () => string {
  const request = publicQuestion(questions(size)[3]!);
  return () => request;
}

/** Past the days that have bookings already. */
function bookingOf(size: DataSize): () => string {
  const later = {
    ...size,
    today: new Date(Date.parse(size.today) + size.daysAhead * 86_400_000).toISOString().slice(0, 10),
  };
  let asked = 0;
  return () => publicRequest(wantedBooking(later, asked++));
}
