import { Inspector } from '../../../../apps/api/test/harness/inspect.js';
import { breachedInvariants } from '../../../../apps/api/test/harness/invariants.js';
import { deliverOnlyWhatIsJudged } from '../../../../apps/api/test/harness/model/consequences.js';
import type { Sender } from '../../../../apps/api/test/harness/model/sender.js';
import { rage } from '../../../../apps/api/test/harness/model/storm.js';
import { judge } from '../../../../apps/api/test/harness/model/verdict.js';
import { Stamgast } from '../../../../apps/api/test/harness/stamgast.js';
import { ResourceRepository } from '../src/persistence/resource.repository.js';
import { StaffRepository } from '../src/persistence/staff.repository.js';
import { BookingRepository } from '../src/persistence/visits/booking.repository.js';

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

/** Few bookings for many callers; told whether the fault has shown, so that nobody goes on after it. */
const until = (enough: (sender: Sender) => Promise<boolean>) =>
  rage(stamgast, { seed: 1, operations: 960, callers: 16, among: 4, rounds: 24, enough });

/** What would be wrong with a product that lacks a guard must be seen: else a green run proves nothing. */
describe('the judgement of a random history (L04)', () => {
  beforeEach(() => deliverOnlyWhatIsJudged(stamgast));

  it('finds a time that was given twice, where neither lock nor constraint is left', async () => {
    await inspector.rows('ALTER TABLE booking.occupancy DROP CONSTRAINT occupancy_no_overlap');
    jest.spyOn(stamgast.app.get(StaffRepository), 'lock').mockResolvedValue();
    jest.spyOn(stamgast.app.get(ResourceRepository), 'lock').mockResolvedValue();
    const given = async () => Object.keys(await breachedInvariants(inspector, { only: ['K1'] }));
    const storm = await until(async () => (await given()).length > 0);
    expect((await judge(inspector, storm)).filter((one) => one.startsWith('K1 '))).not.toEqual([]);
  });

  it('finds a change that was acknowledged and lost, where bookings are not locked to be changed', async () => {
    await inspector.rows('ALTER TABLE booking.booking_history DROP CONSTRAINT booking_history_once');
    const bookings = stamgast.app.get(BookingRepository);
    jest.spyOn(bookings, 'lock').mockImplementation(async (tx, id) => {
      const read = await bookings.byId(tx, id);
      await new Promise((resolve) => setTimeout(resolve, 30));
      return read;
    });
    const lost = (complaints: readonly string[]) => complaints.some((one) => one.includes('an update is lost'));
    const { sender } = await until(({ complaints }) => Promise.resolve(lost(complaints)));
    expect(lost(sender.complaints)).toBe(true);
  });
});
