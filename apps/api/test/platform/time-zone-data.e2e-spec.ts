import { ProcessPulse } from '@stamgast/platform';
import { signUpOwner } from '../harness/caller.js';
import { Stamgast } from '../harness/stamgast.js';

describe('the time-zone data of all processes (D16)', () => {
  let stamgast: Stamgast;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
  });
  afterAll(() => stamgast.stop());

  it('is told by the API, and by the worker through it (D16)', async () => {
    const owner = await signUpOwner(stamgast);
    const { tz } = (await stamgast.visitor.get('/health/live').expect(200)).body;
    expect(tz).toMatch(/^20\d\d[a-z]/);
    const { timeZoneData } = (await owner.get('/v1/system-status').expect(200)).body;
    expect(timeZoneData).toEqual({ api: tz, workers: [tz], same: true });
  });

  it('warns where a worker has other data, until that ends (D16)', async () => {
    const owner = await signUpOwner(stamgast);
    const pulse = stamgast.app.get(ProcessPulse);
    const id = '00000000-0000-7000-8000-000000000001';
    await pulse.beat(id, '2019c');
    const told = (await owner.get('/v1/system-status').expect(200)).body.timeZoneData;
    expect(told).toMatchObject({ workers: expect.arrayContaining(['2019c']), same: false });
    await pulse.end(id);
    expect((await owner.get('/v1/system-status').expect(200)).body.timeZoneData.same).toBe(true);
  });
});
