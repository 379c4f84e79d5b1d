import type { WorkPlan } from '@stamgast/availability';
import { defaultPolicies } from '../policies.js';
import type { BusyTime, Offer, OfferedService, Performer } from '../visit/offer.js';
import { keptPlan, planSeries, type PlannedOccurrence, type SeriesPolicy } from './plan-series.js';
import { occurrencesOf, type Recurrence } from './recurrence.js';

const at = (instant: string) => Date.parse(instant);
const cut: OfferedService = {
  id: 'cut',
  name: 'Cut',
  duration: 60,
  bufferBefore: 0,
  bufferAfter: 15,
  processing: [],
  resourceKinds: [],
  priceAmount: 50_000,
  taxRate: 25,
  online: true,
  rebookAfterDays: null,
};
const hours: WorkPlan = { weekly: [{ days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' }] };
const performer = (staffId: string, plan: WorkPlan): Performer => ({
  staffId,
  name: staffId,
  online: true,
  position: 0,
  lastAssignedAt: null,
  plan,
  services: [{ serviceId: 'cut', duration: null, priceAmount: null }],
});

interface Case {
  readonly plan?: WorkPlan;
  readonly staff?: readonly string[];
  readonly busy?: Readonly<Record<string, readonly [string, string][]>>;
  readonly clientTime?: readonly [string, string][];
  readonly recurrence?: Partial<Recurrence>;
  readonly start?: string;
  readonly policy?: SeriesPolicy;
  readonly now?: string;
}

function planned(wish: Case): PlannedOccurrence[] {
  const { plan = hours, staff = ['anna'], busy = {}, clientTime = [], start = '2026-03-03T10:00:00Z' } = wish;
  const holidays = [{ date: '2026-03-10', names: { en: 'Day', nb: 'Dag', sv: 'Dag', da: 'Dag' } }];
  const offer: Offer = {
    locationId: 'here',
    place: { name: 'Here', address: null, phone: null, directions: null },
    brandColor: null,
    timeZone: 'UTC',
    policies: { ...defaultPolicies, slotStep: 1 },
    services: [cut],
    performers: staff.map((one) => performer(one, plan)),
    resources: [],
    durations: [60],
    holidays: holidays.filter(({ date }) => plan.holidays?.includes(date)),
    pageOpen: true,
  };
  const gridOffer = { ...offer, policies: { ...offer.policies, slotStep: 30 } };
  const taken = Object.entries(busy).map(([id, stretches]): [string, BusyTime] => [
    id,
    { busy: stretches.flat().map(at), visits: [], bookedThatDay: 0 },
  ]);
  const recurrence: Recurrence = { unit: 'week', every: 1, count: 3, until: null, ...wish.recurrence };
  const wishes = [[{ service: cut, staffId: null, duration: null }]];
  return planSeries(
    {
      offer,
      gridOffer,
      moment: { now: new Date(wish.now ?? '2026-03-02T08:00:00Z'), booker: 'desk', busy: new Map(taken) },
      clientTime: clientTime.map(([from, to]) => ({ from: at(from), to: at(to) })),
    },
    occurrencesOf(at(start), 'UTC', recurrence).map((occurrence) => ({ occurrence, wishes })),
    wish.policy ?? 'all_or_nothing',
  );
}

const states = (all: readonly PlannedOccurrence[]) => all.map((one) => one.trouble?.state ?? 'free');
const begins = (all: readonly PlannedOccurrence[], policy: SeriesPolicy) =>
  all.map((one) => {
    const plan = keptPlan(one, policy);
    return plan && new Date(plan.parts[0]!.start).toISOString().slice(5, 16);
  });

describe('a series before it is booked', () => {
  it('says of each visit whether it is free, taken, closed or a holiday (D36)', () => {
    const all = planned({
      plan: { ...hours, holidays: ['2026-03-10'], closures: [{ date: '2026-03-17' }] },
      busy: { anna: [['2026-03-24T10:30:00Z', '2026-03-24T11:00:00Z']] },
      recurrence: { count: 4 },
    });
    expect(states(all)).toEqual(['free', 'holiday', 'closed', 'conflict']);
    expect(all.map((one) => one.trouble?.reason ?? null)).toEqual([null, 'closed', 'closed', 'busy']);
    expect(all[1]!.trouble?.holiday?.names.en).toBe('Day');
  });

  it('calls a closure on a holiday closed, because the closure is what beats the holiday (D18)', () => {
    const plan = { ...hours, holidays: ['2026-03-10'], closures: [{ date: '2026-03-10' }] };
    expect(states(planned({ plan }))).toEqual(['free', 'closed', 'free']);
  });

  it('calls a day on which nobody works closed, and an hour outside too', () => {
    const all = planned({ start: '2026-03-06T10:00:00Z', recurrence: { unit: 'day', count: 2 } });
    expect(all.map((one) => one.trouble?.reason ?? null)).toEqual([null, 'outside_hours']);
  });

  it('finds the nearest time, on the day itself if there is one (D36)', () => {
    const all = planned({ busy: { anna: [['2026-03-10T09:00:00Z', '2026-03-10T15:30:00Z']] }, policy: 'nearest' });
    expect(begins(all, 'nearest')).toEqual(['03-03T10:00', '03-10T15:30', '03-17T10:00']);
    expect(begins(all, 'skip')).toEqual(['03-03T10:00', null, '03-17T10:00']);
  });

  it('goes to the next open day where the day itself is closed', () => {
    const all = planned({ plan: { ...hours, closures: [{ date: '2026-03-10' }] }, policy: 'nearest' });
    expect(begins(all, 'nearest')[1]).toBe('03-09T16:00');
  });

  it('keeps visits of one series out of one another’s way', () => {
    const all = planned({
      recurrence: { unit: 'day', count: 3 },
      start: '2026-03-03T10:00:00Z',
      busy: { anna: [['2026-03-04T09:00:00Z', '2026-03-04T17:00:00Z']] },
      policy: 'nearest',
    });
    const kept = begins(all, 'nearest').filter((one) => one !== null);
    expect(new Set(kept).size).toBe(kept.length);
    expect(states(all)).toEqual(['free', 'conflict', 'free']);
  });

  it('stays with whoever has the first visit, and goes to another only where that person is not free', () => {
    const all = planned({
      staff: ['anna', 'bo'],
      busy: {
        anna: [['2026-03-03T09:00:00Z', '2026-03-03T17:00:00Z']],
        bo: [['2026-03-17T09:00:00Z', '2026-03-17T17:00:00Z']],
      },
    });
    expect(all.map((one) => one.plan?.parts[0]?.staffId)).toEqual(['bo', 'bo', 'anna']);
  });

  it('sees the client’s own visits (D06)', () => {
    const all = planned({ clientTime: [['2026-03-10T10:45:00Z', '2026-03-10T11:30:00Z']], policy: 'nearest' });
    expect(all[1]!.trouble).toMatchObject({ state: 'conflict', reason: 'client_busy' });
    expect(begins(all, 'nearest')[1]).toBe('03-10T09:30');
  });

  it('proposes no time that has passed', () => {
    const all = planned({
      now: '2026-03-03T11:10:00Z',
      busy: { anna: [['2026-03-03T10:00:00Z', '2026-03-03T11:30:00Z']] },
      policy: 'nearest',
    });
    expect(begins(all, 'nearest')[0]).toBe('03-03T11:30');
  });
});
