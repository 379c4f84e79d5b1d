import type { BookingSource, BookingStatus } from '@stamgast/contracts';
import type { ClassSeat } from '../classes/class-session.js';
import type { CoursePlace } from '../courses/course.js';
import type { OfferedResource } from '../visit/offer.js';
import type { SeriesPlace } from '../series/booking-series.js';
import type { BookingTerms } from '../terms/booking-terms.js';
import type { PartChoice } from '../visit/choice.js';
import type { ProcessingTime } from '../visit/processing-time.js';
import type { PolicySnapshot } from './policy-snapshot.js';

/** One service by one staff member within a booking; name, price and buffers are as they were when it was booked (K15). */
export interface Appointment {
  readonly id: string;
  readonly serviceId: string;
  /** With the variant and the add-ons that were chosen. */
  readonly serviceName: string;
  readonly choice: PartChoice | null;
  /** Runs beside the service before it, not after it (D23); left out: no. */
  readonly parallel?: boolean;
  /** For somebody whom the client brings: it begins with the first, with a person of its own; left out: no. */
  readonly guest?: boolean;
  /** As the client named them. */
  readonly guestName?: string | null;
  readonly staffId: string;
  /** As the set-up says now. */
  readonly staffName: string;
  readonly rebookAfterDays: number | null;
  /** What the client is to do before, as the set-up says now. */
  readonly preparation: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Minutes kept free around the visit; inside one visit of one person there are none. */
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** When its staff member is free meanwhile. */
  readonly processing: readonly ProcessingTime[];
  /** The rooms and machines that it takes. */
  readonly resources: readonly OfferedResource[];
  /** Minor units of the booking's currency. */
  readonly priceAmount: number;
  /** Percent, included in the price. */
  readonly taxRate: number;
}

/** One visit's reservation by one client. */
export interface Booking {
  readonly id: string;
  /** Null for a walk-in whom nobody asked for a name. */
  readonly clientId: string | null;
  /** The name as it was typed into the booking page: all that the holder of its link may be shown. */
  readonly bookedName: string | null;
  readonly locationId: string;
  /** IANA name; wall time of this visit is told in it. */
  readonly timeZone: string;
  readonly status: BookingStatus;
  /** Where an undo leads back to; null when there is nothing to undo. */
  readonly previousStatus: BookingStatus | null;
  readonly statusSince: Date;
  readonly clientConfirmedAt: Date | null;
  readonly cancelledBy: 'client' | 'business' | null;
  readonly cancelledLate: boolean;
  readonly cancelReason: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly appointments: readonly Appointment[];
  readonly priceAmount: number;
  readonly currency: string;
  readonly source: BookingSource;
  readonly note: string | null;
  readonly timeKnown: boolean;
  readonly durationKnown: boolean;
  /** Nothing is ever sent about it (imports, demo data). */
  readonly quiet: boolean;
  readonly overrideReason: string | null;
  /** The member who booked against the rules. */
  readonly overriddenBy: string | null;
  readonly policy: PolicySnapshot;
  /** The seats that it has in a session of a class; null or left out: it is a visit by appointment. */
  readonly seat?: ClassSeat | null;
  /** The course that the seats are part of; null or left out: they were booked alone. */
  readonly place?: CoursePlace | null;
  /** Its place among visits that repeat; null or left out: it stands alone. */
  readonly series?: SeriesPlace | null;
  readonly terms: BookingTerms;
  /** Hash of the link that was answered to whoever booked; it proves less than one that was sent to the client. */
  readonly linkHash: string | null;
  /** Counts moves and other changes that calendars must hear of (SEQUENCE of the calendar file). */
  readonly sequence: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}
