import pg from 'pg';
import { signUpOwner } from '../harness/caller.js';
import { shoot } from '../harness/race.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
beforeAll(async () => {
  stamgast = await Stamgast.start();
});
afterAll(() => stamgast.stop());

/**
 * Whoever takes time clears away, under the lock of its staff, what was held there and has ended. A visitor who holds
 * another time forgets their own old holds; were that to touch the time of somebody whom they have not locked, two such
 * requests could wait for one another.
 */
it('forgets an old hold without waiting for whoever clears its time away (D30)', async () => {
  const owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
  const { serviceId, staffIds } = await createSalon(owner, { staff: 2 });
  await setPolicies(owner, { minNoticeMinutes: 0 });
  const url = `${stamgast.url}/v1/public/${owner.slug}/holds`;
  const hold = (staffId: string | undefined) =>
    shoot({ url, body: { serviceId, staffId, start: '2026-03-03T09:00:00Z' } });
  const old = await hold(staffIds[0]);
  expect(old.status).toBe(201);
  await owner.post('/v1/test-clock', { advance: 'PT6M' }).expect(200);
  const session = new pg.Client({ connectionString: stamgast.database.superuserUrl });
  await session.connect();
  await session.query('BEGIN');
  await session.query('DELETE FROM booking.occupancy WHERE hold_id = $1', [old.body.id]);
  const other = await hold(staffIds[1]);
  await session.query('COMMIT');
  expect(other).toMatchObject({ status: 201, sentAway: 0 });
  expect((await hold(staffIds[0])).status).toBe(201);
  const left = await session.query('SELECT id FROM booking.hold WHERE id = $1', [old.body.id]);
  await session.end();
  expect(left.rows).toEqual([]);
});
