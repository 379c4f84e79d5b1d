/** Minutes after midnight of `HH:MM`; `24:00` is the end of the day. Throws a RangeError for anything else. */
export function minutesOfClock(clock: string): number {
  const hours = digitsAt(clock, 0);
  const minutes = digitsAt(clock, 3);
  const total = hours * 60 + minutes;
  if (clock.length !== 5 || clock[2] !== ':' || !(minutes < 60 && total <= 1440)) {
    throw new RangeError(`Not a time of day: ${clock}`);
  }
  return total;
}

/** Two digits as a number, NaN where they are none. */
export function digitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
