export type BookingStatus =
  | 'requested'
  | 'confirmed'
  | 'arrived'
  | 'in_progress'
  | 'completed'
  | 'declined'
  | 'expired'
  | 'cancelled'
  | 'no_show';

export type BookingSource = 'online' | 'staff' | 'import' | 'demo';

export interface AppointmentFacts {
  readonly appointmentId: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly staffId: string;
  /** What they were called then; not told of every imported visit. */
  readonly staffName?: string;
  /** RFC 3339 instants in UTC. */
  readonly start: string;
  readonly end: string;
  /** Minor units of the business's currency, the price promised at booking. */
  readonly price: number;
  /** After how many days the service is usually wanted again, when it says so. */
  readonly rebookAfterDays?: number | null;
}

/** A booking as it stood right after the change that the event tells of. */
export interface BookingFacts {
  readonly bookingId: string;
  readonly clientId: string | null;
  readonly locationId: string;
  readonly timeZone: string;
  readonly status: BookingStatus;
  readonly start: string;
  readonly end: string;
  readonly appointments: readonly AppointmentFacts[];
  readonly price: number;
  readonly source: BookingSource;
  readonly cancelledBy: 'client' | 'business' | null;
  readonly cancelledLate: boolean;
  readonly clientConfirmedAt: string | null;
  readonly createdAt: string;
  /** False for imported visits whose hour or length nobody wrote down. */
  readonly timeKnown: boolean;
  readonly durationKnown: boolean;
  readonly version: number;
  /** Nothing is ever sent about a quiet booking (imports, demo data). */
  readonly quiet: boolean;
  /** The same for visits of a series that were changed together: the client is told of them in one letter. */
  readonly together?: string;
  /** Where it is seats in a session of a class. */
  readonly classSessionId?: string;
  readonly seats?: number;
  /** A no-show that the owner has excused: it stands apart in the figures. */
  readonly excused?: boolean;
  /** It once waited for the business's answer. */
  readonly wasRequest?: boolean;
  /** Something is to be paid ahead and is not. */
  readonly depositDue?: boolean;
  /** Another time was proposed to the client. */
  readonly proposed?: boolean;
  /** By when the client is to confirm (RFC 3339). */
  readonly confirmBy?: string | null;
  /** Why it lost its time without anybody cancelling it. */
  readonly released?: 'unpaid' | 'unconfirmed' | null;
}

interface BookingChange<Type extends string> {
  readonly type: Type;
  readonly booking: BookingFacts;
}

export interface BookingRescheduledV1 extends BookingChange<'booking.rescheduled.v1'> {
  readonly previousStart: string;
  /** Whether the client is to be told. */
  readonly notify: boolean;
}

export interface BookingCancelledV1 extends BookingChange<'booking.cancelled.v1'> {
  readonly notify: boolean;
}

/** A completion, no-show or cancellation was taken back; `booking.status` is where it stands now. */
export interface BookingUndoneV1 extends BookingChange<'booking.undone.v1'> {
  readonly undoneStatus: BookingStatus;
}

/** A request was not accepted. */
export interface BookingDeclinedV1 extends BookingChange<'booking.declined.v1'> {
  readonly notify: boolean;
}

/** A request without an answer ended, or a visit that nobody paid or confirmed in time. */
export interface BookingExpiredV1 extends BookingChange<'booking.expired.v1'> {
  readonly notify: boolean;
}

/** A request was accepted, or the client took the time that was proposed instead. */
export type BookingConfirmedV1 = BookingChange<'booking.confirmed.v1'>;
export type BookingCreatedV1 = BookingChange<'booking.created.v1'>;
export type BookingCompletedV1 = BookingChange<'booking.completed.v1'>;
export type BookingNoShowV1 = BookingChange<'booking.no_show.v1'>;
/** Confirmed by the client, checked in, started, noted, resized, a service left out: nothing that needs its own event. */
export interface BookingUpdatedV1 extends BookingChange<'booking.updated.v1'> {
  /** Whether the client is to be told that the visit changed, as when one of its services was cancelled; left out: no. */
  readonly tell?: boolean;
}

export type BookingEvent =
  | BookingCreatedV1
  | BookingUpdatedV1
  | BookingRescheduledV1
  | BookingCancelledV1
  | BookingConfirmedV1
  | BookingDeclinedV1
  | BookingExpiredV1
  | BookingCompletedV1
  | BookingNoShowV1
  | BookingUndoneV1;

/** Bookings that an import or the demo data brought, some hundred at a time, each as it stands; all of them quiet. */
export interface BookingsImportedV1 {
  readonly type: 'booking.imported.v1';
  readonly bookings: readonly BookingFacts[];
}

/** Bookings that were taken away with all that hung on them, as demo data is. */
export interface BookingsRemovedV1 {
  readonly type: 'booking.removed.v1';
  readonly bookingIds: readonly string[];
}
