import { Button } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../shared/api/types/booking.js';
import { useBusiness, useMay, useSession } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { useShortcuts } from '../../shared/ui/use-shortcuts.js';
import { Agenda } from './agenda.js';
import classes from './calendar-screen.module.css';
import { CalendarToolbar } from './calendar-toolbar.js';
import { DaySheet } from './day-sheet.js';
import { HolidayLine } from './holiday-line.js';
import { GridView } from './grid-view.js';
import { isGone } from './movable.js';
import { useCalendarData } from './use-calendar-data.js';
import { type CalendarState, useCalendarState } from './use-calendar-state.js';
import { useSwipe } from './use-swipe.js';

const MonthView = lazy(async () => ({ default: (await import('./month-view.js')).MonthView }));
const BookingPanel = lazy(async () => ({ default: (await import('../booking/booking-panel.js')).BookingPanel }));
const WaitingTray = lazy(async () => ({ default: (await import('./waiting/waiting-tray.js')).WaitingTray }));
const BlockTimeDialog = lazy(async () => ({ default: (await import('./block-time-dialog.js')).BlockTimeDialog }));

const none: never[] = [];

function useCalendarKeys(state: CalendarState, onBlock: () => void) {
  useShortcuts({
    d: () => state.change({ view: 'day' }),
    x: () => state.change({ view: 'three' }),
    w: () => state.change({ view: 'week' }),
    m: () => state.change({ view: 'month' }),
    a: () => state.change({ view: 'agenda' }),
    t: () => state.change({ date: undefined }),
    ArrowLeft: () => state.step(-1),
    ArrowRight: () => state.step(1),
    j: () => state.step(-1),
    k: () => state.step(1),
    b: onBlock,
    p: () => window.print(),
    Escape: () => state.change({ booking: undefined }, true),
  });
}

/** The people the view has columns for. */
function useShownStaff(state: CalendarState, data: ReturnType<typeof useCalendarData>) {
  const { staffId } = useSession();
  const phone = usePhone();
  const all = data.staff.data?.data;
  const hours = data.workingHours.data?.data;
  return useMemo(() => {
    const here = (all ?? []).filter(
      ({ archived, locationIds }) => !archived && (!state.locationId || locationIds.includes(state.locationId)),
    );
    const working = here.filter(({ id }) => hours?.some((day) => day.staffId === id && day.windows.length > 0));
    const chosen = state.staff.length > 0 ? here.filter(({ id }) => state.staff.includes(id)) : here;
    const one = state.view === 'week' || state.view === 'three' || (phone && state.view === 'day');
    const own =
      chosen.find(({ id }) => id === staffId) ?? chosen.find((person) => working.includes(person)) ?? chosen[0];
    const oneOf = state.staff.length > 0 ? chosen[0] : own;
    const ordered = one && oneOf ? [oneOf, ...here.filter((person) => person !== oneOf)] : here;
    return { here: ordered, working: working.map(({ id }) => id), shown: one ? (oneOf ? [oneOf] : []) : chosen };
  }, [all, hours, phone, staffId, state.locationId, state.staff, state.view]);
}

/** The calendar: a day by people or rooms, several days of one person, a month, or a list; a booking opens beside it. */
export function CalendarScreen() {
  const { t } = useTranslation(['calendar', 'common', 'shell']);
  const business = useBusiness();
  const mayBook = useMay('bookings:write');
  const state = useCalendarState();
  const [blocking, setBlocking] = useState(false);
  const first = state.days[0] ?? state.date;
  const last = state.days.at(-1) ?? state.date;
  const data = useCalendarData(first, last);
  const { here, working, shown } = useShownStaff(state, data);
  const isGrid = state.view !== 'agenda' && state.view !== 'month';
  const place = data.locations.data?.data.find(({ id }) => id === state.locationId);
  const timeZone = place?.timeZone ?? business.timeZone;
  const rooms = useMemo(
    () =>
      (data.resources.data?.data ?? []).filter(
        ({ archived, locationId }) => !archived && (!state.locationId || locationId === state.locationId),
      ),
    [data.resources.data, state.locationId],
  );
  const bookings = useMemo(
    () => (data.bookings.data?.data ?? []).filter((booking) => state.showsCancelled || !isGone(booking)),
    [data.bookings.data, state.showsCancelled],
  );
  const { change } = state;
  const open = useCallback((booking: Booking) => change({ booking: booking.id }), [change]);
  const close = useCallback(() => change({ booking: undefined }, true), [change]);
  const swipe = useSwipe(state.step);
  useCalendarKeys(state, () => mayBook && setBlocking(true));
  useEffect(() => {
    document.title = `${t('title')} · Stamgast`;
  }, [t]);
  const inView = useMemo(
    () =>
      bookings.filter(({ appointments }) => appointments.some(({ staffId }) => shown.some(({ id }) => id === staffId))),
    [bookings, shown],
  );
  const loading = data.bookings.isPending || data.staff.isPending || data.workingHours.isPending;
  const error = data.bookings.error ?? data.staff.error ?? data.workingHours.error;
  return (
    <div className={classes.screen} data-panel={state.bookingId ? 'open' : undefined}>
      <h1 className={classes.title}>{t('title')}</h1>
      {state.view !== 'month' && <DaySheet days={state.days} staff={shown} bookings={bookings} timeZone={timeZone} />}
      <CalendarToolbar
        state={state}
        staff={here}
        workingIds={working}
        locations={data.locations.data?.data ?? []}
        hasRooms={rooms.length > 0}
        mayBook={mayBook}
        onBlock={() => setBlocking(true)}
      />
      {state.view === 'day' && <HolidayLine day={state.date} />}
      <div className={classes.main} {...swipe}>
        <div className={classes.plan}>
          {error && <ProblemAlert error={error} onRetry={() => void data.bookings.refetch()} />}
          {loading && !error && state.view !== 'month' && <RowsSkeleton rows={9} height={52} />}
          {!loading && state.view !== 'month' && shown.length === 0 && (
            <EmptyState
              drawing="people"
              text={t('noStaff')}
              action={
                state.staff.length > 0 ? (
                  <Button onClick={() => change({ staff: undefined })}>{t('showAll')}</Button>
                ) : (
                  <Button renderRoot={(props) => <Link to="/team" {...props} />}>{t('shell:nav.staff')}</Button>
                )
              }
            />
          )}
          {state.view === 'month' && <MonthView state={state} />}
          {!loading && isGrid && (state.byRooms ? rooms : shown).length > 0 && (
            <GridView
              state={state}
              staff={shown}
              resources={rooms}
              bookings={bookings}
              sessions={data.sessions.data?.data ?? none}
              workingHours={data.workingHours.data?.data ?? []}
              timeOff={data.timeOff.data?.data ?? []}
              outsideTimes={data.outsideTimes.data?.data}
              timeZone={timeZone}
              mayBook={mayBook}
              onOpen={open}
            />
          )}
          {!loading && state.view === 'agenda' && (
            <Agenda
              bookings={inView}
              days={state.days}
              timeZone={timeZone}
              selectedId={state.bookingId}
              onOpen={open}
            />
          )}
        </div>
        <Suspense fallback={null}>
          {state.showsWaiting && (
            <WaitingTray
              locationId={state.locationId}
              mayBook={mayBook}
              onClose={() => change({ waiting: undefined }, true)}
            />
          )}
          {state.bookingId && <BookingPanel id={state.bookingId} among={inView} onOpen={open} onClose={close} />}
        </Suspense>
      </div>
      <Suspense fallback={null}>
        {blocking && <BlockTimeDialog staff={here} day={state.date} onClose={() => setBlocking(false)} />}
      </Suspense>
    </div>
  );
}
