import type { BookingStatus } from '@stamgast/contracts';

/** Whose visits are wanted, one of the two, and when. */
export interface FeedQuery {
  readonly staffId: string | null;
  readonly locationId: string | null;
  readonly from: Date;
  readonly to: Date;
}

/** An appointment as a calendar elsewhere may show it: nothing that was written about the client. */
export interface FeedVisit {
  readonly appointmentId: string;
  readonly bookingId: string;
  readonly status: BookingStatus;
  /** SEQUENCE of the calendar entry. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Minutes kept free. */
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly serviceName: string;
  readonly staffName: string;
  readonly locationName: string;
  readonly address: string | null;
  readonly clientId: string | null;
  /** What was typed when it was booked. */
  readonly bookedName: string | null;
  readonly updatedAt: Date;
}
