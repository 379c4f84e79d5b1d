import { instantToWall } from '@stamgast/availability';

/** Whether the time-zone database has this name. */
export function isTimeZone(name: string): boolean {
  try {
    return instantToWall(name, 0).date.length === 10;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
