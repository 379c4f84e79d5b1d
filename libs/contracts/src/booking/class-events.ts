/** A session of a class as it stood right after the change that the event tells of. */
export interface ClassSessionFacts {
  readonly sessionId: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly staffId: string;
  readonly locationId: string;
  readonly timeZone: string;
  /** RFC 3339 instants in UTC. */
  readonly start: string;
  readonly end: string;
  readonly capacity: number;
  readonly onlineCapacity: number;
  readonly seatsTaken: number;
  readonly status: 'scheduled' | 'cancelled' | 'completed';
  readonly cancelledBecause: 'business' | 'below_minimum' | null;
  readonly seriesId: string | null;
  readonly version: number;
}

interface ClassSessionChange<Type extends string> {
  readonly type: Type;
  readonly session: ClassSessionFacts;
}

/** Seats of a session became free; whoever waits for one may be asked now. How many are left is read when that is done. */
export interface ClassSeatsFreedV1 {
  readonly type: 'class_session.seats_freed.v1';
  readonly sessionId: string;
  readonly seats: number;
}

export type ClassEvent =
  | ClassSessionChange<'class_session.created.v1'>
  | ClassSessionChange<'class_session.changed.v1'>
  | ClassSessionChange<'class_session.cancelled.v1'>
  | ClassSessionChange<'class_session.completed.v1'>
  | ClassSeatsFreedV1;
