/** A half-open stretch of time `[start, end)`: what ends at ten does not touch what begins at ten. */
export interface Interval {
  readonly start: Date;
  readonly end: Date;
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Length in whole minutes; intervals of bookings are always whole minutes. */
export function minutesOf(interval: Interval): number {
  return Math.round((interval.end.getTime() - interval.start.getTime()) / 60_000);
}
