import type { BookingStatus } from '@stamgast/contracts';
import { bookingStatuses } from './statuses.js';
import { calendarStatus, sequenceAfter } from './calendar-status.js';

const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
const booking = (status: BookingStatus, change: object = {}) => ({
  sequence: 4,
  status,
  startsAt: at(9),
  endsAt: at(10),
  locationId: 'here',
  ...change,
});

describe('SEQUENCE of a calendar entry (D88, N11)', () => {
  it('counts every change that a calendar shows, and no other', () => {
    for (const before of bookingStatuses)
      for (const after of bookingStatuses) {
        const isNews = calendarStatus(before) !== calendarStatus(after);
        expect(sequenceAfter(booking(before), booking(after))).toBe(isNews ? 5 : 4);
      }
    expect(sequenceAfter(booking('confirmed'), booking('confirmed', { startsAt: at(8) }))).toBe(5);
    expect(sequenceAfter(booking('confirmed'), booking('confirmed', { endsAt: at(11) }))).toBe(5);
    expect(sequenceAfter(booking('confirmed'), booking('confirmed', { locationId: 'there' }))).toBe(5);
  });

  it('counts a change once, whoever has counted it already', () => {
    expect(sequenceAfter(booking('confirmed'), booking('cancelled', { sequence: 5 }))).toBe(5);
  });
});
