import { eventually } from '@stamgast/platform/testing';
import type { Inspector } from '../inspect.js';
import { breachedInvariants } from '../invariants.js';
import { bookingComplaints } from './booking-verdict.js';
import { listedComplaints } from './listed-verdict.js';
import { pointsComplaints, setupComplaints } from './setup-verdict.js';
import type { Storm } from './storm.js';

/** Waits until nothing is due that should be done by now: consequences are part of the state that is judged. */
async function quiet(inspector: Inspector): Promise<void> {
  await eventually(async () => {
    const [row] = await inspector.rows<{ left: number }>(
      `SELECT count(*)::int AS left FROM platform.work WHERE run_at <= now() AND parked_at IS NULL`,
    );
    return row?.left === 0;
  }, 120);
}

/** Everything that is wrong with the final database, going by the invariants and by what was acknowledged: `[]` if sound. */
export async function judge(inspector: Inspector, { shops, sender }: Storm): Promise<string[]> {
  await quiet(inspector);
  const complaints = sender.complaints.splice(0);
  const breached = await breachedInvariants(inspector, { except: ['K9'] });
  for (const [name, count] of Object.entries(breached)) complaints.push(`${name}: broken ${count} times`);
  for (const shop of shops) {
    complaints.push(...(await bookingComplaints(inspector, shop)));
    complaints.push(...(await setupComplaints(inspector, shop)));
    complaints.push(...(await pointsComplaints(inspector, shop)));
  }
  // Last, because it books.
  complaints.push(...(await Promise.all(shops.map((shop) => listedComplaints(sender, shop)))).flat());
  complaints.push(...sender.complaints.splice(0));
  return complaints;
}
