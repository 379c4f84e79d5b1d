import { eventually } from '@stamgast/platform/testing';
import { figuresOf } from '../harness/books-figures.js';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { checkImport, findingsOf, importIn, runImport, tallies, upload } from '../harness/imports.js';
import { Inspector } from '../harness/inspect.js';
import { breachedInvariants } from '../harness/invariants.js';
import { writeSalonBooks, type SalonBooks } from '../harness/salon-books.js';
import { Stamgast } from '../harness/stamgast.js';

const canadian = { timeZone: 'America/Regina', currency: 'CAD', country: 'CA' };
const yearToDate = 'from=2018-01-01&to=2018-07-29';

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

const signUp = () => signUpOwner(stamgast, { ...canadian, clockStart: '2018-07-29T23:00:00Z' });
const asOfOf = ({ asOf }: SalonBooks) => ({ asOf });
const everythingTold = (businessId: string) =>
  eventually(
    async () =>
      (
        await inspector.rows(`SELECT 1 FROM platform.work WHERE business_id = $1 AND kind LIKE 'outbox.%' LIMIT 1`, [
          businessId,
        ])
      ).length === 0,
    60,
  );
const rowsOf = async (businessId: string) => {
  const tables = [
    'booking.booking',
    'booking.appointment',
    'booking.service',
    'booking.staff',
    'crm.client',
    'payments.sale',
    'payments.sale_line',
    'payments.payment',
  ];
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const [row] = await inspector.rows<{ n: number }>(
      `SELECT count(*)::integer AS n FROM ${table} WHERE business_id = $1`,
      [businessId],
    );
    counts[table] = row!.n;
  }
  return counts;
};

describe("a salon's books (D91)", () => {
  const books = writeSalonBooks({ clients: 150, days: 130 });
  const figures = figuresOf(books);
  let owner: Caller;

  it('are checked first, and nothing is taken over', async () => {
    owner = await signUp();
    const checked = await checkImport(owner, books.files, asOfOf(books));
    expect(checked).toMatchObject({ state: 'checked', finishedAt: null, asOf: '2018-07-29' });
    expect(checked.progress.done).toBe(checked.progress.total);
    const found = tallies(checked);
    expect(found.clients).toMatchObject({ found: figures.clients, toCreate: figures.clients, existing: 0 });
    const visits = figures.completed + figures.missed + figures.unmarked + figures.toCome;
    expect(found.visits).toMatchObject({ found: visits, toCreate: visits, skipped: 0 });
    expect(found.cancellations).toMatchObject({ toCreate: figures.cancelled, skipped: 1 });
    expect(found.sales).toMatchObject({ toCreate: figures.sales });
    expect(found.services).toMatchObject({ toCreate: 10 });
    expect(found.staff).toMatchObject({ toCreate: 4 });
    expect(await rowsOf(owner.businessId)).toMatchObject({
      'crm.client': 0,
      'booking.booking': 0,
      'booking.service': 0,
    });
    const codes = (await findingsOf(owner, checked.id)).map((one) => [one.code, one.used]);
    expect(codes).toEqual([
      ['verify_paid_and_missed', true],
      ['verify_no_outcome', true],
      ['client_missing', true],
      ['row_repeated', false],
    ]);
    const done = await runImport(owner, checked);
    expect(done).toMatchObject({ state: 'done', progress: { phase: 'over', secondsLeft: null } });
    expect(done.progress.done).toBe(done.progress.total);
    for (const tally of done.summary.filter((one) => one.kind !== 'products'))
      expect([tally.kind, tally.created]).toEqual([tally.kind, tally.toCreate]);
  });

  it('become visits, cancellations and sales with the figures of the files', async () => {
    await everythingTold(owner.businessId);
    const rows = await inspector.rows<{ status: string; count: number }>(
      `SELECT status, count(*)::integer AS count FROM booking.booking WHERE business_id = $1 GROUP BY status ORDER BY status`,
      [owner.businessId],
    );
    expect(rows).toEqual([
      { status: 'cancelled', count: figures.cancelled },
      { status: 'completed', count: figures.completed },
      { status: 'confirmed', count: figures.unmarked + figures.toCome },
      { status: 'no_show', count: figures.missed },
    ]);
    const { body } = await owner.get(`/v1/analytics/overview?${yearToDate}`).expect(200);
    expect(body.visits.current).toBe(figures.completed);
    expect(body.revenue.current).toEqual({ amount: figures.net, currency: 'CAD' });
    expect(body.noShow.current).toMatchObject({
      numerator: figures.missed,
      denominator: figures.completed + figures.missed,
    });
    expect(body.lateCancel.current).toMatchObject({ numerator: figures.cancelledLate });
    expect(body.notClosed).toBe(figures.unmarked);
    const staff = (await owner.get(`/v1/analytics/staff?${yearToDate}`).expect(200)).body.data as {
      name: string;
      visits: number;
    }[];
    expect(new Map(staff.map((one) => [one.name, one.visits]))).toEqual(new Map(figures.visitsOf));
    const { counts } = (await owner.get('/v1/clients/to-contact').expect(200)).body;
    expect(counts.due + counts.late + counts.slipping).toBeGreaterThan(0);
    expect(await breachedInvariants(inspector)).toEqual({});
  });

  it('say what is not known: hours of cancelled visits, lengths of all', async () => {
    const cancelled = (await owner.get('/v1/bookings?status=cancelled&limit=200').expect(200)).body.data as {
      timeKnown: boolean;
      durationKnown: boolean;
      cancelledBy: string;
    }[];
    expect(cancelled.filter((one) => one.timeKnown)).toHaveLength(2);
    expect(cancelled.every((one) => !one.durationKnown && one.cancelledBy === 'client')).toBe(true);
    const exclusive = await inspector.rows(`SELECT 1 FROM booking.occupancy WHERE business_id = $1 AND exclusive`, [
      owner.businessId,
    ]);
    expect(exclusive).toEqual([]);
  });

  it('leave the booking page and everybody in peace', async () => {
    const staff = (await owner.get('/v1/staff').expect(200)).body.data as { name: string; online: boolean }[];
    expect(staff.map((one) => [one.name, one.online]).sort()).toEqual(
      ['ANNA', 'BO', 'CIL', 'HOUSE'].map((name) => [name, false]),
    );
    const messages = await inspector.rows(`SELECT 1 FROM notifications.message WHERE business_id = $1`, [
      owner.businessId,
    ]);
    expect(messages).toEqual([]);
  });

  it('add nothing the second time', async () => {
    const before = await rowsOf(owner.businessId);
    const checked = await checkImport(owner, books.files, asOfOf(books));
    for (const tally of checked.summary) expect([tally.kind, tally.toCreate]).toEqual([tally.kind, 0]);
    const done = await runImport(owner, checked);
    for (const tally of done.summary) expect([tally.kind, tally.created]).toEqual([tally.kind, 0]);
    expect(await rowsOf(owner.businessId)).toEqual(before);
    expect(
      await inspector.rows(`SELECT 1 FROM integrations.import_row WHERE business_id = $1`, [owner.businessId]),
    ).toEqual([]);
  });
});

describe('the preview', () => {
  it('names every row that cannot be used, and why', async () => {
    const owner = await signUp();
    const sound = writeSalonBooks({ clients: 30 });
    const broken = writeSalonBooks({ clients: 30, broken: true });
    const lines = (name: string) =>
      sound.files
        .find((file) => file.name === name)!
        .text.toString()
        .trim()
        .split('\n').length;
    const checked = await checkImport(owner, broken.files, asOfOf(broken));
    const wrong = (await findingsOf(owner, checked.id)).filter((one) => !one.used && one.code !== 'row_repeated');
    const first = lines('bookings.csv') + 1;
    expect(wrong.map((one) => [one.file, one.row, one.column, one.code, one.value])).toEqual([
      ['bookings.csv', first, 'Date', 'date_invalid', '13/45/2018'],
      ['bookings.csv', first + 1, 'Service', 'service_unknown', 'NOSUCH'],
      ['bookings.csv', first + 2, 'Staff', 'value_missing', ''],
      ['bookings.csv', first + 3, 'TimeInt', 'minute_invalid', '2000'],
      ['bookings.csv', first + 4, null, 'row_misshapen', '3'],
      ['no-shows.csv', lines('no-shows.csv') + 1, 'Date', 'date_invalid', 'yesterday'],
      ['receipts.csv', lines('receipts.csv') + 1, 'Amount', 'amount_invalid', 'twenty'],
      ['receipts.csv', lines('receipts.csv') + 3, 'Receipt', 'total_negative', '9003'],
    ]);
    expect(checked.errorCount).toBe(wrong.length + 1);
    const page = await owner.get(`/v1/imports/${checked.id}/errors?limit=3`).expect(200);
    expect([page.body.data.length, typeof page.body.nextCursor]).toEqual([3, 'string']);
  });

  it('refuses a mapping of columns that are not there, and files that are not ours', async () => {
    const owner = await signUp();
    const { id } = await upload(owner, { name: 'b.csv', text: 'Who,When\nKARI,2018-07-01\n' });
    const asked = { files: [{ fileId: id, role: 'no_shows', mapping: { client: 'Who', date: 'Day' } }] };
    const refused = await owner.post('/v1/imports', asked).expect(400);
    expect(refused.body.errors.map((one: { path: string }) => one.path)).toEqual([
      'files.0.mapping.staff',
      'files.0.mapping.service',
      'files.0.mapping.date',
    ]);
    const stranger = await signUp();
    await stranger.post('/v1/imports', { files: [{ fileId: id, role: 'no_shows' }] }).expect(400);
    await owner.post('/v1/imports', { ...asked, options: { currency: 'NOK' } }).expect(400);
  });
});

describe('an import', () => {
  it('sets the clock of a test-mode business to the day of the export', async () => {
    const owner = await signUpOwner(stamgast, { ...canadian, testMode: true });
    const books = writeSalonBooks({ clients: 5 });
    await runImport(owner, await checkImport(owner, books.files, asOfOf(books)));
    const { now } = (await owner.get('/v1/test-clock').expect(200)).body as { now: string };
    expect(now.slice(0, 15)).toBe('2018-07-30T05:5');
  });

  it('cannot be started twice, beside another one, or before it is checked', async () => {
    const owner = await signUp();
    const books = writeSalonBooks({ clients: 40 });
    const [one, two] = [await checkImport(owner, books.files), await checkImport(owner, books.files)];
    await owner.post(`/v1/imports/${one.id}/start`).expect(428);
    await owner.post(`/v1/imports/${one.id}/start`, undefined, one.version + 5).expect(412);
    await inspector.rows(`UPDATE integrations.import SET state = 'running' WHERE id = $1`, [one.id]);
    const beside = await owner.post(`/v1/imports/${two.id}/start`, undefined, two.version);
    expect([beside.status, beside.body.code]).toEqual([409, 'import_running']);
    await inspector.rows(`UPDATE integrations.import SET state = 'checked' WHERE id = $1`, [one.id]);
    const started = await owner.post(`/v1/imports/${one.id}/start`, undefined, one.version).expect(200);
    expect(started.body.state).toBe('running');
    const done = await importIn(owner, one.id, 'done');
    const again = await owner.post(`/v1/imports/${one.id}/start`, undefined, done.version);
    expect([again.status, again.body.code]).toEqual([409, 'import_not_checked']);
    const late = await owner.post(`/v1/imports/${one.id}/cancel`, undefined, done.version);
    expect([late.status, late.body.code]).toEqual([409, 'import_over']);
  });

  it('is listed newest first', async () => {
    const owner = await signUp();
    const books = writeSalonBooks({ clients: 3 });
    const [one, two] = [await checkImport(owner, books.files), await checkImport(owner, books.files)];
    const listed = (await owner.get('/v1/imports').expect(200)).body;
    expect(listed.data.map((each: { id: string }) => each.id)).toEqual([two.id, one.id]);
    expect(listed.nextCursor).toBeNull();
  });
});
