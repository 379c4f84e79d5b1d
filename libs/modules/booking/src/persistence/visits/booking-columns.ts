import { minutesIn } from '../stored-minutes.js';
import { storedSnapshot } from '../../domain/booking/policy-snapshot.js';
import { termsOf } from './stored-terms.js';
import type { ClassSeat } from '../../domain/classes/class-session.js';
import type { CoursePlace } from '../../domain/courses/course.js';
import type { Appointment, Booking } from '../../domain/booking/booking.js';

/** A booking with its appointments, as `bookingOf` reads it. */
export const BOOKING = `b.id, b.client_id AS "clientId", b.booked_name AS "bookedName", b.location_id AS "locationId",
  b.time_zone AS "timeZone", b.status, b.previous_status AS "previousStatus", b.status_since AS "statusSince",
  b.client_confirmed_at AS "clientConfirmedAt", b.cancelled_by AS "cancelledBy", b.cancelled_late AS "cancelledLate",
  b.cancel_reason AS "cancelReason", b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.price_amount AS "priceAmount",
  b.currency, b.source, b.note, b.time_known AS "timeKnown", b.duration_known AS "durationKnown", b.quiet,
  (SELECT to_jsonb(t) FROM booking.booking_terms t WHERE t.business_id = b.business_id AND t.booking_id = b.id) AS terms,
  b.override_reason AS "overrideReason", b.overridden_by AS "overriddenBy", b.policy, b.link_hash AS "linkHash",
  b.sequence, b.created_at AS "createdAt", b.updated_at AS "updatedAt", b.version,
  (SELECT json_build_object('sessionId', t.session_id, 'seats', t.seats, 'place', CASE WHEN t.place_id IS NOT NULL THEN (
      SELECT json_build_object('id', p.id, 'courseId', k.id, 'courseName', k.name) FROM booking.course_place p
      JOIN booking.course k ON k.business_id = p.business_id AND k.id = p.course_id
      WHERE p.business_id = t.business_id AND p.id = t.place_id) END) FROM booking.class_seat t
    WHERE t.business_id = b.business_id AND t.booking_id = b.id) AS seat,
  (SELECT json_build_object('id', r.id, 'position', b.series_position, 'count', r.visits) FROM booking.series r
    WHERE r.business_id = b.business_id AND r.id = b.series_id) AS series,
  (SELECT json_agg(json_build_object('id', a.id, 'serviceId', a.service_id, 'serviceName', a.service_name,
      'choice', a.choice, 'parallel', a.parallel, 'guest', a.guest, 'guestName', a.guest_name, 'preparation', v.preparation, 'rebookAfterDays', v.rebook_after_days, 'staffId', a.staff_id, 'staffName', s.name,
      'startsAt', a.starts_at, 'endsAt', a.ends_at, 'bufferBefore', a.buffer_before, 'bufferAfter', a.buffer_after,
      'resources', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'name', r.name) ORDER BY r.position, r.id), '[]')
        FROM booking.appointment_resource t JOIN booking.resource r ON r.business_id = t.business_id AND r.id = t.resource_id
        WHERE t.business_id = a.business_id AND t.appointment_id = a.id),
      'processing', ${minutesIn('a.processing')},
      'priceAmount', a.price_amount, 'taxRate', a.tax_rate) ORDER BY a.position)
    FROM booking.appointment a
    JOIN booking.staff s ON s.business_id = a.business_id AND s.id = a.staff_id
    JOIN booking.service v ON v.business_id = a.business_id AND v.id = a.service_id
    WHERE a.business_id = b.business_id AND a.booking_id = b.id) AS appointments`;

type StoredAppointment = Omit<Appointment, 'startsAt' | 'endsAt'> & {
  readonly startsAt: string;
  readonly endsAt: string;
};

/** As the driver gives it: bigint as text, instants inside JSON as text. */
export type BookingRow = Omit<Booking, 'priceAmount' | 'appointments' | 'terms' | 'seat' | 'place'> & {
  readonly seat: (ClassSeat & { readonly place: CoursePlace | null }) | null;
  readonly terms: Parameters<typeof termsOf>[0];
  readonly priceAmount: string;
  readonly appointments: readonly StoredAppointment[];
};

export function bookingOf(row: BookingRow): Booking {
  const { seat } = row;
  return {
    ...row,
    seat: seat && { sessionId: seat.sessionId, seats: seat.seats },
    place: seat?.place ?? null,
    policy: storedSnapshot(row.policy),
    terms: termsOf(row.terms),
    priceAmount: Number(row.priceAmount),
    appointments: row.appointments.map((one) => ({
      ...one,
      startsAt: new Date(one.startsAt),
      endsAt: new Date(one.endsAt),
    })),
  };
}
