import { Inspector } from '../harness/inspect.js';
import { askedInvariants } from '../harness/invariants.js';
import { Stamgast } from '../harness/stamgast.js';
import { deliverOnlyWhatIsJudged } from '../harness/model/consequences.js';
import { describeTally, rage } from '../harness/model/storm.js';
import { judge, judgedInvariants } from '../harness/model/verdict.js';

// Enough to meet every kind of answer in a test run; `npm run test:model` does ten thousand for each seed.
const operations = Number(process.env.MODEL_OPERATIONS ?? 2000);
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

async function complaintsOf(seed: number, many: number): Promise<{ complaints: string[]; deadlocks: number }> {
  const deadlocks = await inspector.deadlocks();
  const storm = await rage(stamgast, { seed, operations: many, callers });
  const rate = Math.round(many / storm.seconds);
  const complaints = await judge(inspector, storm);
  const took = `${many} operations in ${storm.seconds.toFixed(1)} s, ${rate}/s, judged in ${storm.judged().toFixed(1)} s`;
  process.stdout.write(`    MODEL_SEED=${seed}: ${took}\n    ${describeTally(storm.sender.tally)}\n`);
  const met = (await inspector.deadlocks()) - deadlocks;
  return { complaints, deadlocks: met };
}

it('is judged by every invariant of bookings there is (K1 to K15)', () => {
  const asked = new Set([...askedInvariants(), ...judgedInvariants]);
  for (let number = 1; number <= 15; number += 1) expect([...asked]).toContain(`K${number}`);
});

describe('a random history of three businesses (L04)', () => {
  it.each(seeds)(
    'seed %i ends with every invariant true and everything that was acknowledged',
    async (seed) => {
      deliverOnlyWhatIsJudged(stamgast);
      expect(await complaintsOf(seed, operations)).toEqual({ complaints: [], deadlocks: 0 });
    },
    patience,
  );

  it(
    'ends so as well when every event is told to everybody who wants to hear of it',
    async () => {
      // Deliveries that meet in the worker are tried again, so a deadlock among them is told and loses nothing.
      const { complaints, deadlocks } = await complaintsOf(seeds[0]!, Math.ceil(operations / 5));
      process.stdout.write(`    ${deadlocks} deadlocks among deliveries\n`);
      expect(complaints).toEqual([]);
    },
    patience,
  );
});
