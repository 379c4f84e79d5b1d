import { bookingsApi } from './bookings-api.js';
import type { Booking, BookingQuery } from './types/booking.js';
import type { Page } from './types/shared-words.js';

const pageSize = 200;

/** Every booking of some days, however many pages they take. */
export async function bookingsOfDays(query: BookingQuery): Promise<Page<Booking>> {
  const data: Booking[] = [];
  let cursor: string | undefined;
  do {
    const page = await bookingsApi.list({ ...query, limit: pageSize, cursor });
    data.push(...page.data);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return { data, nextCursor: null };
}
