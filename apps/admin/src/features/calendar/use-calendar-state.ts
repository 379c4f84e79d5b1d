import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Day } from '../../shared/api/types/shared-words.js';
import type { CalendarSearch } from './calendar-search.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { addDays, addMonths, daysFrom, mondayOf } from '../../shared/time/days.js';
import { usualZoom } from './zoom.js';

const route = getRouteApi('/guarded/app/calendar');

type View = NonNullable<CalendarSearch['view']>;

/** The days that a view draws; a month is drawn from counts and needs none. */
function daysOf(view: View, date: Day): readonly Day[] {
  if (view === 'week') return daysFrom(mondayOf(date), 7);
  if (view === 'three') return daysFrom(date, 3);
  if (view === 'agenda') return daysFrom(date, 7);
  return [date];
}

function stepOf(view: View, date: Day, direction: 1 | -1): Day {
  if (view === 'month') return addMonths(date, direction);
  return addDays(date, direction * (view === 'day' ? 1 : view === 'three' ? 3 : 7));
}

/** The calendar's state as its address holds it. */
export function useCalendarState() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const format = useFormat();
  const today = format.dayOf(useNow());
  const date = search.date ?? today;
  const view = search.view ?? 'day';
  const days = useMemo(() => daysOf(view, date), [view, date]);
  const change = useCallback(
    (next: Partial<CalendarSearch>, replace = false) =>
      void navigate({ search: (before) => ({ ...before, ...next }), replace }),
    [navigate],
  );
  const step = useCallback(
    (direction: 1 | -1) => change({ date: stepOf(view, date, direction) }),
    [change, date, view],
  );
  return {
    date,
    view,
    days,
    today,
    staff: useMemo(() => search.staff?.split(',') ?? [], [search.staff]),
    locationId: search.location,
    byRooms: search.rooms === true && view === 'day',
    colour: search.colour ?? 'status',
    zoom: search.zoom ?? usualZoom,
    showsCancelled: search.cancelled === true,
    showsWaiting: search.waiting === true,
    bookingId: search.booking,
    change,
    step,
  };
}

export type CalendarState = ReturnType<typeof useCalendarState>;
