import { randomUUID } from 'node:crypto';
import type { BookingFacts } from '@stamgast/contracts';
import { signUpOwner } from '../harness/caller.js';
import { bookingFacts } from '../harness/event-samples.js';
import { Stamgast } from '../harness/stamgast.js';
import { booking, hear, line, overview, sale, visit } from './story.js';

const clockStart = '2026-06-30T10:00:00Z';
const march = 'from=2026-03-01&to=2026-03-31';
const nok = (amount: number) => ({ amount, currency: 'NOK' });

describe('figures', () => {
  let stamgast: Stamgast;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
  });
  afterAll(() => stamgast.stop());
  const newOwner = () => signUpOwner(stamgast, { clockStart });

  it('knows nothing of a business without visits: null, not 0', async () => {
    const owner = await newOwner();
    const figures = await overview(owner, `${march}&compare=previous`);
    const nothing = { value: null, numerator: 0, denominator: 0, few: true };
    for (const key of ['retention', 'rebooking', 'noShow', 'lateCancel'])
      expect([key, figures[key]]).toEqual([key, { current: nothing, previous: nothing }]);
    expect(figures.frequency.current).toEqual({ value: null, visits: 0, clients: 0, medianIntervalDays: null });
    expect(figures.averageSpend.current).toEqual({ perVisit: null, perClient: null, median: null });
    expect(figures.revenue).toEqual({ current: nok(0), previous: nok(0) });
    expect(figures.series).toHaveLength(31);
    expect(figures).toMatchObject({ activeDays: 60, asOf: '2026-06-30', timeZone: 'Europe/Oslo' });
    expect(figures.comparedPeriod).toEqual({ from: '2026-01-29', to: '2026-02-28' });
  });

  it('F.7 and D33: no-shows of those due, late cancellations apart, unmarked ones counted beside', async () => {
    const owner = await newOwner();
    const at = '2026-03-10T10:00:00Z';
    await hear(
      stamgast,
      owner,
      ...Array.from({ length: 8 }, () => visit(at)),
      ...Array.from({ length: 2 }, () => booking(at, { status: 'no_show' })),
      booking(at, { status: 'cancelled', cancelledBy: 'client', cancelledLate: true }),
      booking(at, { status: 'cancelled', cancelledBy: 'client' }),
      booking(at, { status: 'cancelled', cancelledBy: 'business', cancelledLate: true }),
      booking(at, { status: 'confirmed' }),
      booking(at, { status: 'arrived' }),
      booking(at, { status: 'declined' }),
      // By the day of the visit, not of the booking.
      booking('2026-04-02T10:00:00Z', { status: 'no_show', createdAt: at }),
    );
    const figures = await overview(owner, march);
    expect(figures.noShow.current).toEqual({ value: 0.2, numerator: 2, denominator: 10, few: false });
    expect(figures.lateCancel.current).toEqual({ value: 1 / 11, numerator: 1, denominator: 11, few: false });
    expect(figures.notClosed).toBe(2);
    expect((await overview(owner, `${march}&asOf=2026-03-09`)).notClosed).toBe(0);
  });

  it('F.8 and revenue: paid, less refunds, discounts and tax, on the day of payment', async () => {
    const owner = await newOwner();
    const [haircut, colour, anna] = [randomUUID(), randomUUID(), randomUUID()];
    const visits = [visit('2026-03-10T10:00:00Z'), visit('2026-03-11T10:00:00Z'), visit('2026-03-12T10:00:00Z')];
    const bookingId = (visits[0] as { booking: BookingFacts }).booking.bookingId;
    const other = (visits[1] as { booking: BookingFacts }).booking.bookingId;
    // 1000 + 500 less 150 with 20 % of it tax: net 800 + 400 − 120.
    const first = sale({
      at: '2026-03-10T11:00:00Z',
      bookingId,
      lines: [
        line(100_000, { serviceId: haircut, staffId: anna }),
        line(50_000, { kind: 'product', name: 'Wax' }),
        line(-15_000, { kind: 'discount', name: 'Kind' }),
      ],
    });
    const second = sale({
      at: '2026-03-11T11:00:00Z',
      bookingId: other,
      lines: [line(60_000, { serviceId: colour })],
      paid: 20_000,
    });
    const { saleId, clientId } = second;
    await hear(
      stamgast,
      owner,
      {
        type: 'sale.refunded.v1',
        saleId,
        refundId: randomUUID(),
        bookingId: other,
        clientId,
        amount: 15_000,
        at: '2026-04-02T11:00:00Z',
      },
      {
        type: 'sale.paid.v1',
        saleId,
        bookingId: other,
        clientId,
        total: 60_000,
        paid: 60_000,
        at: '2026-03-31T22:30:00Z',
      },
      first,
      second,
      ...visits,
    );
    const figures = await overview(owner, march);
    expect(figures.revenue.current).toEqual(nok(108_000 + 16_000));
    expect(figures.series.find((one: { date: string }) => one.date === '2026-03-10').revenue).toEqual(nok(108_000));
    // Services of the three visits: 72,000 for the first, 48,000 less 12,000 for the second.
    expect(figures.averageSpend.current).toEqual({
      perVisit: nok(36_000),
      perClient: nok(36_000),
      median: nok(36_000),
    });
    const months = await owner.get('/v1/analytics/revenue?from=2026-03-01&to=2026-04-30&groupBy=month').expect(200);
    expect(months.body.data).toEqual([
      {
        from: '2026-03-01',
        to: '2026-03-31',
        revenue: nok(124_000),
        services: nok(88_000),
        products: nok(36_000),
        refunds: nok(0),
      },
      {
        from: '2026-04-01',
        to: '2026-04-30',
        revenue: nok(20_000),
        services: nok(20_000),
        products: nok(0),
        refunds: nok(-12_000),
      },
    ]);
    expect(months.body.total.revenue).toEqual(nok(144_000));
    const services = (await owner.get(`/v1/analytics/services?${march}`).expect(200)).body.data;
    expect(services.find((one: { id: string }) => one.id === haircut)).toMatchObject({
      name: 'Haircut',
      revenue: nok(72_000),
      averageSpend: null,
    });
    const staff = (await owner.get(`/v1/analytics/staff?${march}`).expect(200)).body.data;
    expect(staff[0]).toMatchObject({ id: anna, revenue: nok(72_000), visits: 0 });
  });

  it('F.11 merges the hour that an autumn night has twice, per day that was open', async () => {
    const owner = await signUpOwner(stamgast, { clockStart: '2026-11-20T10:00:00Z' });
    const sundays = ['2026-10-04', '2026-10-11', '2026-10-18'];
    await hear(
      stamgast,
      owner,
      visit('2026-10-25T00:30:00Z'),
      visit('2026-10-25T01:30:00Z'),
      ...sundays.map((day) => visit(`${day}T08:00:00Z`)),
      visit('2026-10-19T08:00:00Z'),
      visit('2026-10-18T00:30:00Z', { timeKnown: false }),
    );
    const { body } = await owner.get('/v1/analytics/peak-times?from=2026-09-28&to=2026-10-25').expect(200);
    const cell = (weekday: number, hour: number) =>
      body.cells.find((one: { weekday: number; hour: number }) => one.weekday === weekday && one.hour === hour);
    expect(body.cells).toHaveLength(168);
    expect(cell(7, 2)).toEqual({ weekday: 7, hour: 2, visits: 2, openDays: 4, perOpenDay: 0.5 });
    expect(cell(7, 10)).toMatchObject({ visits: 3, openDays: 4, perOpenDay: 0.75 });
    expect(cell(1, 10)).toMatchObject({ visits: 1, openDays: 1, perOpenDay: 1 });
    expect(cell(3, 10)).toEqual({ weekday: 3, hour: 10, visits: 0, openDays: 0, perOpenDay: null });
    expect(body).toMatchObject({ weeks: 4, few: false });
    const three = await owner.get('/v1/analytics/peak-times?from=2026-09-28&to=2026-10-24').expect(200);
    expect(three.body).toMatchObject({ weeks: 3, few: true });
  });

  it('F.15 tells whom the first visit with a service or a person brought back', async () => {
    const owner = await newOwner();
    const facts = (clientId: string) => bookingFacts({ start: '2026-03-10T10:00:00Z', clientId, status: 'completed' });
    const [stays, leaves] = [facts(randomUUID()), facts(randomUUID())];
    const appointment = { ...stays.appointments[0]!, staffName: 'Anna' };
    const same = { appointments: [appointment] };
    await hear(
      stamgast,
      owner,
      { type: 'booking.completed.v1', booking: { ...stays, ...same } },
      {
        type: 'booking.completed.v1',
        booking: { ...leaves, appointments: [{ ...appointment, appointmentId: randomUUID() }] },
      },
      visit('2026-04-21T10:00:00Z', { clientId: stays.clientId }),
      booking('2026-03-12T10:00:00Z', { ...same, status: 'no_show' }),
    );
    const { body } = await owner.get(`/v1/analytics/staff?${march}`).expect(200);
    expect(body.returnDays).toBe(63);
    expect(body.data).toHaveLength(1);
    expect(body.data[0]).toMatchObject({ id: appointment.staffId, name: 'Anna', visits: 2, clients: 2, newClients: 2 });
    expect(body.data[0].returned).toMatchObject({ value: 0.5, numerator: 1, denominator: 2, few: true });
    expect(body.data[0].returned.low).toBeCloseTo(0.0945, 3);
    expect(body.data[0].noShow).toEqual({ value: 1 / 3, numerator: 1, denominator: 3, few: true });
    const early = await owner.get(`/v1/analytics/services?${march}&asOf=2026-05-11`).expect(200);
    expect(early.body.data[0].returned).toEqual({
      value: null,
      numerator: 0,
      denominator: 0,
      few: true,
      low: null,
      high: null,
    });
  });

  it('cuts periods at midnight of the location, and shows nobody the figures of another business', async () => {
    const owner = await newOwner();
    await hear(
      stamgast,
      owner,
      visit('2026-02-28T22:59:59Z'),
      visit('2026-02-28T23:00:00Z'),
      visit('2026-03-31T21:59:59Z'),
      visit('2026-03-31T22:00:00Z'),
      visit('2026-03-31T22:00:00Z', { timeZone: 'Europe/London' }),
    );
    const figures = await overview(owner, `${march}&compare=year`);
    expect(figures.visits).toEqual({ current: 3, previous: 0 });
    expect(figures.series.filter((one: { visits: number }) => one.visits > 0)).toMatchObject([
      { date: '2026-03-01', visits: 1 },
      { date: '2026-03-31', visits: 2 },
    ]);
    expect((await overview(owner, 'from=2026-02-28&to=2026-02-28')).visits.current).toBe(1);
    expect((await overview(await newOwner(), march)).visits.current).toBe(0);
  });

  it.each([
    ['from=2026-03-31&to=2026-03-01', 'to'],
    ['from=2026-02-30&to=2026-03-01', 'from'],
    ['from=2020-01-01&to=2026-03-01', 'to'],
    ['from=2026-03-01', 'to'],
    [`${march}&compare=best`, 'compare'],
    [`${march}&asOf=soon`, 'asOf'],
    [`${march}&asOf=2026-02-30`, 'asOf'],
  ])('refuses %s', async (query, path) => {
    const owner = await newOwner();
    const { body } = await owner.get(`/v1/analytics/overview?${query}`).expect(400);
    expect(body.errors.map((one: { path: string }) => one.path)).toEqual([path]);
  });
});
