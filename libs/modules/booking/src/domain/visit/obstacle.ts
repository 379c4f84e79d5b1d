/** Something that takes a stretch of the time of a person or of a room; instants in milliseconds, minutes since 1970 made such. */
export interface TakenTime {
  /** One of the two. */
  readonly staffId: string | null;
  readonly resourceId: string | null;
  readonly kind: 'booking' | 'class' | 'time_off' | 'block' | 'hold' | 'outside';
  /** Buffers included. */
  readonly from: number;
  readonly until: number;
  /** Minutes of it that are kept free before and after the visit. */
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly bookingId: string | null;
  readonly clientId: string | null;
  readonly serviceName: string | null;
  readonly timeOffId: string | null;
  readonly note: string | null;
}

/** Local days, both included, on which the location is closed. */
export interface ClosedSpell {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** A date on which a person's hours are not their usual ones. */
export interface UnusualDay {
  readonly staffId: string;
  readonly date: string;
  readonly note: string | null;
}

/** Everything around a start that may be in its way, by name. */
export interface Obstacles {
  readonly taken: readonly TakenTime[];
  readonly closures: readonly ClosedSpell[];
  readonly unusualDays: readonly UnusualDay[];
}

const minuteMilliseconds = 60_000;

/** What stands behind a busy stretch of a person: known by its ends, with or without its buffers. */
export function takenBehind(
  obstacles: Obstacles,
  staffId: string,
  stretch: { readonly from: number; readonly until: number },
): TakenTime[] {
  return obstacles.taken.filter((one) => {
    if (one.staffId !== staffId) return false;
    const whole = one.from === stretch.from && one.until === stretch.until;
    const bareFrom = one.from + one.bufferBefore * minuteMilliseconds;
    const bareUntil = one.until - one.bufferAfter * minuteMilliseconds;
    return whole || (bareFrom === stretch.from && bareUntil === stretch.until);
  });
}

/** What takes each of some rooms or machines during a stay. */
export function takenDuring(
  obstacles: Obstacles,
  resourceIds: readonly string[],
  stay: { readonly from: number; readonly to: number },
): TakenTime[] {
  return obstacles.taken.filter(
    ({ resourceId, from, until }) =>
      resourceId !== null && resourceIds.includes(resourceId) && from < stay.to && stay.from < until,
  );
}
