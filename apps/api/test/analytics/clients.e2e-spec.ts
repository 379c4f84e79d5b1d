import { randomUUID } from 'node:crypto';
import { signUpOwner } from '../harness/caller.js';
import { Stamgast } from '../harness/stamgast.js';
import { booking, hear, overview, visit } from './story.js';

const clockStart = '2026-06-30T10:00:00Z';
const march = 'from=2026-03-01&to=2026-03-31';

describe('figures of clients', () => {
  let stamgast: Stamgast;
  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
  });
  afterAll(() => stamgast.stop());
  const newOwner = () => signUpOwner(stamgast, { clockStart });

  it('F.1 with 150 active at the start, 7 of them lost and 50 new keeps 143 of 150', async () => {
    const owner = await newOwner();
    const old = Array.from({ length: 150 }, () => randomUUID());
    const events = [
      ...old.map((clientId) => visit('2026-01-20T10:00:00Z', { clientId })),
      ...old.slice(7).map((clientId) => visit('2026-03-20T10:00:00Z', { clientId })),
      ...Array.from({ length: 50 }, () => visit('2026-03-10T10:00:00Z')),
      // New and lost again within the period: neither in E nor in N.
      visit('2026-03-02T10:00:00Z', { clientId: null }),
    ];
    await hear(stamgast, owner, ...events);
    const expected = { value: 143 / 150, numerator: 143, denominator: 150, few: false };
    // 59 days apart: twice that is the window, so that January's visits still count at the start and not at the end.
    const period = 'from=2026-03-01&to=2026-05-31';
    const figures = await overview(owner, period);
    expect(figures.activeDays).toBe(118);
    expect(figures.retention).toEqual({ current: expected, previous: null });
    const { body } = await owner.get(`/v1/analytics/retention?${period}`).expect(200);
    expect(body).toMatchObject({ atStart: 150, atEnd: 193, fresh: 50, reactivated: 0, lost: 7, retention: expected });
    expect(body.churn).toEqual({ value: 7 / 150, numerator: 7, denominator: 150, few: false });
  });

  it('F.1 counts who came back after having been lost neither as kept nor as new', async () => {
    const owner = await newOwner();
    const [kept, back] = [randomUUID(), randomUUID()];
    await hear(
      stamgast,
      owner,
      visit('2025-06-01T10:00:00Z', { clientId: back }),
      visit('2026-02-20T10:00:00Z', { clientId: kept }),
      visit('2026-03-12T10:00:00Z', { clientId: kept }),
      visit('2026-03-14T10:00:00Z', { clientId: kept }),
      visit('2026-03-16T10:00:00Z', { clientId: kept }),
      visit('2026-03-10T10:00:00Z', { clientId: back }),
    );
    const { body } = await owner.get(`/v1/analytics/retention?${march}`).expect(200);
    expect(body).toMatchObject({ atStart: 1, atEnd: 2, fresh: 0, reactivated: 1, lost: 0, activeDays: 60 });
    expect(body.retention).toEqual({ value: 1, numerator: 1, denominator: 1, few: true });
    expect(body.tooEarly).toBe(false);
  });

  it('F.1b counts bookings made within 30 days of a visit, and leaves out visits that are younger', async () => {
    const owner = await newOwner();
    const [soon, late, before, fresh] = Array.from({ length: 4 }, () => randomUUID()) as [
      string,
      string,
      string,
      string,
    ];
    const next = (clientId: string, createdAt: string) =>
      booking('2026-09-01T10:00:00Z', { clientId, createdAt, status: 'confirmed' });
    await hear(
      stamgast,
      owner,
      visit('2026-03-10T10:00:00Z', { clientId: soon }),
      next(soon, '2026-04-09T10:00:00Z'),
      visit('2026-03-10T10:00:00Z', { clientId: late }),
      next(late, '2026-04-09T10:00:01Z'),
      visit('2026-03-10T10:00:00Z', { clientId: before }),
      next(before, '2026-03-10T09:59:59Z'),
      visit('2026-03-31T10:00:00Z', { clientId: fresh }),
      next(fresh, '2026-03-31T11:00:00Z'),
      visit('2026-03-11T10:00:00Z', { clientId: null }),
    );
    const rate = async (asOf: string) => (await overview(owner, `${march}&asOf=${asOf}`)).rebooking.current;
    expect(await rate('2026-05-31')).toEqual({ value: 0.5, numerator: 2, denominator: 4, few: true });
    expect(await rate('2026-04-29')).toEqual({ value: 1 / 3, numerator: 1, denominator: 3, few: true });
    expect(await rate('2026-04-08')).toEqual({ value: null, numerator: 0, denominator: 0, few: true });
  });

  it('F.6 gives visits per client and the median of their own medians; walk-ins have no person', async () => {
    const owner = await newOwner();
    const [often, twice] = [randomUUID(), randomUUID()];
    await hear(
      stamgast,
      owner,
      ...['2026-03-02', '2026-03-09', '2026-03-09', '2026-03-20', '2026-03-30'].map((day, index) =>
        visit(`${day}T1${index}:00:00Z`, { clientId: often }),
      ),
      visit('2026-01-10T10:00:00Z', { clientId: twice }),
      visit('2026-03-11T10:00:00Z', { clientId: twice }),
      visit('2026-03-12T10:00:00Z'),
      visit('2026-03-12T11:00:00Z', { clientId: null }),
      visit('2026-03-12T12:00:00Z', { clientId: null, source: 'import' }),
    );
    const figures = await overview(owner, march);
    // Own medians: of 7, 11, 10 days, and of 60 days.
    expect(figures.frequency.current).toEqual({ value: 7 / 3, visits: 7, clients: 3, medianIntervalDays: 35 });
    expect(figures.visits.current).toBe(9);
    expect(figures.newClients.current).toBe(2);
    expect(figures.returningClients.current).toBe(1);
  });
});
