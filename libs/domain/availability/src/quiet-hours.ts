import { instantToWall, shiftLocalDays, wallToInstant } from './wall-time.js';

const quietFrom = '21:00';
const quietUntil = '08:00';
const lastMinute = '20:59';

/** Whether an instant falls between 21:00 and 08:00 in a zone (D75). */
export function isQuiet(zone: string, at: Date): boolean {
  const { time } = instantToWall(zone, at.getTime());
  return time >= quietFrom || time < quietUntil;
}

/** The next 08:00 at or after an instant in the quiet hours. */
export function nextMorning(zone: string, at: Date): Date {
  const { date, time } = instantToWall(zone, at.getTime());
  const morning = wallToInstant(zone, date, quietUntil);
  return new Date(time < quietUntil ? morning : shiftLocalDays(zone, morning, 1));
}

/** The last 20:59 before an instant in the quiet hours: for what cannot wait until morning. */
export function eveningBefore(zone: string, at: Date): Date {
  const { date, time } = instantToWall(zone, at.getTime());
  const evening = wallToInstant(zone, date, lastMinute);
  return new Date(time >= quietFrom ? evening : shiftLocalDays(zone, evening, -1));
}
