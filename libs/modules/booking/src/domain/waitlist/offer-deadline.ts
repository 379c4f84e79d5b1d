import { isQuiet, nextMorning } from '@stamgast/availability';

const minuteMilliseconds = 60_000;
/** An offer that nobody could read in time is none. */
const leastMinutes = 5;

export interface OfferTerms {
  /** Of the business: how long an offer stands. */
  readonly offerMinutes: number;
  /** Of the person: how long before the visit they need to know. */
  readonly noticeMinutes: number;
  readonly startsAt: Date;
}

/** When somebody is told, and until when they can say yes. */
export interface OfferTimes {
  readonly sendAt: Date;
  readonly expiresAt: Date;
}

/** The deadline of an offer that is sent now: the minutes of the business, or the notice that the person needs (D41). */
export function deadlineOf({ offerMinutes, noticeMinutes, startsAt }: OfferTerms, sentAt: Date): Date {
  const standing = sentAt.getTime() + offerMinutes * minuteMilliseconds;
  return new Date(Math.min(standing, startsAt.getTime() - noticeMinutes * minuteMilliseconds));
}

/** Nobody is woken: in the quiet hours it is sent in the morning, and its clock starts then (D42). Null: too late for it. */
export function offerTimes(terms: OfferTerms, timeZone: string, now: Date): OfferTimes | null {
  const sendAt = isQuiet(timeZone, now) ? nextMorning(timeZone, now) : now;
  const expiresAt = deadlineOf(terms, sendAt);
  return expiresAt.getTime() - sendAt.getTime() < leastMinutes * minuteMilliseconds ? null : { sendAt, expiresAt };
}
