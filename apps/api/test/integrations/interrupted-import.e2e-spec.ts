import { eventually } from '@stamgast/platform/testing';
import { figuresOf } from '../harness/books-figures.js';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { checkImport, importIn, runImport, tallies, type ImportBody } from '../harness/imports.js';
import { Inspector } from '../harness/inspect.js';
import { writeSalonBooks } from '../harness/salon-books.js';
import { ServerProcess } from '../harness/server-process.js';
import { Stamgast } from '../harness/stamgast.js';

const books = writeSalonBooks({ seed: 7, clients: 900, days: 150 });
const figures = figuresOf(books);
const visits = figures.completed + figures.missed + figures.unmarked + figures.toCome;

const canadian = { timeZone: 'America/Regina', currency: 'CAD', country: 'CA', clockStart: '2018-07-29T23:00:00Z' };
const statuses = async (inspector: Inspector, owner: Caller) => {
  const rows = await inspector.rows<{ status: string; n: number }>(
    `SELECT status, count(*)::integer AS n FROM booking.booking WHERE business_id = $1 GROUP BY status`,
    [owner.businessId],
  );
  return Object.fromEntries(rows.map((row) => [row.status, row.n]));
};
const expected = {
  cancelled: figures.cancelled,
  completed: figures.completed,
  confirmed: figures.unmarked + figures.toCome,
  no_show: figures.missed,
};

describe('an import that is cancelled half-way', () => {
  let stamgast: Stamgast;
  let inspector: Inspector;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    inspector = await Inspector.open(stamgast.database);
  });
  afterAll(async () => {
    await inspector.close();
    await stamgast.stop();
  });

  it('keeps what it has, lets go of the rest, and the same files add what is missing', async () => {
    const owner = await signUpOwner(stamgast, canadian);
    const checked = await checkImport(owner, books.files, { asOf: books.asOf });
    await owner.post(`/v1/imports/${checked.id}/start`, undefined, checked.version).expect(200);
    const running = await eventually(async () => {
      const body = (await owner.get(`/v1/imports/${checked.id}`)).body as ImportBody;
      return (tallies(body).visits?.created ?? 0) > 0 && body;
    }, 30);
    expect(running.progress).toMatchObject({ phase: 'visits', ratePerSecond: expect.any(Number) });
    await owner.post(`/v1/imports/${checked.id}/cancel`, undefined, running.version).expect(200);
    const cancelled = await importIn(owner, checked.id, 'cancelled');
    const taken = tallies(cancelled).visits!.created;
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(visits);
    await eventually(async () => {
      const rows = await inspector.rows(`SELECT 1 FROM integrations.import_row WHERE import_id = $1 LIMIT 1`, [
        checked.id,
      ]);
      return rows.length === 0;
    });
    const after = await statuses(inspector, owner);
    expect(Object.values(after).reduce((sum, count) => sum + count, 0)).toBe(
      taken + tallies(cancelled).cancellations!.created,
    );

    const again = await checkImport(owner, books.files, { asOf: books.asOf });
    expect(tallies(again).visits).toMatchObject({ existing: taken, toCreate: visits - taken });
    const done = await runImport(owner, again);
    expect(tallies(done).visits!.created).toBe(visits - taken);
    expect(await statuses(inspector, owner)).toEqual(expected);
  });
});

describe('an import whose worker is killed half-way', () => {
  it('goes on where it was, and nothing is there twice or missing', async () => {
    const stamgast = await Stamgast.start();
    const inspector = await Inspector.open(stamgast.database);
    const env = { DATABASE_URL: stamgast.database.databaseUrl, LOG_LEVEL: 'info' };
    try {
      const owner = await signUpOwner(stamgast, canadian);
      let worker = await ServerProcess.start('worker', env);
      const checked = await checkImport(owner, books.files, { asOf: books.asOf });
      await owner.post(`/v1/imports/${checked.id}/start`, undefined, checked.version).expect(200);
      const places: number[] = [];
      for (const least of [0.2, 0.6]) {
        const place = await eventually(async () => {
          const { progress } = (await owner.get(`/v1/imports/${checked.id}`)).body as ImportBody;
          return progress.done > least * progress.total && progress.done;
        }, 60);
        await worker.kill();
        places.push(place);
        // A dead worker's lease ends after half a minute; the test does not wait for it.
        await inspector.rows(
          `UPDATE platform.work SET leased_until = now(), queued_until = now() WHERE leased_until IS NOT NULL`,
        );
        worker = await ServerProcess.start('worker', env);
      }
      const done = await importIn(owner, checked.id, 'done', 'failed');
      await worker.stop();
      expect(done.state).toBe('done');
      expect(Math.max(...places)).toBeLessThan(done.progress.total);
      expect(tallies(done).visits).toMatchObject({ toCreate: visits, created: visits });
      expect(tallies(done).sales).toMatchObject({ created: figures.sales });
      expect(await statuses(inspector, owner)).toEqual(expected);
      const [net] = await inspector.rows<{ net: number }>(
        `SELECT sum(total_amount - tax_amount)::integer AS net FROM payments.sale`,
      );
      expect(net).toEqual({ net: figures.net });
    } finally {
      await inspector.close();
      await stamgast.stop();
    }
  });
});
