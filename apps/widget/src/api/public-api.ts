import type { Availability, BookingReceipt, NewBooking, PublicBooking, PublicPage } from './types.js';
import { request } from './request.js';

export interface AvailabilityQuery {
  serviceIds: readonly string[];
  staffId?: string;
  locationId?: string;
  /** First and last local day, both included. */
  from: string;
  to: string;
}

const ofBusiness = (slug: string): string => `/public/${encodeURIComponent(slug)}`;
const ofBooking = (token: string): string => `/public/bookings/${encodeURIComponent(token)}`;

/** What a booking page shows: services, people, policies and the business's own time. */
export function getPage(slug: string): Promise<PublicPage> {
  return request('GET', ofBusiness(slug));
}

/** Free starts for all the services in one visit. */
export function getAvailability(slug: string, query: AvailabilityQuery): Promise<Availability> {
  const { serviceIds, ...rest } = query;
  return request('GET', `${ofBusiness(slug)}/availability`, { query: { serviceIds: serviceIds.join(','), ...rest } });
}

/** Books. The same key with the same body never books twice. */
export function createBooking(slug: string, body: NewBooking, idempotencyKey: string): Promise<BookingReceipt> {
  return request('POST', `${ofBusiness(slug)}/bookings`, { body, idempotencyKey });
}

export function getBooking(token: string): Promise<PublicBooking> {
  return request('GET', ofBooking(token));
}

/** Free starts that the booking could move to; its own time counts as free. */
export function getMoveAvailability(token: string, from: string, to: string): Promise<Availability> {
  return request('GET', `${ofBooking(token)}/availability`, { query: { from, to } });
}

/** Acts on a booking by its link. */
export function actOnBooking(
  token: string,
  action: 'confirm' | 'cancel' | 'reschedule' | 'feedback',
  body: object,
  idempotencyKey: string,
): Promise<PublicBooking> {
  return request('POST', `${ofBooking(token)}/${action}`, { body, idempotencyKey });
}

export function unsubscribe(token: string): Promise<void> {
  return request('POST', `/public/unsubscribe/${encodeURIComponent(token)}`, { body: {} });
}

/** Where the visit can be fetched as an iCalendar file. */
export function calendarFileUrl(token: string): string {
  return `/v1${ofBooking(token)}/calendar.ics`;
}
