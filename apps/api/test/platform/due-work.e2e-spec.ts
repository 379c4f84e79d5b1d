import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { Outbox, Subscribers, systemActor, UnitOfWork, Work, WorkHandlers, type LeasedWork } from '@stamgast/platform';
import type { WorkKind } from '@stamgast/contracts';
import { eventually, startRedis, type TestRedis } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Stamgast } from '../harness/stamgast.js';

// No module does this kind.
const testKind = 'test.work' as WorkKind;

describe.each(['postgres', 'redis'] as const)('due work and events, carried by %s', (backend) => {
  let stamgast: Stamgast;
  let owner: Caller;
  const done: { ref: string; at: Date }[] = [];
  const delivered: string[] = [];
  let failures = 0;

  let redis: TestRedis | null = null;

  /** Stands in for the modules: one handler and two subscribers, one of which fails at first. */
  @Module({})
  class StandIns {
    constructor(unitOfWork: UnitOfWork, work: Work, handlers: WorkHandlers, subscribers: Subscribers) {
      const run = (item: LeasedWork) =>
        unitOfWork.run({ businessId: item.businessId, actor: systemActor }, async (tx) => {
          if (await work.finish(tx, item)) done.push({ ref: item.ref, at: tx.now });
        });
      handlers.add({ kind: testKind, concurrency: 5, run });
      const steady = async (_tx: unknown, event: { clientId: string }) =>
        void delivered.push(`steady:${event.clientId}`);
      const shaky = async (_tx: unknown, event: { clientId: string }) => {
        failures += 1;
        if (failures === 1) throw new Error('not this time');
        delivered.push(`shaky:${event.clientId}`);
      };
      subscribers.add({ name: 'test.steady', types: ['client.updated.v1'], handle: steady });
      subscribers.add({ name: 'test.shaky', types: ['client.updated.v1'], handle: shaky });
    }
  }

  beforeAll(async () => {
    redis = backend === 'redis' ? await startRedis() : null;
    stamgast = await Stamgast.start({
      worker: true,
      workerModules: [StandIns],
      env: redis ? { REDIS_URL: redis.url } : {},
    });
    owner = await signUpOwner(stamgast, { clockStart: '2026-01-01T09:00:00Z' });
  });
  afterAll(async () => {
    await stamgast.stop();
    await redis?.stop();
  });

  const inBusiness = <Result>(work: Parameters<UnitOfWork['run']>[1]) =>
    stamgast.app.get(UnitOfWork).run({ businessId: owner.businessId, actor: systemActor }, work) as Promise<Result>;

  it('does planned work when the test clock passes it, in order, at its own instant', async () => {
    const refs = [randomUUID(), randomUUID(), randomUUID()];
    const hours = [72, 24, 48];
    await inBusiness(async (tx) => {
      const works = refs.map((ref, i) => ({
        kind: testKind,
        ref,
        dueAt: new Date(tx.now.getTime() + hours[i]! * 3_600_000),
      }));
      await stamgast.app.get(Work).planAll(tx, works);
    });
    const early = await owner.post('/v1/test-clock', { advance: 'PT23H' });
    expect([early.status, early.body.ran, done.length]).toEqual([200, 0, 0]);
    const later = await owner.post('/v1/test-clock', { advance: 'P3D' });
    expect(later.body.ran).toBe(3);
    expect(done.map((one) => one.ref)).toEqual([refs[1], refs[2], refs[0]]);
    const spread = done[1]!.at.getTime() - done[0]!.at.getTime();
    expect(Math.abs(spread - 24 * 3_600_000)).toBeLessThan(5_000);
  });

  it('delivers an event to each subscriber once; one that fails holds up no other and is tried again', async () => {
    const clientId = randomUUID();
    await inBusiness((tx) => stamgast.app.get(Outbox).append(tx, { type: 'client.updated.v1', clientId }));
    await eventually(() => delivered.includes(`steady:${clientId}`));
    await eventually(() => delivered.includes(`shaky:${clientId}`));
    expect(delivered.filter((one) => one.endsWith(clientId)).sort()).toEqual([
      `shaky:${clientId}`,
      `steady:${clientId}`,
    ]);
  });

  it('forgets an event whose transaction was rolled back', async () => {
    const clientId = randomUUID();
    const failing = inBusiness(async (tx) => {
      await stamgast.app.get(Outbox).append(tx, { type: 'client.updated.v1', clientId });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const other = randomUUID();
    await inBusiness((tx) => stamgast.app.get(Outbox).append(tx, { type: 'client.updated.v1', clientId: other }));
    await eventually(() => delivered.includes(`steady:${other}`));
    expect(delivered.some((one) => one.endsWith(clientId))).toBe(false);
  });

  it('has no clock to move in a business that is not in test mode', async () => {
    const real = await signUpOwner(stamgast);
    const response = await real.post('/v1/test-clock', { advance: 'PT1H' });
    expect([response.status, response.body.code]).toEqual([404, 'not_test_mode']);
  });
});
