import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type {
  Booking,
  BookingQuery,
  DepositMethod,
  NewBooking,
  Reschedule,
  VisitQuery,
  VisitTimesQuery,
} from './types/booking.js';
import type { SaleDraft } from './types/checkout.js';
import type { Day, Instant, Uuid } from './types/shared-words.js';

type Ref = Pick<Booking, 'id' | 'version'>;

/** The steps of a visit that need nothing said. */
export type BookingStep = 'confirm' | 'check-in' | 'start' | 'no-show' | 'undo';

/** Several statuses are one parameter, separated by commas. */
const commas = { array: { style: 'form', explode: false } } as const;

const at = (id: Uuid) => ({ params: { path: { id } } });
const on = ({ id, version }: Ref) => ({ params: { path: { id }, header: ifMatch(version) } });

/** Bookings and what can be done with them; an action answers the changed booking. */
export const bookingsApi = {
  list: (query: BookingQuery) => api.GET('/v1/bookings', { params: { query }, querySerializer: commas }).then(dataOf),
  days: (query: { from: Day; to: Day; staffId?: Uuid; locationId?: Uuid }) =>
    api.GET('/v1/booking-days', { params: { query } }).then(dataOf),
  one: (id: Uuid) => api.GET('/v1/bookings/{id}', at(id)).then(dataOf),
  create: (body: NewBooking) => api.POST('/v1/bookings', { body }).then(dataOf),
  act: (ref: Ref, step: BookingStep) => api.POST(`/v1/bookings/{id}/${step}`, on(ref)).then(dataOf),
  decline: (ref: Ref, body: { reason?: string; proposedStart?: Instant } = {}) =>
    api.POST('/v1/bookings/{id}/decline', { ...on(ref), body: { ...body, notify: true } }).then(dataOf),
  waiveFee: (ref: Ref, reason: string) =>
    api.POST('/v1/bookings/{id}/waive-fee', { ...on(ref), body: { reason } }).then(dataOf),
  excuse: (ref: Ref, reason: string) =>
    api.POST('/v1/bookings/{id}/excuse', { ...on(ref), body: { reason } }).then(dataOf),
  recordDeposit: (ref: Ref, method: DepositMethod) =>
    api.POST('/v1/bookings/{id}/deposit', { ...on(ref), body: { method } }).then(dataOf),
  complete: (ref: Ref, sale?: SaleDraft) =>
    api.POST('/v1/bookings/{id}/complete', { ...on(ref), body: sale ? { sale } : {} }).then(dataOf),
  cancel: (ref: Ref, { notify = true, reason }: { reason?: string; notify?: boolean }) =>
    api.POST('/v1/bookings/{id}/cancel', { ...on(ref), body: { reason, notify } }).then(dataOf),
  cancelPart: ({ id, version }: Ref, appointmentId: Uuid, body: { reason?: string; notify: boolean }) =>
    api
      .POST('/v1/bookings/{id}/appointments/{appointmentId}/cancel', {
        params: { path: { id, appointmentId }, header: ifMatch(version) },
        body,
      })
      .then(dataOf),
  reschedule: (ref: Ref, { notify = true, override = false, ...to }: Reschedule) =>
    api.POST('/v1/bookings/{id}/reschedule', { ...on(ref), body: { ...to, notify, override } }).then(dataOf),
  change: (ref: Ref, body: { note?: string | null; duration?: number }) =>
    api.PATCH('/v1/bookings/{id}', { ...on(ref), body }).then(dataOf),
  history: (id: Uuid) => api.GET('/v1/bookings/{id}/history', at(id)).then(dataOf),
  manageLink: (id: Uuid) => api.GET('/v1/bookings/{id}/manage-link', at(id)).then(dataOf),
  messages: (bookingId: Uuid) => api.GET('/v1/messages', { params: { query: { bookingId } } }).then(dataOf),
  sales: (query: { bookingId?: Uuid; clientId?: Uuid; from?: Instant; to?: Instant; limit?: number }) =>
    api.GET('/v1/sales', { params: { query } }).then(dataOf),
  availability: (query: VisitQuery & { from: Day; to: Day }) =>
    api.GET('/v1/availability', { params: { query }, querySerializer: commas }).then(dataOf),
  /** For a visit as it was booked: several services, each with its person. */
  visitTimes: (query: VisitTimesQuery) =>
    api.GET('/v1/availability', { params: { query }, querySerializer: commas }).then(dataOf),
  explain: (query: VisitQuery & { start: Instant }) =>
    api.GET('/v1/availability/explain', { params: { query }, querySerializer: commas }).then(dataOf),
};
