import type { BookingStatus } from '@stamgast/contracts';
import type { Category, MessageKind } from './message.js';

/** Everything that decides whether a message still goes out, read at the moment of sending. */
export interface SendingFacts {
  readonly kind: MessageKind;
  readonly category: Category;
  readonly now: Date;
  /** The client's own clock where it is known, else that of the place. */
  readonly timeZone: string;
  readonly automationEnabled: boolean;
  /** Whether the visit, or the client's last one, is one of those that the automation is for. */
  readonly conditionsMet: boolean;
  readonly address: string | null;
  readonly addressSuppressed: boolean;
  readonly clientArchived: boolean;
  /** Restricts the use of their data, or objects to marketing (GDPR 18, 21). */
  readonly clientRestricted: boolean;
  readonly clientObjected: boolean;
  readonly clientDeceased: boolean;
  /** Known to be under eighteen. */
  readonly minor: boolean;
  /** The last they said was a bad word, and they have not been back since. */
  readonly complains: boolean;
  /** The newest word on marketing for the channel. */
  readonly consent: boolean;
  readonly booking: {
    readonly status: BookingStatus;
    readonly startsAt: Date;
    readonly plannedFor: Date | null;
    readonly cancelledByBusiness: boolean;
    readonly clientConfirmed: boolean;
    /** By when the client is to confirm. */
    readonly confirmBy: Date | null;
  } | null;
  /** For what is written to those who stay away: a visit or booking has come since. */
  readonly awaited: boolean;
  readonly visitedSince: boolean;
  /** For the birthday and the season: the day that it was planned for is this day. */
  readonly stillTheDay: boolean;
  /** The last marketing on this channel, tries that failed included. */
  readonly lastMarketingAt: Date | null;
  /** Days that must lie between two. */
  readonly capDays: number;
  readonly lastWinBackAt: Date | null;
  readonly lastFollowUpAt: Date | null;
  /** For an offer to somebody who waits: it is neither answered nor over. */
  readonly offerStands: boolean;
  /** For reminders: another of the client's visits that day was reminded of. */
  readonly remindedThatDay: boolean;
  /** One of those who get nothing, so that the effect on the others can be seen. */
  readonly heldOut: boolean;
}
