import { cloneDatabase } from '@stamgast/platform/testing';
import type { Figure, FigureRun, Outcome, Row } from '../figure.js';
import { ServerProcess } from '../load/server-process.js';
import { WorkerProcess } from '../load/worker-process.js';
import { sampleOf } from '../sample.js';
import { ImportingOwner } from './importing-owner.js';
import { listOfClients } from './list-of-clients.js';

const rounds = 3;
const few = 10_000;
const times = 6;

/** P8: lists of clients taken over by one worker, and what that costs in memory with six times the rows. */
export class ImportFigure implements Figure {
  async measure(run: FigureRun): Promise<Outcome> {
    const database = await cloneDatabase();
    const env = { DATABASE_URL: database.databaseUrl, ABUSE_LIMITS: 'off' };
    const api = await ServerProcess.start('apps/api/dist/main.js', env);
    try {
      run.progress(`${rounds} rounds of ${few} clients, each in a business of its own`);
      const list = listOfClients(few);
      const { rates, whole, memory } = await this.rounds(env, api, list);
      run.progress(`a round of ${few * times} clients`);
      const large = await this.peakWith(env, api, listOfClients(few * times));
      return { rows: [...ratesOf(rates, whole), ...memoryOf(memory, large)] };
    } finally {
      await api.stop();
      await database.drop();
    }
  }

  private async rounds(env: Readonly<Record<string, string>>, api: ServerProcess, list: string) {
    const worker = WorkerProcess.start(env);
    try {
      const rates: number[] = [];
      const whole: number[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const owner = await ImportingOwner.signUp(api.port);
        const begun = performance.now();
        const checked = await owner.check(list);
        const started = performance.now();
        const created = await owner.run(checked);
        const ended = performance.now();
        if (created !== few) throw new Error(`P8: ${created} of ${few} clients were taken over`);
        // The first round warms up.
        if (round === 0) continue;
        rates.push((few * 1000) / (ended - started));
        whole.push((few * 1000) / (ended - begun));
      }
      return { rates, whole, memory: worker.peakMemory() };
    } finally {
      await worker.stop();
    }
  }

  private async peakWith(env: Readonly<Record<string, string>>, api: ServerProcess, list: string) {
    const worker = WorkerProcess.start(env);
    try {
      const owner = await ImportingOwner.signUp(api.port);
      await owner.run(await owner.check(list));
      return worker.peakMemory();
    } finally {
      await worker.stop();
    }
  }
}

function ratesOf(rates: readonly number[], whole: readonly number[]): Row[] {
  return [
    { name: 'clients into the database', unit: '/s', better: 'higher', ours: sampleOf(rates), must: 1500, goal: 5000 },
    { name: 'clients, upload and dry run included', unit: '/s', better: 'higher', ours: sampleOf(whole) },
  ];
}

function memoryOf(memory: number | null, large: number | null): Row[] {
  if (memory === null || large === null) return [];
  return [
    {
      name: `most memory of the worker with ${times} times the clients`,
      unit: 'MB',
      better: 'lower',
      ours: sampleOf([large]),
      reference: { name: `with ${few} clients`, sample: sampleOf([memory]) },
      must: 1.3,
    },
  ];
}
