import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { BookingDay } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { addDays, daysFrom, mondayOf } from '../../shared/time/days.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import classes from './month-view.module.css';
import type { CalendarState } from './use-calendar-state.js';

const weeks = 6;
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface DayCellProps {
  readonly day: BookingDay;
  readonly most: number;
  readonly state: CalendarState;
}

function DayCell({ day: { date, bookings, requested, unmarked }, most, state }: DayCellProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const phone = usePhone();
  const words = [
    format.longDay(date),
    t('month.visits', { count: bookings }),
    requested > 0 && t('month.requested', { count: requested }),
    unmarked > 0 && t('month.unmarked', { count: unmarked }),
  ].filter(Boolean);
  const move = (event: KeyboardEvent<HTMLButtonElement>) => {
    const by = steps[event.key];
    const next = by && document.querySelector<HTMLButtonElement>(`[data-day="${addDays(date, by)}"]`);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <button
      type="button"
      className={classes.day}
      data-day={date}
      data-other={date.slice(0, 7) !== state.date.slice(0, 7) || undefined}
      data-today={date === state.today || undefined}
      tabIndex={date === state.date ? 0 : -1}
      aria-label={words.join(', ')}
      style={{ '--load': most > 0 ? bookings / most : 0 } as React.CSSProperties}
      onClick={() => state.change({ date, view: 'day' })}
      onKeyDown={move}
    >
      <span className={classes.number}>{Number(date.slice(8))}</span>
      {bookings > 0 && (
        <span className={classes.count}>{phone ? bookings : t('month.visits', { count: bookings })}</span>
      )}
      {requested > 0 && <span className={classes.waiting}>{t('month.requested', { count: requested })}</span>}
      {unmarked > 0 && <span className={classes.open}>{t('month.unmarked', { count: unmarked })}</span>}
    </button>
  );
}

/** Six weeks of numbers: how many visits each day has, and what waits for somebody; a day opens as a day. */
export function MonthView({ state }: { readonly state: CalendarState }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const first = mondayOf(`${state.date.slice(0, 7)}-01`);
  const query = useMemo(
    () => ({
      from: first,
      to: addDays(first, weeks * 7 - 1),
      staffId: state.staff.length === 1 ? state.staff[0] : undefined,
      locationId: state.locationId,
    }),
    [first, state.locationId, state.staff],
  );
  const days = useQuery({
    queryKey: keys.bookingDays(query),
    queryFn: () => bookingsApi.days(query),
    placeholderData: keepPreviousData,
  });
  const counted = days.data?.data ?? [];
  const most = Math.max(0, ...counted.map(({ bookings }) => bookings));
  return (
    <div className={classes.month}>
      {days.error && <ProblemAlert error={days.error} onRetry={() => void days.refetch()} />}
      <div className={classes.head} aria-hidden>
        {daysFrom(first, 7).map((day) => (
          <span key={day}>{format.weekday(day)}</span>
        ))}
      </div>
      <div className={classes.grid} role="group" aria-label={t('month.label', { month: format.month(state.date) })}>
        {days.isPending && daysFrom(first, weeks * 7).map((day) => <Skeleton key={day} className={classes.day} />)}
        {counted.map((day) => (
          <DayCell key={day.date} day={day} most={most} state={state} />
        ))}
      </div>
    </div>
  );
}
