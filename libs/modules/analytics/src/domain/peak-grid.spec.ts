import { peakGrid } from './peak-grid.js';

const march = { from: '2026-03-02', end: '2026-03-30' };
const mondays = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23'];

describe('the grid of peak times', () => {
  it('has every hour of the week, per day that was open', () => {
    const { cells } = peakGrid(march, [{ weekday: 1, hour: 9, visits: 6 }], mondays.slice(1));
    expect(cells).toHaveLength(168);
    expect(cells[9]).toEqual({ weekday: 1, hour: 9, visits: 6, openDays: 3, perOpenDay: 2 });
    expect(cells[10]).toEqual({ weekday: 1, hour: 10, visits: 0, openDays: 3, perOpenDay: 0 });
    expect(cells.at(-1)).toEqual({ weekday: 7, hour: 23, visits: 0, openDays: 0, perOpenDay: null });
  });

  it('says few below four whole weeks with visits', () => {
    expect(peakGrid(march, [], mondays)).toMatchObject({ weeks: 4, few: false });
    expect(peakGrid(march, [], mondays.slice(1))).toMatchObject({ weeks: 3, few: true });
    expect(peakGrid({ ...march, end: '2026-03-29' }, [], mondays)).toMatchObject({ weeks: 3, few: true });
  });
});
