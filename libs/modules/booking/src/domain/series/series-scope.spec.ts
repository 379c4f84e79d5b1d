import type { BookingStatus } from '@stamgast/contracts';
import { reachedBy, type SeriesScope } from './series-scope.js';

const booking = (position: number, status: BookingStatus = 'confirmed') => ({
  id: String(position),
  status,
  startsAt: new Date(Date.UTC(2026, 2, position)),
  series: { id: 'series', position, count: 5 },
});
const all = [booking(1, 'completed'), booking(2), booking(3, 'cancelled'), booking(4), booking(5, 'requested')];
const now = new Date('2026-03-01T12:00:00Z');
const reach = (scope: SeriesScope, from: number, at = now) =>
  reachedBy(all, all[from - 1]!, scope, at).map((one) => one.series.position);

describe('how much of a series a change reaches (D36)', () => {
  it('is one visit, or those behind it too, or all that are ahead', () => {
    expect(reach('this', 4)).toEqual([4]);
    expect(reach('following', 4)).toEqual([4, 5]);
    expect(reach('all', 4)).toEqual([2, 4, 5]);
  });

  it('is never what is over, cancelled or has begun', () => {
    expect(reach('this', 1)).toEqual([]);
    expect(reach('this', 3)).toEqual([]);
    expect(reach('following', 1)).toEqual([2, 4, 5]);
    expect(reach('all', 4, new Date('2026-03-04T00:00:00Z'))).toEqual([5]);
  });
});
