/** Every generated visit takes one half hour of this grid, which lies inside the opening hours in summer and winter. */
export const slotMinutes = 30;
export const slotsPerDay = 16;
const firstSlotMinute = 7 * 60;

export const generatedZone = 'Europe/Oslo';
/** Minutes of the local day; open on all seven. */
export const openFrom = 8 * 60;
export const openUntil = 18 * 60;

const dayMinutes = 1440;

/** Days since 1970 of `YYYY-MM-DD`. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** Minutes since 1970 in UTC at which a slot begins; `day` counts from 1970, `slot` from 0. */
export function slotStart(day: number, slot: number): number {
  return day * dayMinutes + firstSlotMinute + slot * slotMinutes;
}
