import type { BookingStatus } from '@stamgast/contracts';
import { freesTime } from '../status/status-machine.js';
import type { Booking } from './booking.js';

/** What a calendar elsewhere calls a booking (RFC 5545, 3.8.1.11). */
export function calendarStatus(status: BookingStatus): 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED' {
  if (freesTime(status)) return 'CANCELLED';
  return status === 'requested' ? 'TENTATIVE' : 'CONFIRMED';
}

type Shown = Pick<Booking, 'sequence' | 'status' | 'startsAt' | 'endsAt' | 'locationId'>;

/**
 * SEQUENCE after a change: one more where a calendar would show something else, in time, place or status, so that whoever
 * has an older entry takes the newer one (D88).
 */
export function sequenceAfter(before: Shown, after: Shown): number {
  const same =
    calendarStatus(before.status) === calendarStatus(after.status) &&
    before.startsAt.getTime() === after.startsAt.getTime() &&
    before.endsAt.getTime() === after.endsAt.getTime() &&
    before.locationId === after.locationId;
  return same ? after.sequence : Math.max(after.sequence, before.sequence + 1);
}
