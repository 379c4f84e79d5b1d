import type { Locale } from '@stamgast/kernel';

export const clientSources = ['online', 'staff', 'import', 'demo'] as const;
export type ClientSource = (typeof clientSources)[number];

/** What a team member writes about a client. */
export interface ClientProfile {
  readonly name: string;
  /** E.164. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly locale: Locale | null;
  /** `MM-DD` or `YYYY-MM-DD`. */
  readonly birthday: string | null;
  readonly tags: readonly string[];
  readonly preferences: string | null;
}

/** What the client's bookings and purchases add up to; kept by subscribers, made of their rows alone. */
export interface ClientHistory {
  /** Completed bookings. */
  readonly visits: number;
  /** Local days with a completed booking: two on one day are one. */
  readonly visitDays: number;
  /** `YYYY-MM-DD`, local. */
  readonly firstVisitDay: string | null;
  readonly lastVisitDay: string | null;
  readonly lastVisitAt: Date | null;
  readonly lastBookingId: string | null;
  /** Of the services of the last visit, the shortest that says so. */
  readonly rebookAfterDays: number | null;
  /** Own median interval in days; null before the third visit day. */
  readonly medianDays: number | null;
  /** Median absolute deviation of the intervals, in days. */
  readonly deviationDays: number | null;
  /** Start of the latest booking that is still to come or open. */
  readonly bookedUntil: Date | null;
  readonly noShows: number;
  /** Paid less refunded, minor units. */
  readonly spent: number;
  /** Mean worth of a visit in minor units: what was paid for it, else its price; null before the first visit. */
  readonly visitValue: number | null;
  /** People this client has brought, counted when their first visit is completed. */
  readonly referrals: number;
}

/** By what a client is recognised; null where nothing is known or another client has it first (families share). */
export interface ContactKeys {
  readonly phoneKey: string | null;
  readonly emailKey: string | null;
}

export interface Client extends ClientProfile, ContactKeys, ClientHistory {
  readonly id: string;
  readonly source: ClientSource;
  readonly externalId: string | null;
  readonly archivedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
  readonly erasedAt: Date | null;
  /** The client who took over everything; old ids lead there. */
  readonly mergedInto: string | null;
  /** Since when nothing may be sent to the client nor worked out about them (GDPR 18). */
  readonly restrictedAt: Date | null;
  /** Since when the client wants no marketing and no part in figures about persons (GDPR 21). */
  readonly objectedAt: Date | null;
  /** Since when it is known that the client has died: nobody writes to them or asks others to. */
  readonly deceasedAt: Date | null;
}
