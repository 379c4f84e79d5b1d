import { countsOf, DemandTally, type Search } from './demand-tally.js';

const search = (more: Partial<Search> = {}): Search => ({
  day: '2026-03-01',
  serviceIds: ['cut'],
  locationId: 'here',
  named: false,
  from: '2026-03-07',
  to: '2026-03-08',
  timeZone: 'Europe/Oslo',
  slots: [{ start: '2026-03-07T11:00:00.000Z', date: '2026-03-07' }],
  ...more,
});

const empties = (counts: ReturnType<typeof countsOf>) =>
  counts.filter(({ empty }) => empty > 0).map(({ weekday, part }) => `${weekday} ${part}`);

describe('what a search adds to the demand', () => {
  it('counts the whole, each weekday and each part of it, by the wall of the location', () => {
    const counts = countsOf(search());
    expect(counts).toHaveLength(1 + 2 * 4);
    // Noon in Oslo is afternoon.
    expect(empties(counts)).toEqual(['6 morning', '6 evening', '7 any', '7 morning', '7 afternoon', '7 evening']);
  });

  it('counts a search that found nothing as a whole, for each service', () => {
    const counts = countsOf(search({ slots: [], serviceIds: ['cut', 'colour'], to: '2026-03-07' }));
    expect(counts.filter(({ weekday, empty }) => weekday === 0 && empty === 1).map((one) => one.serviceId)).toEqual([
      'cut',
      'colour',
    ]);
  });

  it('adds up what is the same and keeps apart what is not', () => {
    const tally = new DemandTally();
    tally.add(countsOf(search({ to: '2026-03-07' })));
    tally.add(countsOf(search({ to: '2026-03-07', slots: [] })));
    tally.add(countsOf(search({ to: '2026-03-07', named: true })));
    const whole = tally.all().filter(({ weekday }) => weekday === 0);
    expect(whole.map(({ named, searches, empty }) => [named, searches, empty])).toEqual([
      [false, 2, 1],
      [true, 1, 0],
    ]);
  });

  it('keeps nothing of whoever searched', () => {
    const keys = ['day', 'empty', 'locationId', 'named', 'part', 'searches', 'serviceId', 'weekday'];
    expect([...new Set(countsOf(search()).flatMap((one) => Object.keys(one)))].sort()).toEqual(keys);
  });
});
