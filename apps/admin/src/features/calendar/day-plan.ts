import type { Appointment, Booking, OutsideTime, TimeOff, WorkingDay } from '../../shared/api/types/booking.js';
import type { ClassSession } from '../../shared/api/types/classes.js';
import type { Day, Uuid } from '../../shared/api/types/shared-words.js';
import { minuteOf, minutesBetween } from '../../shared/time/zoned.js';
import { type Lane, packLanes, type Span } from './lanes.js';

/** One column of the grid: one person on one day, or one room or machine. */
export interface Column {
  readonly key: string;
  /** Null in a column of a resource. */
  readonly staffId: Uuid | null;
  readonly resourceId?: Uuid;
  readonly day: Day;
}

/** One appointment as it stands in a column, in wall-clock minutes of the column's day. */
export interface Block extends Span {
  readonly booking: Booking;
  readonly appointment: Appointment;
  readonly lane: Lane;
}

export interface BusyTime extends Span {
  readonly timeOff: TimeOff;
}

/** Somebody is busy by a calendar of theirs elsewhere. */
export interface Elsewhere extends Span {
  readonly time: OutsideTime;
}

export interface SessionTime extends Span {
  readonly session: ClassSession;
}

export interface ColumnPlan extends Column {
  /** Classes that are held; the seats in them are on their attendance lists. */
  readonly sessions: readonly SessionTime[];
  readonly blocks: readonly Block[];
  readonly busy: readonly BusyTime[];
  readonly elsewhere: readonly Elsewhere[];
  /** Stretches outside working hours, to be hatched. */
  readonly off: readonly Span[];
  readonly working: boolean;
}

export interface PlanInput {
  readonly columns: readonly Column[];
  readonly bookings: readonly Booking[];
  readonly workingHours: readonly WorkingDay[];
  readonly timeOff: readonly TimeOff[];
  /** None when absent. */
  readonly outsideTimes?: readonly OutsideTime[];
  /** Classes of the days; none where nobody asks. */
  readonly sessions?: readonly ClassSession[];
  readonly timeZone: string;
}

/** The shortest block that can be read and hit. */
const leastMinutes = 15;

function spanOf(start: string, end: string, day: Day, zone: string): Span {
  const from = minuteOf(start, day, zone);
  // Where the hour is turned back the wall clock shows less than has passed; the block keeps its true length.
  const to = Math.max(minuteOf(end, day, zone), from + Math.min(minutesBetween(start, end), leastMinutes));
  return { start: from, end: to };
}

const touchesDay = ({ start, end }: Span) => start < 1440 && end > 0;
const clip = ({ start, end }: Span): Span => ({ start: Math.max(0, start), end: Math.min(1440, end) });

/** The complement of the windows within one day. */
export function outside(windows: readonly Span[]): readonly Span[] {
  const off: Span[] = [];
  let reached = 0;
  for (const { start, end } of [...windows].sort((a, b) => a.start - b.start)) {
    if (start > reached) off.push({ start: reached, end: start });
    reached = Math.max(reached, end);
  }
  if (reached < 1440) off.push({ start: reached, end: 1440 });
  return off;
}

function planColumn(column: Column, input: PlanInput): ColumnPlan {
  const { day, staffId, resourceId } = column;
  const zone = input.timeZone;
  const windows = input.workingHours
    // A room is there for whoever works.
    .filter((hours) => (resourceId !== undefined || hours.staffId === staffId) && hours.date === day)
    .flatMap((hours) => hours.windows.map(({ start, end }) => clip(spanOf(start, end, day, zone))));
  const busy = input.timeOff
    .filter((timeOff) => timeOff.staffId === staffId)
    .map((timeOff) => ({ timeOff, ...spanOf(timeOff.start, timeOff.end, day, zone) }))
    .filter(touchesDay)
    .map(({ timeOff, ...span }) => ({ timeOff, ...clip(span) }));
  const elsewhere = (input.outsideTimes ?? [])
    .filter((time) => time.staffId === staffId)
    .map((time) => ({ time, ...spanOf(time.start, time.end, day, zone) }))
    .filter(touchesDay)
    .map(({ time, ...span }) => ({ time, ...clip(span) }));
  const sessions = (input.sessions ?? [])
    .filter((session) => session.status !== 'cancelled')
    .filter((session) =>
      resourceId ? session.resources.some(({ id }) => id === resourceId) : session.staffId === staffId,
    )
    .map((session) => ({ session, ...spanOf(session.start, session.end, day, zone) }))
    .filter(touchesDay);
  const visits = input.bookings.filter(({ classSessionId }) => !classSessionId);
  const placed = visits.flatMap((booking) =>
    booking.appointments
      .filter((appointment) =>
        resourceId ? appointment.resources.some(({ id }) => id === resourceId) : appointment.staffId === staffId,
      )
      .map((appointment) => ({ booking, appointment, ...spanOf(appointment.start, appointment.end, day, zone) }))
      .filter(touchesDay),
  );
  placed.sort((a, b) => a.start - b.start || a.end - b.end);
  const lanes = packLanes(placed);
  const blocks = placed.map((block, index) => ({ ...block, lane: lanes[index] ?? { index: 0, count: 1, width: 1 } }));
  return { ...column, blocks, sessions, busy, elsewhere, off: outside(windows), working: windows.length > 0 };
}

/** What stands in each column, in minutes of its own day. */
export function planColumns(input: PlanInput): readonly ColumnPlan[] {
  return input.columns.map((column) => planColumn(column, input));
}

/** The hours to draw: the usual day, widened to whole hours by working time and bookings outside it. */
export function visibleHours(plans: readonly ColumnPlan[], usual: Span = { start: 480, end: 1140 }): Span {
  const spans = plans.flatMap(({ blocks, sessions, off }) => [...blocks, ...sessions, ...outside(off)]);
  const first = Math.min(usual.start, ...spans.map(({ start }) => Math.max(0, start)));
  const last = Math.max(usual.end, ...spans.map(({ end }) => Math.min(1440, end)));
  return { start: Math.floor(first / 60) * 60, end: Math.ceil(last / 60) * 60 };
}
