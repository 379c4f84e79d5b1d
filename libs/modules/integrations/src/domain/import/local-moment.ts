import { instantToWall, wallToInstant } from '@stamgast/availability';

const dayMinutes = 1440;

/** An instant as the wall shows it. */
export interface LocalMoment {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** After midnight. */
  readonly minute: number;
}

export function localMoment(instant: Date, timeZone: string): LocalMoment {
  const { date, time } = instantToWall(timeZone, instant.getTime());
  return { day: date, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) };
}

/** The instant of a wall time; minutes may run past midnight. One that a spring night skips is an hour later. */
export function instantAt({ day, minute }: LocalMoment, timeZone: string): Date {
  const date = addDays(day, Math.floor(minute / dayMinutes));
  const inDay = minute % dayMinutes;
  const two = (value: number) => String(value).padStart(2, '0');
  return new Date(wallToInstant(timeZone, date, `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`));
}

/** The local day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
