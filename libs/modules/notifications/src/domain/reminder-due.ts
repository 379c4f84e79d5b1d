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
 * When a visit's reminder goes out. In the quiet hours it waits until morning, unless that would be too late: then it goes
 * out the evening before (D75). Null when it would be due before the visit was even booked (D78).
 */
export function reminderDue(rule: ReminderRule, zone: string, startsAt: Date, bookedAt: Date): Date | null {
  const start = startsAt.getTime();
  const wished = new Date(rule.mode === 'day_before_same_time' ? dayBefore(zone, start) : start - rule.hours * hour);
  const due = outOfQuiet(zone, wished, start);
  return due <= bookedAt ? null : due;
}

function outOfQuiet(zone: string, wished: Date, start: number): Date {
  if (!isQuiet(zone, wished)) return wished;
  const morning = nextMorning(zone, wished);
  return morning.getTime() <= start - 2 * hour ? morning : eveningBefore(zone, wished);
}
