import type { BookingFacts } from '@stamgast/contracts';
import { newestOf, visitFactOf } from './visit-fact.js';

const booking = (start: string, timeZone: string): BookingFacts => ({
  bookingId: '018f0000-0000-7000-8000-000000000001',
  clientId: null,
  locationId: '018f0000-0000-7000-8000-000000000002',
  timeZone,
  status: 'completed',
  start,
  end: start,
  appointments: [],
  price: 0,
  source: 'staff',
  cancelledBy: null,
  cancelledLate: false,
  clientConfirmedAt: null,
  createdAt: start,
  timeKnown: true,
  durationKnown: true,
  version: 1,
  quiet: false,
});

describe('the fact of a visit', () => {
  it.each([
    ['2026-10-25T00:30:00Z', 'Europe/Oslo', '2026-10-25', 2],
    ['2026-10-25T01:30:00Z', 'Europe/Oslo', '2026-10-25', 2],
    ['2026-03-29T01:00:00Z', 'Europe/Oslo', '2026-03-29', 3],
    ['2026-03-31T22:00:00Z', 'Europe/Oslo', '2026-04-01', 0],
    ['2026-03-31T22:00:00Z', 'America/Vancouver', '2026-03-31', 15],
  ])('%s in %s lies on %s in hour %i', (start, timeZone, day, hour) => {
    expect(visitFactOf(booking(start, timeZone))).toMatchObject({ day, hour });
  });

  it('of several states is the newest, whatever came last', () => {
    const fact = visitFactOf(booking('2026-03-29T01:00:00Z', 'Europe/Oslo'));
    const states = [2, 3, 1].map((version) => ({ ...fact, version }));
    expect(newestOf(states).map((one) => one.version)).toEqual([3]);
  });
});
