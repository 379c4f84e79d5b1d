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

/** A weekly plan that stands instead of the usual one from one local day to another, both included. */
export interface ScheduleSeason {
  readonly from: string;
  readonly to: string;
  readonly weekly: readonly WeekdayWindow[];
}

/** When one staff member works, in wall time of the location. */
export interface Schedule {
  readonly weekly: readonly WeekdayWindow[];
  /** Ascending and apart; an exception beats a season, a season the weekly plan. */
  readonly seasons: readonly ScheduleSeason[];
  readonly exceptions: readonly ScheduleException[];
  readonly version: number;
}
