import type { Booker } from '../../domain/visit/booking-rules.js';
import type { Holiday } from '../../domain/hours/holiday.js';
import type { SlotView } from './slot-view.js';

/** What takes the time: instants in UTC; `from` and `until` with the buffers of the visit there, `start` and `end` without. */
export interface InTheWayView {
  readonly kind: 'booking' | 'class' | 'time_off' | 'block' | 'hold' | 'outside';
  /** The room or machine that is taken; null: the person is. */
  readonly resourceName: string | null;
  readonly from: string;
  readonly until: string;
  readonly start: string;
  readonly end: string;
  readonly bookingId: string | null;
  /** Null for a walk-in, and for whoever may not see clients. */
  readonly clientName: string | null;
  readonly serviceName: string | null;
  readonly timeOffId: string | null;
  readonly note: string | null;
}

export interface SpanView {
  readonly start: string;
  readonly end: string;
}

export interface DayNoteView {
  readonly date: string;
  readonly note: string | null;
}

/** One rule that keeps a start from being offered, with the facts that a person needs to do something about it. */
export type RefusalView =
  | { readonly reason: 'not_offered_by'; readonly serviceIds: readonly string[] }
  | { readonly reason: 'too_soon'; readonly earliest: string; readonly noticeMinutes: number; readonly past: boolean }
  | { readonly reason: 'too_far'; readonly until: string; readonly horizonDays: number }
  | {
      readonly reason: 'closed';
      readonly closures: readonly {
        readonly id: string;
        readonly name: string;
        readonly from: string;
        readonly to: string;
      }[];
      readonly dayOff: DayNoteView | null;
    }
  | { readonly reason: 'holiday'; readonly date: string; readonly names: Holiday['names'] }
  | {
      readonly reason: 'outside_hours';
      readonly date: string;
      readonly hours: readonly SpanView[];
      readonly exception: DayNoteView | null;
    }
  | { readonly reason: 'day_full'; readonly date: string; readonly visits: number }
  | { readonly reason: 'leaves_gap'; readonly shortest: number }
  | { readonly reason: 'off_step'; readonly step: number; readonly starts: readonly string[] }
  | {
      readonly reason: 'busy';
      readonly from: string;
      readonly until: string;
      readonly inTheWay: readonly InTheWayView[];
    }
  | { readonly reason: 'calendar_unknown'; readonly calendar: string; readonly since: string }
  | {
      readonly reason: 'no_resource';
      readonly resource: string;
      readonly units: number;
      readonly inTheWay: readonly InTheWayView[];
    };

export interface StaffAnswerView {
  readonly staffId: string;
  readonly name: string;
  /** Whether clients can choose this person on the booking page. */
  readonly online: boolean;
  readonly end: string;
  readonly bookable: boolean;
  /** Calendars of theirs that cannot be read: what these last said is used. */
  readonly calendarTroubles: readonly { readonly calendar: string; readonly since: string }[];
  readonly refusals: readonly RefusalView[];
}

export interface SegmentAnswerView {
  readonly position: number;
  readonly serviceIds: readonly string[];
  readonly start: string;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly staff: readonly StaffAnswerView[];
}

/** Why a visit is offered at a start or not, person by person. */
export interface ExplanationView {
  readonly start: string;
  readonly timeZone: string;
  readonly locationId: string;
  readonly booker: Booker;
  readonly bookable: boolean;
  readonly staffIds: readonly string[];
  readonly services: readonly { readonly id: string; readonly name: string; readonly online: boolean }[];
  readonly unperformed: readonly string[];
  readonly bookingPageOn: boolean;
  readonly segments: readonly SegmentAnswerView[];
  readonly nearest: readonly SlotView[];
}
