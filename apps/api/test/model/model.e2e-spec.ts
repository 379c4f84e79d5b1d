import { ResourceRepository } from '../../../../libs/modules/booking/src/persistence/resource.repository.js';
import { StaffRepository } from '../../../../libs/modules/booking/src/persistence/staff.repository.js';
import { BookingRepository } from '../../../../libs/modules/booking/src/persistence/visits/booking.repository.js';
import { LedgerRepository } from '../../../../libs/modules/loyalty/src/persistence/ledger.repository.js';
import { Inspector } from '../harness/inspect.js';
import { Stamgast } from '../harness/stamgast.js';
import { describeTally, rage } from './storm.js';
import { judge } from './verdict.js';

const operations = Number(process.env.MODEL_OPERATIONS ?? 2_000);
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
    300_000,
  );
});

/** What would be wrong with a product that lacks a guard must be seen: else a green run proves nothing. */
describe('the judgement of a random history (L04)', () => {
  const faulty = async (): Promise<string[]> => {
    const storm = await rage(stamgast, { seed: 1, operations: 480, callers, among: 4 });
    return judge(inspector, storm);
  };

  it('finds a time that was given twice, where neither lock nor constraint is left', async () => {
    await inspector.rows('ALTER TABLE booking.occupancy DROP CONSTRAINT occupancy_no_overlap');
    jest.spyOn(stamgast.app.get(StaffRepository), 'lock').mockResolvedValue();
    jest.spyOn(stamgast.app.get(ResourceRepository), 'lock').mockResolvedValue();
    expect((await faulty()).filter((one) => one.startsWith('K1 '))).not.toEqual([]);
  }, 300_000);

  it('finds a change that was acknowledged and lost, where bookings are not locked to be changed', async () => {
    await inspector.rows('ALTER TABLE booking.booking_history DROP CONSTRAINT booking_history_once');
    const bookings = stamgast.app.get(BookingRepository);
    jest.spyOn(bookings, 'lock').mockImplementation(async (tx, id) => {
      const read = await bookings.byId(tx, id);
      await new Promise((resolve) => setTimeout(resolve, 30));
      return read;
    });
    expect((await faulty()).filter((one) => one.includes('an update is lost'))).not.toEqual([]);
  }, 300_000);

  it('finds points that were written over, where somebody stores the balance that they have read', async () => {
    const ledger = stamgast.app.get(LedgerRepository);
    const post = ledger.post.bind(ledger);
    jest.spyOn(ledger, 'post').mockImplementation(async (tx, entry) => {
      const { points } = await ledger.holdings(tx, entry.clientId);
      const posted = await post(tx, entry);
      const gained = entry.postings.find(({ account }) => account === 'points')?.amount ?? 0;
      if (gained > 0 && gained % 2 === 0)
        await tx.query(
          `UPDATE loyalty.account SET balance = $3 WHERE business_id = $1 AND owner_id = $2 AND kind = 'points'`,
          [tx.businessId, entry.clientId, points],
        );
      return posted;
    });
    expect((await faulty()).filter((one) => one.startsWith('G2 '))).not.toEqual([]);
  }, 300_000);
});
