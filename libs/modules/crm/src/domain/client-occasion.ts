/** What the calendar has to do with a client: when they were born, came, and are to come again. */
export interface ClientOccasion {
  readonly id: string;
  readonly name: string;
  /** `MM-DD` or `YYYY-MM-DD`. */
  readonly birthday: string | null;
  /** IANA name; null: that of the place they visit. */
  readonly timeZone: string | null;
  readonly visits: number;
  /** `YYYY-MM-DD`, local. */
  readonly firstVisitDay: string | null;
  readonly lastVisitAt: Date | null;
  readonly lastBookingId: string | null;
  /** Days after which the next visit is expected: by their own rhythm, or by what the last service says. */
  readonly intervalDays: number;
  readonly serviceIntervalDays: number;
  readonly bookedUntil: Date | null;
  readonly archived: boolean;
  readonly deceased: boolean;
  readonly lastServiceIds: readonly string[];
  /** The last they said was one or two of five, and they have not been there since. */
  readonly complains: boolean;
}
