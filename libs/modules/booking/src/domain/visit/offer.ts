import type { WorkPlan } from '@stamgast/availability';
import type { Holiday } from '../hours/holiday.js';
import type { Policies } from '../policies.js';
import type { AskedQuestion } from '../questions/booking-question.js';
import type { ServiceAddOn, ServiceVariant } from './choice.js';
import type { ProcessingTime } from './processing-time.js';

/** A service as it is booked; lengths in minutes, price in minor units. */
export interface OfferedService {
  readonly id: string;
  readonly name: string;
  readonly duration: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly processing: readonly ProcessingTime[];
  readonly resourceKinds: readonly string[];
  readonly variants?: readonly ServiceVariant[];
  readonly addOns?: readonly ServiceAddOn[];
  readonly preparation?: string | null;
  /** May run beside another service of the same visit (D23); left out: no. */
  readonly parallel?: boolean;
  readonly priceAmount: number;
  readonly taxRate: number;
  readonly online: boolean;
  /** Classes are held at their sessions, never booked by the hour. */
  readonly kind?: 'appointment' | 'class';
  readonly rebookAfterDays: number | null;
}

/** A calendar of somebody that can no longer be read; what it said last still counts (D25). */
export interface CalendarTrouble {
  /** As the business calls it. */
  readonly calendar: string;
  /** Milliseconds. */
  readonly since: number;
  /** Clients cannot book the person meanwhile: not knowing is not the same as being free. */
  readonly closes: boolean;
}

/** Somebody who performs at least one of the wanted services at the location. */
export interface Performer {
  readonly staffId: string;
  readonly name: string;
  readonly online: boolean;
  readonly position: number;
  /** Milliseconds; null: never. */
  readonly lastAssignedAt: number | null;
  readonly plan: WorkPlan;
  /** What this person performs, with a length and price of their own or null for the service's (D20). */
  readonly services: readonly PerformedService[];
  /** Calendars of theirs that cannot be read at the moment; left out: none. */
  readonly calendarTroubles?: readonly CalendarTrouble[];
}

export interface PerformedService {
  readonly serviceId: string;
  readonly duration: number | null;
  readonly priceAmount: number | null;
}

/** Everything but busy time that decides what can be booked at one location. */
export interface Offer {
  readonly locationId: string;
  readonly place: Place;
  /** `#rrggbb` of the booking page. */
  readonly brandColor: string | null;
  /** IANA name. */
  readonly timeZone: string;
  readonly policies: Policies;
  readonly services: readonly OfferedService[];
  readonly performers: readonly Performer[];
  /** Everything at the location of a kind that one of the services needs, in order. */
  readonly resources: readonly OfferedResource[];
  /** Lengths of everything on offer: what an automatic step has to suit (D10). */
  readonly durations: readonly number[];
  /** Public holidays on which the location is closed, around the days in question; left out: none. */
  readonly holidays?: readonly Holiday[];
  /** What the business asks with these services, in order; left out: nothing. */
  readonly questions?: readonly AskedQuestion[];
  /** Whether the public booking page is on. */
  readonly pageOpen: boolean;
}

/** A room or a machine that can be taken. */
export interface OfferedResource {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** A location as clients are told of it. */
export interface Place {
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  /** How it is found. */
  readonly directions: string | null;
}

/** What one person or resource is taken for: `[start0, end0, …]` in milliseconds, ascending. */
export interface BusyTime {
  /** Buffers of the neighbours included. */
  readonly busy: ArrayLike<number>;
  /** The same without buffers. */
  readonly visits: ArrayLike<number>;
  /** Bookings that begin on the local day in question. */
  readonly bookedThatDay: number;
  /** Local days on which this person has as many visits as they take (D24); left out: not asked. */
  readonly fullDays?: readonly string[];
}

/** `[from, to)` in milliseconds. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}
