import { signUpOwner } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { rarerPaths } from '../harness/rarer-paths-into-time.js';
import { race, seeded, type Answer } from '../harness/race.js';
import { Stamgast } from '../harness/stamgast.js';
import { furnish, overlapping, pathsIntoTime, type PathIntoTime } from '../harness/paths-into-time.js';

const seed = Number(process.env.RACE_SEED ?? Math.floor(Math.random() * 1e9));
const crowd = 36;
const clockStart = '2026-03-01T18:00:00Z';

const wrong = (answers: readonly Answer[], path: PathIntoTime) =>
  answers.filter(({ status, body }) => !(status < 300 || (status === 409 && path.codes.includes(body.code as string))));

const table = [...pathsIntoTime, ...rarerPaths].flatMap((path) =>
  (path.staff ? [path.staff] : [1, 3]).map((staff) => ({ path, staff })),
);

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
      const answers = await race(
        `${path.name}, ${staff}`,
        await path.shots(shop, overlapping(crowd, seeded(seed + staff))),
      );
      expect(wrong(answers, path)).toEqual([]);
      expect(answers.some(({ status }) => status < 300)).toBe(true);
      expect(answers.some(({ status }) => status === 409)).toBe(true);
      expect(await breachedInvariants(inspector)).toEqual({});
      expect(await inspector.deadlocks()).toBe(deadlocks);
    },
  );
});
