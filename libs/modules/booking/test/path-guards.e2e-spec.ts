import { signUpOwner } from '../../../../apps/api/test/harness/caller.js';
import { Inspector } from '../../../../apps/api/test/harness/inspect.js';
import { breachedInvariants } from '../../../../apps/api/test/harness/invariants.js';
import { furnish, overlapping, pathsIntoTime } from '../../../../apps/api/test/harness/paths-into-time.js';
import { rarerPaths } from '../../../../apps/api/test/harness/rarer-paths-into-time.js';
import { race, seeded } from '../../../../apps/api/test/harness/race.js';
import { Stamgast } from '../../../../apps/api/test/harness/stamgast.js';
import { ResourceRepository } from '../src/persistence/resource.repository.js';
import { StaffRepository } from '../src/persistence/staff.repository.js';
import { ClientTimeRepository } from '../src/persistence/visits/client-time.repository.js';

/** The control of the races of every path: with the guards taken away, each of them must show what they are for. */
const seed = Number(process.env.RACE_SEED ?? Math.floor(Math.random() * 1e9));
const crowd = 36;
const clockStart = '2026-03-01T18:00:00Z';

describe('every path into a time, with neither lock nor constraint (L02)', () => {
  let stamgast: Stamgast;
  let inspector: Inspector;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ env: { DATABASE_POOL: '20' } });
    inspector = await Inspector.open(stamgast.database);
    await inspector.rows('ALTER TABLE booking.occupancy DROP CONSTRAINT occupancy_no_overlap');
    jest.spyOn(stamgast.app.get(StaffRepository), 'lock').mockResolvedValue();
    jest.spyOn(stamgast.app.get(ResourceRepository), 'lock').mockResolvedValue();
    // Visitors of one address wait for one another when they hold.
    jest.spyOn(stamgast.app.get(ClientTimeRepository), 'lock').mockResolvedValue();
  });
  afterAll(async () => {
    await inspector.close();
    await stamgast.stop();
  });

  const givenTwice = async () => {
    const breached = Object.entries(await breachedInvariants(inspector));
    return breached.filter(([name]) => name.startsWith('K1 ')).reduce((sum, [, count]) => sum + count, 0);
  };

  it.each([...pathsIntoTime, ...rarerPaths])('$name: the same race gives a time twice', async (path) => {
    const before = await givenTwice();
    for (let round = 1; round <= 6; round += 1) {
      const shop = await furnish(stamgast, await signUpOwner(stamgast, { clockStart }), path, 1);
      await race(`${path.name}, unguarded`, await path.shots(shop, overlapping(crowd, seeded(seed + round))));
      if ((await givenTwice()) > before) return;
    }
    throw new Error('Nothing was given twice, so the race proves nothing');
  });
});
