export const entryStates = ['open', 'offered', 'booked', 'declined', 'expired', 'closed'] as const;
export type EntryState = (typeof entryStates)[number];

export const endReasons = ['left', 'removed', 'passed', 'got_a_time'] as const;
/** Why somebody waits no longer, where the state alone does not tell. */
export type EndReason = (typeof endReasons)[number];

/** Local clock times of one weekday between which a visit may begin. */
export interface WaitingWindow {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** `HH:MM`; the visit begins at `start` or later, and before `end`. */
  readonly start: string;
  readonly end: string;
}

/** What somebody waits for (D40). */
export interface WaitingWish {
  readonly serviceIds: readonly string[];
  /** Null: anybody. */
  readonly staffId: string | null;
  readonly locationId: string;
  /** Local days, both included. */
  readonly fromDate: string;
  readonly toDate: string;
  /** None: at any time of any day. */
  readonly windows: readonly WaitingWindow[];
  /** Seats, where they wait for a session. */
  readonly partySize: number;
  /** How long before the visit they need to know, in minutes. */
  readonly noticeMinutes: number;
  /** The full session of a class that they would like to come to; null: they wait for a time. */
  readonly sessionId: string | null;
}

/** One place on the waiting list. */
export interface WaitlistEntry extends WaitingWish {
  readonly id: string;
  readonly clientId: string;
  /** The name that was typed into the booking page; null where the desk wrote the entry. */
  readonly typedName: string | null;
  readonly source: 'online' | 'staff';
  readonly note: string | null;
  readonly state: EntryState;
  readonly endReason: EndReason | null;
  readonly bookingId: string | null;
  /** Code of what stood against giving them a seat when it was their turn; null: nothing did. */
  readonly passedOver: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

export const offerStates = ['open', 'accepted', 'declined', 'expired', 'withdrawn'] as const;
export type OfferState = (typeof offerStates)[number];

/** A time that is kept for one person on the list, who is told of it and has until `expiresAt` to take it (D41). */
export interface WaitlistOffer {
  readonly id: string;
  readonly entryId: string;
  readonly holdId: string;
  /** One per service, in the order of the visit. */
  readonly serviceIds: readonly string[];
  readonly staffIds: readonly string[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: OfferState;
  /** When they are told: at once, or when the quiet hours end. */
  readonly sendAt: Date;
  /** When they were told; until then `expiresAt` is when it would end at the latest. */
  readonly sentAt: Date | null;
  readonly expiresAt: Date;
}
