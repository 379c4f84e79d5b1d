import { Inspector } from '../../../../apps/api/test/harness/inspect.js';
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

/** What would be wrong with a product that lacks a guard must be seen: else a green run proves nothing. */
describe('the judgement of a random history (L04)', () => {
  const faulty = async (): Promise<string[]> => {
    const storm = await rage(stamgast, { seed: 1, operations: 480, callers: 16, among: 4 });
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
});
