import type { WorkPlan } from './work-plan.js';
import type { InstantRange } from './wall-time.js';

/** What is asked of one service. All lengths are whole minutes unless the name says days. */
export interface ServiceRules {
  /** Length that the client sees; a staff member may have their own (D20). */
  readonly duration: number;
  /** Kept free before and after the visit; added to a neighbour's own buffers (D02, D04). */
  readonly bufferBefore?: number;
  readonly bufferAfter?: number;
  /** Distance between starts, counted from each opening; `autoStep` finds one that suits several durations (D10). */
  readonly step: number;
  /** A start exactly `now + notice` is allowed (D08). */
  readonly notice?: number;
  /** Local days after today that can still be booked; left out: no limit (D09). */
  readonly horizonDays?: number;
  /**
   * `weekdays` counts Monday to Friday alone, `available_days` those on which somebody who is asked works; the days
   * between may be booked all the same.
   */
  readonly horizonCounts?: 'days' | 'weekdays' | 'available_days';
  /** The buffers, too, must lie inside the opening hours; by default they may reach outside (D03). */
  readonly bufferInsideHours?: boolean;
  /** `overlap` lets the buffers of two neighbours share the same minutes; it needs `visits` beside `busy` (D02). */
  readonly buffers?: 'add' | 'overlap';
  /** Minutes after the start during which the staff member works; left out: all of the duration (D06, D07). */
  readonly work?: readonly WorkPart[];
  /** What is done about short gaps between visits; left out: nothing (D11). */
  readonly gaps?: GapPolicy;
}

/**
 * `reduce` also offers the end of each visit, on the grid or not. `strict` hides a start that would leave a gap shorter
 * than `shortest` minutes beside it; where that would hide all that is left of a day, the least wasteful stay.
 */
export type GapPolicy =
  | { readonly kind: 'reduce' }
  | {
      readonly kind: 'strict';
      /** Length of the shortest bookable service. */
      readonly shortest: number;
      /** Only on so many local days after today; left out: always. */
      readonly days?: number;
    };

/** `[from, to)` in minutes after the start of the visit. */
export interface WorkPart {
  readonly from: number;
  readonly to: number;
}

/** One person who performs the service and may be offered. */
export interface StaffAvailability {
  readonly id: string;
  readonly plan: WorkPlan;
  /** `[start0, end0, start1, end1, …]` in milliseconds, ascending by start, neighbours' own buffers included; may overlap. */
  readonly busy: ArrayLike<number>;
  /** The same stretches without their buffers, ascending; read only with `buffers: 'overlap'`. */
  readonly visits?: ArrayLike<number>;
  /** This person's own length of the service in minutes (D20). */
  readonly duration?: number;
  /** When this person works during it, where that is not as the service says (D06). */
  readonly work?: readonly WorkPart[];
  /** What a visit with this person needs, where that is not the same with everybody. */
  readonly resources?: readonly ResourceNeed[];
  /** Plan days, `YYYY-MM-DD`, on which this person has as many visits as they take (D24). */
  readonly fullDays?: readonly string[];
  /** Zone of this person's plan where it is not the query's. */
  readonly zone?: string;
}

/** One kind of thing a visit needs beside a person, such as a room of type A: one of `units` must be free (D21). */
export interface ResourceNeed {
  readonly name: string;
  readonly units: readonly ResourceUnit[];
  /** Minutes after the start of the visit; left out: all of it with its buffers. */
  readonly during?: WorkPart;
}

export interface ResourceUnit {
  readonly id: string;
  /** Like the busy time of staff, with the cleaning buffers of the neighbours included. */
  readonly busy: ArrayLike<number>;
}

/** Everything that decides whether a time can be booked. */
export interface BookingRules {
  /** IANA zone of the location. */
  readonly zone: string;
  /** The present in milliseconds. */
  readonly now: number;
  readonly service: ServiceRules;
  readonly staff: readonly StaffAvailability[];
  readonly resources?: readonly ResourceNeed[];
}

/** Plan days, both included. A slot after midnight belongs to the day on which its opening began (D17). */
export interface DayRange {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Which starts are wanted: those in `[from, to)`, or those of some plan days. */
export interface SlotQuery extends BookingRules {
  readonly range: InstantRange | DayRange;
}

/** One bookable start. */
export interface Slot {
  /** Milliseconds. */
  readonly start: number;
  /** End of the visit without buffers; with several lengths the shortest (D20). */
  readonly end: number;
  /** Day of the plan, `YYYY-MM-DD` (D17); the later one where staff differ. */
  readonly date: string;
  /** Who is free, in the order of the query. */
  readonly staffIds: readonly string[];
}
