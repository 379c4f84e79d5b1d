const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Minutes after midnight of `HH:MM`; `24:00` is the end of the day. Throws a RangeError for anything else. */
export function minutesOfClock(clock: string): number {
  if (clock === '24:00') return 1440;
  if (!CLOCK.test(clock)) throw new RangeError(`Not a time of day: ${clock}`);
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
