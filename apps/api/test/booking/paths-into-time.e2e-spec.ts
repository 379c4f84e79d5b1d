import { ResourceRepository } from '../../../../libs/modules/booking/src/persistence/resource.repository.js';
import { ClientTimeRepository } from '../../../../libs/modules/booking/src/persistence/visits/client-time.repository.js';
import { StaffRepository } from '../../../../libs/modules/booking/src/persistence/staff.repository.js';
import { signUpOwner } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { race, seeded, type Answer } from '../harness/race.js';
import { Stamgast } from '../harness/stamgast.js';
import { furnish, pathsIntoTime, type PathIntoTime } from './paths/paths-into-time.js';

const seed = Number(process.env.RACE_SEED ?? Math.floor(Math.random() * 1e9));
const crowd = 50;
const quarter = 900_000;
const clockStart = '2026-03-01T18:00:00Z';

/** Quarters of an afternoon, so that almost everybody is in the way of somebody. */
function overlapping(random: () => number): string[] {
  const open = Date.parse('2026-03-03T10:00:00Z');
  return Array.from({ length: crowd }, () => new Date(open + Math.floor(random() * 16) * quarter).toISOString());
}

const wrong = (answers: readonly Answer[], path: PathIntoTime) =>
  answers.filter(({ status, body }) => !(status < 300 || (status === 409 && path.codes.includes(body.code as string))));

const table = pathsIntoTime.flatMap((path) => (path.staff ? [path.staff] : [1, 3]).map((staff) => ({ path, staff })));

describe('every path into a time (L01)', () => {
  let stamgast: Stamgast;
  let inspector: Inspector;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ env: { DATABASE_POOL: '20' } });
    inspector = await Inspector.open(stamgast.database);
    process.stdout.write(`    RACE_SEED=${seed}\n`);
  });
  afterAll(async () => {
    await inspector.close();
    await stamgast.stop();
  });

  it.each(table)(
    '$path.name, at overlapping starts, $staff to come to: no time is given twice',
    async ({ path, staff }) => {
      const shop = await furnish(stamgast, await signUpOwner(stamgast, { clockStart }), path, staff);
      const deadlocks = await inspector.deadlocks();
      const answers = await race(`${path.name}, ${staff}`, await path.shots(shop, overlapping(seeded(seed + staff))));
      expect(wrong(answers, path)).toEqual([]);
      expect(answers.some(({ status }) => status < 300)).toBe(true);
      expect(answers.some(({ status }) => status === 409)).toBe(true);
      expect(await breachedInvariants(inspector)).toEqual({});
      expect(await inspector.deadlocks()).toBe(deadlocks);
    },
  );
});

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

  it.each(pathsIntoTime)('$name: the same race gives a time twice', async (path) => {
    const before = await givenTwice();
    for (let round = 1; round <= 6; round += 1) {
      const shop = await furnish(stamgast, await signUpOwner(stamgast, { clockStart }), path, 1);
      await race(`${path.name}, unguarded`, await path.shots(shop, overlapping(seeded(seed + round))));
      if ((await givenTwice()) > before) return;
    }
    throw new Error('Nothing was given twice, so the race proves nothing');
  });
});
