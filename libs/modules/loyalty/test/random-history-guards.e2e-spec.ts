import { Inspector } from '../../../../apps/api/test/harness/inspect.js';
import { breachedInvariants } from '../../../../apps/api/test/harness/invariants.js';
import { deliverOnlyWhatIsJudged } from '../../../../apps/api/test/harness/model/consequences.js';
import { rage } from '../../../../apps/api/test/harness/model/storm.js';
import { judge } from '../../../../apps/api/test/harness/model/verdict.js';
import { Stamgast } from '../../../../apps/api/test/harness/stamgast.js';
import { LedgerRepository } from '../src/persistence/ledger.repository.js';

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

/** See its namesake of bookings: a judgement that never condemns proves nothing. */
describe('the judgement of a random history of points (L04)', () => {
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
    deliverOnlyWhatIsJudged(stamgast);
    const off = async () => Object.keys(await breachedInvariants(inspector, { only: ['G2'] })).length > 0;
    const storm = await rage(stamgast, { seed: 1, operations: 960, callers: 16, among: 4, rounds: 24, enough: off });
    expect((await judge(inspector, storm)).filter((one) => one.startsWith('G2 '))).not.toEqual([]);
  });
});
