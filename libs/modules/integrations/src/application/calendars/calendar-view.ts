import {
  addressHint,
  type CalendarReason,
  type CalendarState,
  type ExternalCalendar,
  type OnCalendarError,
} from '../../domain/calendars/external-calendar.js';

/** An outside calendar as the API shows it: never its whole address, which is as good as a password. */
export interface CalendarView {
  readonly id: string;
  readonly staffId: string;
  readonly name: string;
  readonly address: string;
  readonly onError: OnCalendarError;
  readonly state: CalendarState;
  readonly reason: CalendarReason | null;
  readonly degradedSince: string | null;
  readonly checkedAt: string | null;
  readonly fetchedAt: string | null;
  readonly nextAt: string | null;
  /** Stretches of busy time ahead. */
  readonly busy: number;
  /** Visits ahead that it lies over. */
  readonly overlaps: number;
  readonly version: number;
}

export function calendarView(calendar: ExternalCalendar, overlaps: number): CalendarView {
  const { id, staffId, name, url, onError, state, reason, busy, version } = calendar;
  return {
    id,
    staffId,
    name,
    address: addressHint(url),
    onError,
    state,
    reason,
    degradedSince: calendar.degradedSince?.toISOString() ?? null,
    checkedAt: calendar.checkedAt?.toISOString() ?? null,
    fetchedAt: calendar.fetchedAt?.toISOString() ?? null,
    nextAt: calendar.nextAt?.toISOString() ?? null,
    busy,
    overlaps,
    version,
  };
}
