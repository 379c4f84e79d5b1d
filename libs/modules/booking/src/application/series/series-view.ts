import type { BookingStatus } from '@stamgast/contracts';
import type { Booking } from '../../domain/booking/booking.js';
import type { Holiday } from '../../domain/hours/holiday.js';
import type { BookingSeries } from '../../domain/series/booking-series.js';
import { keptPlan, type PlannedOccurrence, type SeriesPolicy } from '../../domain/series/plan-series.js';
import type { RecurrenceUnit } from '../../domain/series/recurrence.js';
import type { OccurrenceReason, OccurrenceState } from '../../domain/series/series-outlook.js';
import { endOfParts, type VisitPlan } from '../../domain/visit/plan-visit.js';

export type OccurrenceResult = 'booked' | 'moved' | 'skipped';

/** A time that can be had, and with whom, in the order of the visit. */
export interface OccurrenceTimeView {
  readonly start: string;
  readonly end: string;
  readonly staffIds: readonly string[];
}

/** One visit of a series as it was wanted, and what there is to say of it. */
export interface OccurrenceView {
  /** From 1. */
  readonly position: number;
  /** Local day of the location. */
  readonly date: string;
  readonly start: string;
  readonly state: OccurrenceState;
  /** Null: free. */
  readonly reason: OccurrenceReason | null;
  readonly holiday: Holiday['names'] | null;
  /** Who would do it at its own time; null where that is not free. */
  readonly free: OccurrenceTimeView | null;
  /** Null where its own time is free, or no other is near. */
  readonly nearest: OccurrenceTimeView | null;
  /** What became of it; null: nothing was booked. */
  readonly result: OccurrenceResult | null;
  readonly bookingId: string | null;
}

export interface SeriesVisitView {
  readonly bookingId: string;
  readonly position: number;
  readonly start: string;
  readonly end: string;
  readonly status: BookingStatus;
  readonly staffIds: readonly string[];
}

/** Visits that repeat, each a booking. */
export interface SeriesView {
  readonly id: string;
  readonly unit: RecurrenceUnit;
  readonly every: number;
  readonly count: number | null;
  readonly until: string | null;
  readonly timeZone: string;
  readonly policy: SeriesPolicy;
  readonly visits: readonly SeriesVisitView[];
  readonly createdAt: string;
  readonly version: number;
}

export function seriesView(series: BookingSeries, bookings: readonly Booking[]): SeriesView {
  const { id, unit, every, count, until, timeZone, policy, createdAt, version } = series;
  return {
    id,
    unit,
    every,
    count,
    until,
    timeZone,
    policy,
    visits: bookings.map((one) => ({
      bookingId: one.id,
      position: one.series?.position ?? 0,
      start: one.startsAt.toISOString(),
      end: one.endsAt.toISOString(),
      status: one.status,
      staffIds: one.appointments.map((appointment) => appointment.staffId),
    })),
    createdAt: createdAt.toISOString(),
    version,
  };
}

/** `bookingIds`: by position, once they are booked. */
export function occurrenceViews(
  planned: readonly PlannedOccurrence[],
  policy: SeriesPolicy,
  bookingIds: ReadonlyMap<number, string> | null,
): OccurrenceView[] {
  return planned.map((one) => {
    const { position, date, start } = one.occurrence;
    const bookingId = bookingIds?.get(position) ?? null;
    return {
      position,
      date,
      start: new Date(start).toISOString(),
      state: one.trouble?.state ?? 'free',
      reason: one.trouble?.reason ?? null,
      holiday: one.trouble?.holiday?.names ?? null,
      free: one.plan && timeView(one.plan),
      nearest: one.nearest && timeView(one.nearest),
      result: bookingIds && resultOf(one, policy),
      bookingId,
    };
  });
}

function resultOf(one: PlannedOccurrence, policy: SeriesPolicy): OccurrenceResult {
  if (one.plan) return 'booked';
  return keptPlan(one, policy) ? 'moved' : 'skipped';
}

function timeView({ parts }: VisitPlan): OccurrenceTimeView {
  return {
    start: new Date(parts[0]!.start).toISOString(),
    end: new Date(endOfParts(parts)).toISOString(),
    staffIds: parts.map((part) => part.staffId),
  };
}
