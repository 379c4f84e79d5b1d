/** Minutes after a day's midnight, half-open; an end beyond 1440 lies on the next day (D17). */
export interface MinuteWindow {
  readonly startMinute: number;
  readonly endMinute: number;
  /** Null: wherever the staff member works. */
  readonly locationId: string | null;
}

export interface WeekdayWindow extends MinuteWindow {
  /** 1 is Monday, 7 is Sunday. */
  readonly day: number;
}

/** A date whose windows stand instead of the weekly ones; none means a day off (D18). */
export interface ScheduleException {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly note: string | null;
  readonly windows: readonly MinuteWindow[];
}

/** When one staff member works, in wall time of the location. */
export interface Schedule {
  readonly weekly: readonly WeekdayWindow[];
  readonly exceptions: readonly ScheduleException[];
  readonly version: number;
}
