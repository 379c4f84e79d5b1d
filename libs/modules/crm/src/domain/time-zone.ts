import { localDay } from './local-day.js';

/** Whether the time-zone database has this name. */
export function isTimeZone(name: string): boolean {
  try {
    return localDay(new Date(0), name).length === 10;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
