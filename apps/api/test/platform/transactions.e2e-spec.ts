import { sqlState, systemActor, UnitOfWork, type UnitScope } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Stamgast } from '../harness/stamgast.js';

const rename = `UPDATE identity.business SET name = $2 WHERE business_id = $1`;
const impossible = `SELECT 1 / ($1::int - $1::int)`;

let stamgast: Stamgast;
let owner: Caller;
let units: UnitOfWork;
let scope: UnitScope;
beforeAll(async () => {
  stamgast = await Stamgast.start();
  owner = await signUpOwner(stamgast);
  units = stamgast.app.get(UnitOfWork);
  scope = { businessId: owner.businessId, actor: systemActor };
});
afterAll(() => stamgast.stop());

const nameNow = () => units.run(scope, nameIn);

async function nameIn(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ name: string }>(`SELECT name FROM identity.business WHERE business_id = $1`, [
    tx.businessId,
  ]);
  return row!.name;
}

describe('transactions', () => {
  it('does what is sent before what is asked for next, and keeps it', async () => {
    const seen = await units.run(scope, (tx) => {
      tx.send(rename, [tx.businessId, 'Sent']);
      return nameIn(tx);
    });
    expect([seen, await nameNow()]).toEqual(['Sent', 'Sent']);
  });

  it('sends what is best sent together when the work is done', async () => {
    await units.run(scope, async (tx) => {
      tx.atLast(() => tx.send(rename, [tx.businessId, 'At last']));
      expect(await nameIn(tx)).not.toBe('At last');
    });
    expect(await nameNow()).toBe('At last');
  });

  it('keeps nothing when a sent statement fails, though nobody waited for it', async () => {
    const before = await nameNow();
    const failing = units.run(scope, (tx) => {
      tx.send(rename, [tx.businessId, 'Lost']);
      tx.send(impossible, [1]);
      return Promise.resolve('done');
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(await nameNow()).toBe(before);
  });

  it('tells the first failure, not that later statements were ignored', async () => {
    const failing = units.run(scope, (tx) => {
      tx.send(impossible, [1]);
      return nameIn(tx);
    });
    const error: unknown = await failing.catch((one: unknown) => one);
    expect(sqlState(error)).toBe('22012');
  });

  it('does not take a failed transaction for a kept one when its work passes over the failure', async () => {
    const failing = units.run(scope, async (tx) => {
      await tx.query(rename, [tx.businessId, 'Passed over']);
      await tx.query(impossible, [1]).catch(() => undefined);
    });
    await expect(failing).rejects.toThrow('had failed');
    expect(await nameNow()).not.toBe('Passed over');
  });

  it('gives back connections that work after any failure, and none that is broken', async () => {
    for (let i = 0; i < 25; i += 1) {
      const broken = units.run(scope, async (tx) => {
        if (i % 2 === 0) await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
        tx.send(impossible, [1]);
        throw new Error('given up');
      });
      await expect(broken).rejects.toThrow();
    }
    expect(await nameNow()).toBeTruthy();
  });

  it('plans anew where it may, and once for all where that was asked for, only to the end of the transaction', async () => {
    const mode = async (tx: Tx) => (await tx.query<{ plan_cache_mode: string }>('SHOW plan_cache_mode'))[0];
    expect(await units.run({ ...scope, steadyPlans: true }, mode)).toEqual({ plan_cache_mode: 'force_generic_plan' });
    expect(await units.run(scope, mode)).toEqual({ plan_cache_mode: 'auto' });
  });
});
