import { findSlots } from '@stamgast/availability';
import type { Closure } from './closure.js';
import type { Schedule } from './schedule.js';
import { closedDays, planAt, worksAt } from './staff-plan.js';

const span = { from: '2026-03-02', to: '2026-03-08' };
const closure = (fromDate: string, toDate: string, locationId: string | null = null): Closure => ({
  id: 'c',
  name: 'Closed',
  version: 1,
  fromDate,
  toDate,
  locationId,
});
const schedule: Pick<Schedule, 'weekly' | 'seasons' | 'exceptions'> = {
  seasons: [],
  weekly: [
    { day: 1, startMinute: 540, endMinute: 600, locationId: null },
    { day: 2, startMinute: 540, endMinute: 600, locationId: 'a' },
    { day: 3, startMinute: 540, endMinute: 600, locationId: 'b' },
    { day: 5, startMinute: 1380, endMinute: 1500, locationId: null },
  ],
  exceptions: [{ date: '2026-03-05', note: null, windows: [{ startMinute: 0, endMinute: 1440, locationId: 'a' }] }],
};

const startsAt = (locationId: string, closures: readonly Closure[] = []) =>
  findSlots({
    zone: 'UTC',
    now: Date.parse('2026-03-01T00:00:00Z'),
    service: { duration: 60, step: 60 },
    staff: [{ id: 's', plan: planAt(schedule, locationId, closures, span), busy: [] }],
    range: { firstDay: span.from, lastDay: span.to },
  }).map((slot) => `${slot.date} ${new Date(slot.start).toISOString().slice(8, 13)}`);

describe('what the engine learns of a schedule', () => {
  it('keeps the windows of this location and those of any', () => {
    const starts = startsAt('a');
    expect(starts.filter((start) => !start.startsWith('2026-03-05'))).toEqual([
      '2026-03-02 02T09',
      '2026-03-03 03T09',
      '2026-03-06 06T23',
      '2026-03-06 07T00',
    ]);
    expect(starts.filter((start) => start.startsWith('2026-03-05'))).toHaveLength(24);
  });

  it('takes an exception for another location as a day off here', () => {
    expect(startsAt('b')).toEqual(['2026-03-02 02T09', '2026-03-04 04T09', '2026-03-06 06T23', '2026-03-06 07T00']);
  });

  it('lets closures beat everything, the exception too (D18)', () => {
    expect(startsAt('b', [closure('2026-02-20', '2026-03-04')])).toEqual(['2026-03-06 06T23', '2026-03-06 07T00']);
    expect(startsAt('a', [closure('2026-03-05', '2026-03-06', 'a')])).toEqual(['2026-03-02 02T09', '2026-03-03 03T09']);
    expect(startsAt('b', [closure('2026-03-02', '2026-03-08', 'a')])).toHaveLength(4);
  });

  it('names each closed day once, with a day around the span', () => {
    const closures = [closure('2026-03-01', '2026-03-02'), closure('2026-03-02', '2026-03-02', 'a')];
    expect(closedDays(closures, 'a', span)).toEqual(['2026-03-01', '2026-03-02']);
    expect(closedDays([closure('2020-01-01', '2030-01-01')], 'a', span)).toHaveLength(9);
  });

  it('lets people without locations work at the default one', () => {
    const main = { id: 'main', isDefault: true };
    const other = { id: 'other', isDefault: false };
    expect([worksAt({ locationIds: [] }, main), worksAt({ locationIds: [] }, other)]).toEqual([true, false]);
    expect([worksAt({ locationIds: ['other'] }, main), worksAt({ locationIds: ['other'] }, other)]).toEqual([
      false,
      true,
    ]);
  });
});
