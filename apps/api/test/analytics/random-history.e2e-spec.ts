import { RebuildFigures } from '@stamgast/analytics';
import { eventually } from '@stamgast/platform/testing';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { tell } from '../harness/event-samples.js';
import { inBusiness } from '../harness/in-business.js';
import { Inspector } from '../harness/inspect.js';
import { Stamgast } from '../harness/stamgast.js';
import { ExpectedFigures } from './expected-figures.js';
import { randomHistory } from './random-history.js';

const tables = ['visit', 'visit_line', 'sale', 'sale_payment', 'sale_refund', 'revenue'];
const seed = 20_260_329;
const history = randomHistory(seed, '2025-11-01T00:00:00Z', 150);
const period = { from: '2026-01-15', to: '2026-03-29' };

describe(`figures of a random history (seed ${seed}), told in no order`, () => {
  let stamgast: Stamgast;
  let owner: Caller;
  let inspector: Inspector;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    inspector = await Inspector.open(stamgast.database);
    owner = await signUpOwner(stamgast, { clockStart: '2026-06-30T10:00:00Z' });
    await tell(stamgast, owner.businessId, ...history.events);
    const open = () => inspector.rows(`SELECT 1 FROM platform.work WHERE kind LIKE 'outbox.%' LIMIT 1`);
    await eventually(async () => (await open()).length === 0);
  });
  afterAll(async () => {
    await inspector.close();
    await stamgast.stop();
  });

  const ask = async (report: string, more = '') =>
    (await owner.get(`/v1/analytics/${report}?from=${period.from}&to=${period.to}${more}`).expect(200)).body;
  const expected = new ExpectedFigures(history, period.from, period.to, '2026-06-30T10:00:00Z');
  const revenue = [...expected.revenue].filter(([day]) => day >= period.from && day <= period.to);

  it('are those that looking at everything gives', async () => {
    const figures = await ask('overview');
    expect(figures.visits.current).toBe(expected.inPeriod.length);
    expect(figures.newClients.current).toBe(expected.newClients.length);
    expect(figures.returningClients.current).toBe(expected.clients.length - expected.newClients.length);
    expect(figures.noShow.current).toEqual(expected.noShow);
    expect(figures.lateCancel.current).toEqual(expected.lateCancel);
    expect(figures.notClosed).toBe(expected.notClosed);
    expect(figures.rebooking.current).toEqual(expected.rebooking);
    expect(figures.frequency.current).toEqual(expected.frequency);
    expect(figures.activeDays).toBe(expected.activeDays);
    expect(figures.retention.current).toEqual(expected.retention);
    expect(figures.revenue.current.amount).toBe(revenue.reduce((sum, [, amount]) => sum + amount, 0));
    // The random salon has something of each, or these comparisons would say nothing.
    for (const key of ['noShow', 'lateCancel', 'rebooking', 'retention'])
      expect([key, figures[key].current.numerator]).not.toEqual([key, 0]);
    expect(figures.notClosed * figures.newClients.current * figures.returningClients.current).toBeGreaterThan(0);
  });

  it('have a series that is right every day', async () => {
    const { series } = await ask('overview');
    expect(series).toHaveLength(74);
    for (const {
      date,
      visits,
      revenue: { amount },
    } of series) {
      const own = expected.inPeriod.filter((one) => expected.day(one.start) === date).length;
      expect([date, visits, amount]).toEqual([date, own, expected.revenue.get(date) ?? 0]);
    }
  });

  it('have what was spent on each visit to within the rounding of its parts', async () => {
    const { averageSpend } = await ask('overview');
    const total = expected.spent.reduce((sum, one) => sum + one, 0);
    expect(Math.abs(averageSpend.current.perVisit.amount - total / expected.spent.length)).toBeLessThan(3);
    const sorted = expected.spent.toSorted((a, b) => a - b);
    const median = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
    expect(Math.abs(averageSpend.current.median.amount - median)).toBeLessThan(3);
  });

  it('split into weeks, kinds, services and staff without losing anything', async () => {
    const total = revenue.reduce((sum, [, amount]) => sum + amount, 0);
    const weeks = await ask('revenue', '&groupBy=week');
    const sum = (key: 'revenue' | 'services' | 'products') =>
      weeks.data.reduce((all: number, one: Record<string, { amount: number }>) => all + one[key]!.amount, 0);
    expect([sum('revenue'), sum('services') + sum('products')]).toEqual([total, total]);
    expect(weeks.data.map((one: { from: string }) => one.from).slice(0, 2)).toEqual(['2026-01-15', '2026-01-19']);
    for (const [report, key] of [
      ['services', 'serviceId'],
      ['staff', 'staffId'],
    ] as const) {
      const { data } = await ask(report);
      expect(data.length).toBe(report === 'services' ? 3 : 2);
      expect(data.reduce((all: number, one: { revenue: { amount: number } }) => all + one.revenue.amount, 0)).toBe(
        sum('services'),
      );
      for (const { id, visits, clients, newClients, noShow } of data)
        expect({ visits, clients, newClients, noShow }).toEqual(expected.performance(key, id));
    }
  });

  it('have every hour of the week', async () => {
    const { cells } = await ask('peak-times');
    const known = expected.inPeriod.filter((one) => one.timeKnown);
    const weekday = (day: string) => ((new Date(day).getUTCDay() + 6) % 7) + 1;
    const days = [...new Set(known.map((one) => expected.day(one.start)))];
    for (const cell of cells) {
      const visits = known.filter(
        (one) => weekday(expected.day(one.start)) === cell.weekday && expected.hour(one.start) === cell.hour,
      );
      const openDays = days.filter((day) => weekday(day) === cell.weekday).length;
      expect(cell).toMatchObject({ visits: visits.length, openDays });
    }
  });

  it('are the same after everything was made anew from the events', async () => {
    const dump = async () => {
      const all = tables.map(async (table) => [
        table,
        await inspector.rows(`SELECT to_jsonb(t) AS row FROM analytics.${table} t ORDER BY t`),
      ]);
      return Promise.all(all);
    };
    const before = await dump();
    for (const [table, rows] of before) expect([table, rows!.length > 10]).toEqual([table, true]);
    // What was wrong before is right afterwards.
    await inspector.rows(`UPDATE analytics.visit SET previous_day = NULL, spent_amount = 1, day = '2026-01-01'`);
    await inspector.rows(`DELETE FROM analytics.revenue WHERE position = 0`);
    await inBusiness(stamgast, owner.businessId, (tx) => stamgast.app.get(RebuildFigures).execute(tx));
    expect(await dump()).toEqual(before);
  });
});
