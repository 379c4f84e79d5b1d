import { newIdempotencyKey } from '../data/idempotency-key.js';
import { request, urlOf } from './request.js';
import type {
  Availability,
  BookingReceipt,
  ClassSession,
  Hold,
  NewBooking,
  NewCoursePlace,
  NewSeries,
  OpenCourse,
  Preferences,
  PreferencesChange,
  PublicBooking,
  PublicPage,
  SeriesPreview,
  SeriesReceipt,
  SeriesWish,
  WantedVisit,
} from './types.js';

export interface AvailabilityQuery {
  serviceIds: readonly string[];
  variantIds?: string[];
  addOnIds?: string[];
  staffId?: string;
  staffIds?: string[];
  parallelIds?: string[];
  locationId?: string;
  people?: number;
  /** First and last local day, both included. */
  from: string;
  to: string;
}

/** What a booking page shows: services, people, policies and the business's own time. */
export function getPage(slug: string): Promise<PublicPage> {
  return request('get', '/v1/public/{slug}', { path: { slug } });
}

/** Free starts for all the services in one visit. */
export function getAvailability(slug: string, { serviceIds, ...rest }: AvailabilityQuery): Promise<Availability> {
  return request('get', '/v1/public/{slug}/availability', {
    path: { slug },
    query: { ...rest, serviceIds: [...serviceIds] },
  });
}

/** Sessions of a class on some local days, full ones included. */
export async function getClassSessions(
  slug: string,
  query: { serviceId: string; from: string; to: string },
): Promise<readonly ClassSession[]> {
  return (await request('get', '/v1/public/{slug}/class-sessions', { path: { slug }, query })).sessions;
}

/** Courses of a class that can be joined now. */
export async function getCourses(slug: string, serviceId: string): Promise<readonly OpenCourse[]> {
  return (await request('get', '/v1/public/{slug}/courses', { path: { slug }, query: { serviceId } })).courses;
}

/** Books a course: a seat at each of its dates. */
export function createCoursePlace(slug: string, body: NewCoursePlace, idempotencyKey: string): Promise<BookingReceipt> {
  return request('post', '/v1/public/{slug}/course-places', { path: { slug }, body, idempotencyKey });
}

/** Books. The same key with the same body never books twice. */
export function createBooking(slug: string, body: NewBooking, idempotencyKey: string): Promise<BookingReceipt> {
  return request('post', '/v1/public/{slug}/bookings', { path: { slug }, body, idempotencyKey });
}

/** How each date of visits that repeat stands; keeps nothing. */
export function previewSeries(slug: string, body: SeriesWish): Promise<SeriesPreview> {
  const idempotencyKey = newIdempotencyKey();
  return request('post', '/v1/public/{slug}/booking-series/preview', { path: { slug }, body, idempotencyKey });
}

/** Books visits that repeat, each with a link of its own. */
export function createSeries(slug: string, body: NewSeries, idempotencyKey: string): Promise<SeriesReceipt> {
  return request('post', '/v1/public/{slug}/booking-series', { path: { slug }, body, idempotencyKey });
}

/** Keeps a time for some minutes; refused with `slot_unavailable` where somebody else has it. */
export function createHold(slug: string, body: WantedVisit, idempotencyKey: string): Promise<Hold> {
  return request('post', '/v1/public/{slug}/holds', { path: { slug }, body, idempotencyKey });
}

export async function releaseHold(slug: string, id: string): Promise<void> {
  await request('delete', '/v1/public/{slug}/holds/{id}', { path: { slug, id } });
}

export function getBooking(token: string): Promise<PublicBooking> {
  return request('get', '/v1/public/bookings/{token}', { path: { token } });
}

/** Free starts that the booking could move to; its own time counts as free. */
export function getMoveAvailability(token: string, from: string, to: string): Promise<Availability> {
  return request('get', '/v1/public/bookings/{token}/availability', { path: { token }, query: { from, to } });
}

/** The client says that they are coming. */
export function confirmBooking(token: string, idempotencyKey: string): Promise<PublicBooking> {
  return request('post', '/v1/public/bookings/{token}/confirm', { path: { token }, idempotencyKey });
}

/** The client takes the time that was proposed instead. */
export function acceptProposal(token: string, idempotencyKey: string): Promise<PublicBooking> {
  return request('post', '/v1/public/bookings/{token}/accept-proposal', { path: { token }, idempotencyKey });
}

/** The client says that it was no no-show. */
export function objectToNoShow(token: string, body: { text?: string }, idempotencyKey: string): Promise<PublicBooking> {
  return request('post', '/v1/public/bookings/{token}/object', { path: { token }, body, idempotencyKey });
}

export function cancelBooking(
  token: string,
  body: { reason?: string },
  idempotencyKey: string,
): Promise<PublicBooking> {
  return request('post', '/v1/public/bookings/{token}/cancel', { path: { token }, body, idempotencyKey });
}

export function moveBooking(token: string, body: { start: string }, idempotencyKey: string): Promise<PublicBooking> {
  return request('post', '/v1/public/bookings/{token}/reschedule', { path: { token }, body, idempotencyKey });
}

export interface Rating {
  /** 1 to 5. */
  score: number;
  comment?: string;
}

export function rateVisit(token: string, body: Rating, idempotencyKey: string): Promise<PublicBooking> {
  return request('post', '/v1/public/bookings/{token}/feedback', { path: { token }, body, idempotencyKey });
}

export async function unsubscribe(token: string, idempotencyKey: string): Promise<void> {
  await request('post', '/v1/public/unsubscribe/{token}', { path: { token }, idempotencyKey });
}

/** What somebody gets by which way, by the link of a message to them. */
export function getPreferences(token: string): Promise<Preferences> {
  return request('get', '/v1/public/preferences/{token}', { path: { token } });
}

export function changePreferences(
  token: string,
  body: PreferencesChange,
  idempotencyKey: string,
): Promise<Preferences> {
  return request('post', '/v1/public/preferences/{token}', { path: { token }, body, idempotencyKey });
}

/** Where the visit can be fetched as an iCalendar file. */
export function calendarFileUrl(token: string): string {
  return urlOf('/v1/public/bookings/{token}/calendar.ics', { token });
}
