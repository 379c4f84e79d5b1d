import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import { call } from './http.js';
import type { Booking, BookingQuery, HistoryEntry, NewBooking } from './types/booking.js';
import type { Message, SaleDraft } from './types/checkout.js';
import type { Day, Instant, Page, Uuid } from './types/shared-words.js';

type Ref = Pick<Booking, 'id' | 'version'>;
type Action = 'confirm' | 'decline' | 'check-in' | 'start' | 'no-show' | 'undo';

const on = ({ id, version }: Ref) => ({ path: { id }, header: ifMatch(version) });

/** Bookings and what can be done with them; an action answers the changed booking. */
export const bookingsApi = {
  list: (query: BookingQuery) => call<Page<Booking>>('GET', '/v1/bookings', { params: { query } }),
  one: (id: Uuid) => call<Booking>('GET', '/v1/bookings/{id}', { params: { path: { id } } }),
  create: (body: NewBooking) => call<Booking>('POST', '/v1/bookings', { body }),
  act: (ref: Ref, action: Action) =>
    call<Booking>('POST', `/v1/bookings/{id}/${action}`, { params: on(ref), body: {} }),
  complete: (ref: Ref, sale?: SaleDraft) =>
    call<Booking>('POST', '/v1/bookings/{id}/complete', { params: on(ref), body: sale ? { sale } : {} }),
  cancel: (ref: Ref, body: { reason?: string; notify?: boolean }) =>
    call<Booking>('POST', '/v1/bookings/{id}/cancel', { params: on(ref), body }),
  reschedule: (ref: Ref, body: { start: Instant; staffId?: Uuid; notify?: boolean; override?: boolean }) =>
    call<Booking>('POST', '/v1/bookings/{id}/reschedule', { params: on(ref), body }),
  change: (ref: Ref, body: { note?: string | null; duration?: number }) =>
    call<Booking>('PATCH', '/v1/bookings/{id}', { params: on(ref), body }),
  history: (id: Uuid) =>
    call<{ data: readonly HistoryEntry[] }>('GET', '/v1/bookings/{id}/history', { params: { path: { id } } }),
  manageLink: (id: Uuid) => call<{ url: string }>('GET', '/v1/bookings/{id}/manage-link', { params: { path: { id } } }),
  messages: (bookingId: Uuid) => call<Page<Message>>('GET', '/v1/messages', { params: { query: { bookingId } } }),
  sales: (query: { bookingId?: Uuid; clientId?: Uuid; from?: Day; to?: Day; limit?: number }) =>
    api.GET('/v1/sales', { params: { query } }).then(dataOf),
  availability: (query: { serviceId: Uuid; staffId?: Uuid; from: Day; to: Day }) =>
    api.GET('/v1/availability', { params: { query } }).then(dataOf),
};
