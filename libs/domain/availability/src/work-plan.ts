/** Local times `HH:MM`; an `end` not after its `start` lies on the next day, `24:00` is midnight. */
export interface ClockWindow {
  readonly start: string;
  readonly end: string;
}

/** A window on some weekdays; 1 is Monday, 7 is Sunday. */
export interface WeeklyWindow extends ClockWindow {
  readonly days: readonly number[];
}

export interface DayWindows {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly windows: readonly ClockWindow[];
}

/** A whole plan day, or a stretch `[start, end)` of instants in milliseconds. */
export type Closure = { readonly date: string } | { readonly start: number; readonly end: number };

/** Weekly windows that stand instead of the usual ones on the days from `from` to `to`, both included. */
export interface Season {
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
  readonly weekly: readonly WeeklyWindow[];
}

/** When a place is open: nobody's weekly plan reaches outside it. */
export interface OpeningHours {
  /** Left out: at any time. */
  readonly weekly?: readonly WeeklyWindow[];
  readonly seasons?: readonly Season[];
  /** Instead of the weekly windows of a date. */
  readonly days?: readonly DayWindows[];
}

/** When somebody works, in wall time. What beats what is decided in `day-plan.ts` (D18). */
export interface WorkPlan {
  readonly weekly: readonly WeeklyWindow[];
  /** Of two that cover a day, the one listed later holds. */
  readonly seasons?: readonly Season[];
  /** What bounds the weekly and the seasonal windows; dates with windows of their own may go beyond. */
  readonly opening?: OpeningHours;
  /** Instead of the weekly windows of a date; no windows means a day off. */
  readonly exceptions?: readonly DayWindows[];
  readonly closures?: readonly Closure[];
  /** Public holidays, `YYYY-MM-DD`. */
  readonly holidays?: readonly string[];
  /** On top of a date's windows, and even on a public holiday. */
  readonly extraHours?: readonly DayWindows[];
}
