import { eventually } from '@stamgast/platform/testing';
import { signUpOwner } from '../harness/caller.js';
import { demoDataIn } from '../harness/demo-data.js';
import { Inspector } from '../harness/inspect.js';
import { ServerProcess } from '../harness/server-process.js';
import { Stamgast } from '../harness/stamgast.js';

interface Figures {
  readonly bookings: number;
  readonly keys: number;
  readonly sales: number;
  readonly entries: number;
  readonly feedback: number;
  readonly services: number;
  readonly visits: number;
}

const FIGURES = `SELECT
  (SELECT count(*)::integer FROM booking.booking WHERE business_id = $1) AS bookings,
  (SELECT count(DISTINCT external_id)::integer FROM booking.booking WHERE business_id = $1) AS keys,
  (SELECT count(*)::integer FROM payments.sale WHERE business_id = $1) AS sales,
  (SELECT count(*)::integer FROM loyalty.entry WHERE business_id = $1) AS entries,
  (SELECT count(*)::integer FROM crm.feedback WHERE business_id = $1) AS feedback,
  (SELECT count(*)::integer FROM booking.service WHERE business_id = $1) AS services,
  (SELECT sum(visits)::integer FROM crm.client WHERE business_id = $1) AS visits`;

it('goes on with demo data where a killed worker was, with nothing there twice or missing', async () => {
  const stamgast = await Stamgast.start();
  const inspector = await Inspector.open(stamgast.database);
  const env = { DATABASE_URL: stamgast.database.databaseUrl, LOG_LEVEL: 'info' };
  const clock = { clockStart: '2026-10-14T11:00:00Z' };
  let worker = await ServerProcess.start('worker', env);
  try {
    const whole = await signUpOwner(stamgast, clock);
    const broken = await signUpOwner(stamgast, clock);
    const figures = async (businessId: string) => (await inspector.rows<Figures>(FIGURES, [businessId]))[0]!;
    await whole.post('/v1/demo-data').expect(202);
    await demoDataIn(whole, 'loaded');
    await broken.post('/v1/demo-data').expect(202);
    const place = await eventually(async () => {
      const { progress } = (await broken.get('/v1/demo-data')).body as { progress: number };
      return progress > 0.25 && progress;
    });
    await worker.kill();
    expect(place).toBeLessThan(0.99);
    const half = await figures(broken.businessId);
    // A dead worker's lease ends after half a minute; the test does not wait for it.
    await inspector.rows(
      `UPDATE platform.work SET leased_until = now(), queued_until = now() WHERE leased_until IS NOT NULL`,
    );
    worker = await ServerProcess.start('worker', env);
    await demoDataIn(broken, 'loaded');
    const expected = await figures(whole.businessId);
    expect(half.bookings).toBeLessThan(expected.bookings);
    expect(await figures(broken.businessId)).toEqual(expected);
    expect(expected.keys).toBe(expected.bookings);
  } finally {
    await worker.stop();
    await inspector.close();
    await stamgast.stop();
  }
});
