import type { components } from '@stamgast/api-client';

type Schemas = components['schemas'];
type Answered<Body> = { responses: { 200: { content: { 'application/json': Body } } } };
type Asked<Body> = { requestBody: { content: { 'application/json': Body } } };
type ByToken = { parameters: { path: { token: string } } };
type Booking = Schemas['PublicBookingResponse'];

/** Paths by the link in a message, until the document has them. */
export interface PendingPaths {
  '/v1/public/bookings/{token}': { get: ByToken & Answered<Booking> };
  '/v1/public/bookings/{token}/availability': {
    get: { parameters: { path: { token: string }; query: { from: string; to: string } } } & Answered<
      Schemas['AvailabilityResponse']
    >;
  };
  '/v1/public/bookings/{token}/confirm': { post: ByToken & Answered<Booking> };
  '/v1/public/bookings/{token}/cancel': { post: ByToken & Asked<{ reason?: string }> & Answered<Booking> };
  '/v1/public/bookings/{token}/reschedule': {
    post: ByToken & Asked<{ start: string; staffId?: string }> & Answered<Booking>;
  };
  '/v1/public/bookings/{token}/feedback': {
    post: ByToken & Asked<{ score: number; comment?: string }> & Answered<Booking>;
  };
  '/v1/public/unsubscribe/{token}': {
    post: ByToken & { responses: { 200: { content: { 'application/json': object } } } };
  };
}
