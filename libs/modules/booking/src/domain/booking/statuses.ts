import type { BookingSource, BookingStatus } from '@stamgast/contracts';

/** Every status a booking can have, in the order of its life. */
export const bookingStatuses = [
  'requested',
  'confirmed',
  'arrived',
  'in_progress',
  'completed',
  'declined',
  'expired',
  'cancelled',
  'no_show',
] as const satisfies readonly BookingStatus[];

export const bookingSources = ['online', 'staff', 'import', 'demo'] as const satisfies readonly BookingSource[];
