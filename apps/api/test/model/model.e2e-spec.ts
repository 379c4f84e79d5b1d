import { Inspector } from '../harness/inspect.js';
import { Stamgast } from '../harness/stamgast.js';
import { describeTally, rage } from '../harness/model/storm.js';
import { judge } from '../harness/model/verdict.js';

// Enough to meet every kind of answer in a test run; `npm run test:model` does ten thousand for each seed.
const operations = Number(process.env.MODEL_OPERATIONS ?? 400);
const patience = 240_000 + operations * 150;
const callers = Number(process.env.MODEL_CALLERS ?? 16);
const seeds = process.env.MODEL_SEED
  ? process.env.MODEL_SEED.split(',').map(Number)
  : Array.from({ length: 5 }, () => Math.floor(Math.random() * 1e6));

let stamgast: Stamgast;
let inspector: Inspector;
beforeEach(async () => {
  stamgast = await Stamgast.start({ worker: true, env: { DATABASE_POOL: '10' } });
  inspector = await Inspector.open(stamgast.database);
});
afterEach(async () => {
  await inspector.close();
  await stamgast.stop();
});

describe('a random history of three businesses (L04)', () => {
  it.each(seeds)(
    'seed %i ends with every invariant true and everything that was acknowledged',
    async (seed) => {
      const deadlocks = await inspector.deadlocks();
      const storm = await rage(stamgast, { seed, operations, callers });
      const rate = Math.round(operations / storm.seconds);
      process.stdout.write(
        `    MODEL_SEED=${seed}: ${operations} operations in ${storm.seconds.toFixed(1)} s, ${rate}/s\n`,
      );
      process.stdout.write(`    ${describeTally(storm.sender.tally)}\n`);
      const complaints = await judge(inspector, storm);
      expect(complaints).toEqual([]);
      expect(await inspector.deadlocks()).toBe(deadlocks);
    },
    patience,
  );
});
