/** A shop whose clients come weekly still waits this long before it calls one inactive. */
const LEAST_DAYS = 60;

/** Over how many days a visit makes a client active: twice the business's median interval, at least 60 days. */
export function activeDaysOf(medianIntervalDays: number | null): number {
  return Math.max(LEAST_DAYS, Math.round(2 * (medianIntervalDays ?? 0)));
}

/** Until when a first visit counts as followed by another; without any interval of the business's own, six weeks are taken. */
export function returnDaysOf(medianIntervalDays: number | null): number {
  return Math.round(1.5 * (medianIntervalDays ?? 42));
}
