import { hoursOn } from './working-hours.js';

const texts = (plan: Parameters<typeof hoursOn>[0], date: string) =>
  hoursOn(plan, 'Europe/Oslo', date).map(({ start, end }) => `${start.toISOString()} ${end.toISOString()}`);
const everyDay = (start: string, end: string) => ({ weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start, end }] });

describe('working hours as instants', () => {
  it('follow the wall clock over the change of the clocks (D14)', () => {
    expect(texts(everyDay('09:00', '17:00'), '2026-03-28')).toEqual([
      '2026-03-28T08:00:00.000Z 2026-03-28T16:00:00.000Z',
    ]);
    expect(texts(everyDay('09:00', '17:00'), '2026-03-29')).toEqual([
      '2026-03-29T07:00:00.000Z 2026-03-29T15:00:00.000Z',
    ]);
  });

  it('belong to the day on which they began (D17)', () => {
    expect(texts(everyDay('20:00', '02:00'), '2026-06-30')).toEqual([
      '2026-06-30T18:00:00.000Z 2026-07-01T00:00:00.000Z',
    ]);
  });

  it('are none in an hour that the clock skips (D12)', () => {
    expect(texts(everyDay('02:00', '03:00'), '2026-03-29')).toEqual([]);
  });

  it('come in order, from the exception where there is one, and never on a closed day (D18)', () => {
    const plan = {
      ...everyDay('09:00', '17:00'),
      exceptions: [
        {
          date: '2026-06-01',
          windows: [
            { start: '14:00', end: '15:00' },
            { start: '10:00', end: '11:00' },
          ],
        },
        { date: '2026-06-02', windows: [] },
        { date: '2026-06-03', windows: [{ start: '10:00', end: '11:00' }] },
      ],
      closures: [{ date: '2026-06-03' }],
    };
    expect(texts(plan, '2026-06-01').map((text) => text.slice(11, 16))).toEqual(['08:00', '12:00']);
    expect(texts(plan, '2026-06-02')).toEqual([]);
    expect(texts(plan, '2026-06-03')).toEqual([]);
    expect(texts(plan, '2026-06-04')).toHaveLength(1);
  });
});
