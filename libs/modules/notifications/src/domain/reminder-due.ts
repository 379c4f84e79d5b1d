import { dayBefore, eveningBefore, isQuiet, nextMorning } from '@stamgast/availability';

export interface ReminderRule {
  /** The day before at the visit's own local time, or a number of elapsed hours before (D15). */
  readonly mode: 'day_before_same_time' | 'hours_before';
  readonly hours: number;
}

const hour = 3_600_000;
/** A reminder that would come later than this before the visit helps nobody any more (D77). */
export const leastUsefulMilliseconds = hour;

/**
 * When a visit's reminder goes out. In the quiet hours of the client's clock it waits until morning, unless that would be too
 * late: then it goes out the evening before (D75). Null when it would be due before the visit was even booked (D78).
 */
export function reminderDue(
  rule: ReminderRule,
  visit: { readonly timeZone: string; readonly startsAt: Date; readonly bookedAt: Date },
  clientZone: string | null = null,
): Date | null {
  const start = visit.startsAt.getTime();
  const wished = rule.mode === 'day_before_same_time' ? dayBefore(visit.timeZone, start) : start - rule.hours * hour;
  const due = outOfQuiet(clientZone ?? visit.timeZone, new Date(wished), new Date(start - 2 * hour));
  return due <= visit.bookedAt ? null : due;
}

/**
 * When somebody is asked to confirm: so many hours before they have to, in waking hours, and at once where that has passed.
 * Null when there is no time left for an answer.
 */
export function confirmationRequestDue(hours: number, confirmBy: Date, zone: string, bookedAt: Date): Date | null {
  if (confirmBy.getTime() - bookedAt.getTime() < leastUsefulMilliseconds) return null;
  const due = outOfQuiet(zone, new Date(confirmBy.getTime() - hours * hour), new Date(confirmBy.getTime() - 2 * hour));
  return due < bookedAt ? bookedAt : due;
}

function outOfQuiet(zone: string, wished: Date, latest: Date): Date {
  if (!isQuiet(zone, wished)) return wished;
  const morning = nextMorning(zone, wished);
  return morning <= latest ? morning : eveningBefore(zone, wished);
}
