import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { CalendarSearch } from './calendar-search.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { addDays, daysFrom, mondayOf } from '../../shared/time/days.js';
import { usualZoom } from './zoom.js';

const route = getRouteApi('/guarded/app/calendar');

/** The calendar's state as its address holds it. */
export function useCalendarState() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const format = useFormat();
  const today = format.dayOf(useNow());
  const date = search.date ?? today;
  const view = search.view ?? 'day';
  const days = useMemo(() => (view === 'week' ? daysFrom(mondayOf(date), 7) : [date]), [view, date]);
  const change = useCallback(
    (next: Partial<CalendarSearch>, replace = false) =>
      void navigate({ search: (before) => ({ ...before, ...next }), replace }),
    [navigate],
  );
  const step = useCallback(
    (direction: 1 | -1) => change({ date: addDays(date, direction * (view === 'week' ? 7 : 1)) }),
    [change, date, view],
  );
  return {
    date,
    view,
    days,
    today,
    staff: useMemo(() => search.staff?.split(',') ?? [], [search.staff]),
    locationId: search.location,
    zoom: search.zoom ?? usualZoom,
    showsCancelled: search.cancelled === true,
    bookingId: search.booking,
    change,
    step,
  };
}

export type CalendarState = ReturnType<typeof useCalendarState>;
