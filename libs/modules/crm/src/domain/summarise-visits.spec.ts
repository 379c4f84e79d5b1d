import type { BookingStatus } from '@stamgast/contracts';
import { summariseVisits, type BookedVisit } from './summarise-visits.js';

const booking = (day: string, status: BookingStatus, more: Partial<BookedVisit> = {}): BookedVisit => ({
  bookingId: `${day}-${status}`,
  status,
  startsAt: new Date(`${day}T10:00:00Z`),
  visitDay: day,
  rebookAfterDays: null,
  worth: 50_000,
  ...more,
});

describe('summariseVisits', () => {
  it('is empty for somebody who has never booked', () => {
    expect(summariseVisits([])).toEqual({
      visits: 0,
      visitDays: 0,
      firstVisitDay: null,
      lastVisitDay: null,
      lastVisitAt: null,
      lastBookingId: null,
      rebookAfterDays: null,
      medianDays: null,
      deviationDays: null,
      bookedUntil: null,
      noShows: 0,
      visitValue: null,
    });
  });

  it('counts completed bookings only, and keeps no-shows and bookings to come apart', () => {
    const summary = summariseVisits([
      booking('2026-01-05', 'completed', { worth: 40_000 }),
      booking('2026-02-02', 'no_show'),
      booking('2026-02-09', 'completed', { worth: 60_001, rebookAfterDays: 35 }),
      booking('2026-02-09', 'completed', { worth: 0, bookingId: 'second of the day' }),
      booking('2026-03-01', 'cancelled'),
      booking('2026-03-05', 'confirmed'),
      booking('2026-04-05', 'requested'),
      booking('2026-05-05', 'declined'),
    ]);
    expect(summary).toEqual({
      visits: 3,
      visitDays: 2,
      firstVisitDay: '2026-01-05',
      lastVisitDay: '2026-02-09',
      noShows: 1,
      lastVisitAt: new Date('2026-02-09T10:00:00Z'),
      lastBookingId: 'second of the day',
      rebookAfterDays: null,
      medianDays: null,
      deviationDays: null,
      bookedUntil: new Date('2026-04-05T10:00:00Z'),
      visitValue: 33_334,
    });
  });

  it('forgets a visit that was taken back', () => {
    const visits = ['2026-01-05', '2026-02-05', '2026-03-05'].map((day) => booking(day, 'completed'));
    expect(summariseVisits(visits).medianDays).toBe(29.5);
    const undone = [...visits.slice(0, 2), booking('2026-03-05', 'confirmed')];
    expect(summariseVisits(undone)).toMatchObject({ visits: 2, medianDays: null, lastVisitDay: '2026-02-05' });
  });
});
