import type { Booking, Slot } from '../../../shared/api/types/booking.js';
import type { Day } from '../../../shared/api/types/shared-words.js';
import { addDays } from '../../../shared/time/days.js';
import { minuteOf } from '../../../shared/time/zoned.js';

const usualWeeks = 6;

/** In how many weeks a client comes again: their own rhythm, else what the service asks for, else six. */
export function usualDistance(
  rhythmDays: number | null | undefined,
  rebookAfterDays: number | null | undefined,
): number {
  const days = rhythmDays ?? rebookAfterDays;
  return days ? Math.max(1, Math.round(days / 7)) : usualWeeks;
}

/** The same weekday so many weeks after a visit. */
export function dayAfter(visit: Day, weeks: number): Day {
  return addDays(visit, 7 * weeks);
}

/** Free starts by how near they come to the same time of the wanted day; those of the day itself first. */
export function nearestSlots(
  slots: readonly Slot[],
  day: Day,
  booking: Pick<Booking, 'start' | 'timeZone'>,
  visit: Day,
): Slot[] {
  const minute = minuteOf(booking.start, visit, booking.timeZone);
  const rank = (slot: Slot) => {
    const days = Math.abs(Date.parse(slot.date) - Date.parse(day)) / 86_400_000;
    return days * 1440 + Math.abs(minuteOf(slot.start, slot.date, booking.timeZone) - minute);
  };
  return [...slots].sort((a, b) => rank(a) - rank(b) || a.start.localeCompare(b.start));
}
