import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { bookingStatuses } from '../../domain/booking/statuses.js';
import type { FeedQuery, FeedVisit } from '../../domain/booking/feed-visit.js';
import { freesTime } from '../../domain/status/status-machine.js';

const shown = bookingStatuses.filter((status) => !freesTime(status));

const COLUMNS = `a.id AS "appointmentId", b.id AS "bookingId", b.status, b.sequence, a.starts_at AS "startsAt", a.ends_at AS "endsAt",
  a.buffer_before AS "bufferBefore", a.buffer_after AS "bufferAfter", a.service_name AS "serviceName", s.name AS "staffName",
  l.name AS "locationName", l.address, b.client_id AS "clientId", b.booked_name AS "bookedName", b.updated_at AS "updatedAt"`;

const PLACES = `JOIN booking.staff s ON s.business_id = $1 AND s.id = a.staff_id
  JOIN booking.location l ON l.business_id = $1 AND l.id = b.location_id`;

// Each is led by one index over a time, and what belongs to it is found by its key.
const OF_STAFF = `SELECT ${COLUMNS} FROM booking.appointment a
  JOIN booking.booking b ON b.business_id = $1 AND b.id = a.booking_id ${PLACES}
  WHERE a.business_id = $1 AND a.staff_id = $2 AND a.starts_at >= $3::timestamptz - interval '2 days' AND a.starts_at < $4
    AND a.ends_at > $3 AND b.time_known AND b.status = ANY ($5::text[])
  ORDER BY a.starts_at, a.id`;

const OF_LOCATION = `SELECT ${COLUMNS} FROM booking.booking b
  JOIN booking.appointment a ON a.business_id = $1 AND a.booking_id = b.id ${PLACES}
  WHERE b.business_id = $1 AND b.location_id = $2 AND b.starts_at >= $3::timestamptz - interval '2 days' AND b.starts_at < $4
    AND a.ends_at > $3 AND b.time_known AND b.status = ANY ($5::text[])
  ORDER BY a.starts_at, a.id`;

@Injectable()
export class FeedReadModel {
  /** Null where the person or the location is not there any more. In order of time; what was cancelled is left out. */
  async visits(tx: Tx, { staffId, locationId, from, to }: FeedQuery): Promise<FeedVisit[] | null> {
    const [row] = await tx.query<{ there: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM booking.staff WHERE business_id = $1 AND id = $2 AND NOT archived)
         OR EXISTS (SELECT 1 FROM booking.location WHERE business_id = $1 AND id = $3 AND NOT archived) AS there`,
      [tx.businessId, staffId, locationId],
    );
    if (!row?.there) return null;
    const sql = staffId === null ? OF_LOCATION : OF_STAFF;
    return tx.query<FeedVisit>(sql, [tx.businessId, staffId ?? locationId, from, to, shown]);
  }
}
