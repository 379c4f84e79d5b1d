import { cloneDatabase, type ClonedDatabase } from '@stamgast/platform/testing';
import type { Figure, FigureRun, Outcome } from '../figure.js';
import { smallSize } from '../generate/data-size.js';
import { seedDatabase } from '../generate/seed-database.js';
import { interleave } from '../interleave.js';
import { WorkerProcess } from '../load/worker-process.js';
import { sampleOf } from '../sample.js';
import { BareQueue } from './bare-queue.js';
import { DueReminders } from './due-reminders.js';
import { MailSink } from './mail-sink.js';

const rounds = 3;
const warmUp = 100;
const reminders = Number(process.env.P7N ?? 1000);

/** P7: reminders from falling due to the mail server, by one worker, beside BullMQ doing nothing on the same backend. */
export class RemindersFigure implements Figure {
  async measure(run: FigureRun): Promise<Outcome> {
    const database = await cloneDatabase();
    const other = await cloneDatabase();
    try {
      run.progress('filling a database with visits to come');
      const today = new Date().toISOString().slice(0, 10);
      const size = { ...smallSize(today), staff: 20, clients: 8000, bookings: 14_000, daysAhead: 40 };
      await seedDatabase(database.databaseUrl, database.ownerUrl, size);
      return await this.compare(database, other, run);
    } finally {
      await other.drop();
      await database.drop();
    }
  }

  private async compare(database: ClonedDatabase, other: ClonedDatabase, run: FigureRun): Promise<Outcome> {
    const sink = await MailSink.start();
    const due = await DueReminders.open(database.superuserUrl);
    const worker = WorkerProcess.start({ DATABASE_URL: database.databaseUrl, SMTP_URL: sink.url });
    const bare = new BareQueue(other.databaseUrl);
    const round = async (count: number) => {
      const goal = sink.letters.size + count;
      const begun = performance.now();
      await due.fallDue(count);
      await sink.holds(goal);
      return (count * 1000) / (performance.now() - begun);
    };
    try {
      run.progress('warming both up');
      await round(warmUp);
      await bare.round(warmUp);
      run.progress(`${rounds} rounds of ${reminders}, all due at one instant`);
      const rates = await interleave({ ours: () => round(reminders), theirs: () => bare.round(reminders) }, rounds);
      const twice = sink.copies - sink.letters.size;
      run.progress(`${sink.letters.size} letters, ${twice} of them twice; ${await due.sent()} recorded as sent`);
      const reference = { name: 'BullMQ on PostgreSQL, empty jobs', sample: rates.theirs };
      const name = 'reminders, from due to the mail server';
      return {
        rows: [
          { name, unit: '/s', better: 'higher', ours: rates.ours, reference, must: 0.3, goal: 0.5 },
          { name: 'letters that came twice', unit: '', better: 'lower', ours: sampleOf([twice]), must: 0 },
        ],
      };
    } finally {
      await bare.close();
      await worker.stop();
      await due.close();
      await sink.stop();
    }
  }
}
