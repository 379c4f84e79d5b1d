import type { ClassSessionFacts } from '@stamgast/contracts';
import type { ClassSession } from './class-session.js';

/** A session as other modules are told of it. */
export function sessionFactsOf(session: ClassSession): ClassSessionFacts {
  const { serviceId, serviceName, staffId, locationId, timeZone, capacity, onlineCapacity, seatsTaken } = session;
  const { status, cancelledBecause, seriesId, version } = session;
  return {
    sessionId: session.id,
    serviceId,
    serviceName,
    staffId,
    locationId,
    timeZone,
    start: session.startsAt.toISOString(),
    end: session.endsAt.toISOString(),
    capacity,
    onlineCapacity,
    seatsTaken,
    status,
    cancelledBecause,
    seriesId,
    version,
  };
}
