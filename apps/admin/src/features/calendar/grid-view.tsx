import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking, Staff, TimeOff, WorkingDay } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { daysFrom } from '../../shared/time/days.js';
import { instantAt, minutesBetween } from '../../shared/time/zoned.js';
import { CalendarGrid, type ColumnHead } from './calendar-grid.js';
import type { Refusal } from './conflict-dialog.js';
import { type Block, type Column, type ColumnPlan, planColumns } from './day-plan.js';
import type { DragState } from './drag-store.js';
import type { GridContext } from './grid-context.js';
import { isMovable } from './movable.js';
import type { QuickAddSpot } from './quick-add.js';
import type { CalendarState } from './use-calendar-state.js';
import { usePlaceBooking } from './use-place-booking.js';

const QuickAdd = lazy(async () => ({ default: (await import('./quick-add.js')).QuickAdd }));
const ConflictDialog = lazy(async () => ({ default: (await import('./conflict-dialog.js')).ConflictDialog }));
const RemoveBusyDialog = lazy(async () => ({ default: (await import('./remove-busy-dialog.js')).RemoveBusyDialog }));

interface GridViewProps {
  readonly state: CalendarState;
  readonly staff: readonly Staff[];
  readonly bookings: readonly Booking[];
  readonly workingHours: readonly WorkingDay[];
  readonly timeOff: readonly TimeOff[];
  readonly timeZone: string;
  readonly mayBook: boolean;
  readonly onOpen: (booking: Booking) => void;
}

function useColumns({ state, staff }: GridViewProps): { columns: readonly Column[]; heads: readonly ColumnHead[] } {
  const format = useFormat();
  const { view, days, date, change } = state;
  return useMemo(() => {
    const person = staff[0];
    if (view === 'week' && person) {
      const columns = daysFrom(days[0] ?? date, 7).map((day) => ({ key: day, staffId: person.id, day }));
      const heads = columns.map(({ day }) => ({
        title: format.shortDay(day),
        onOpen: () => change({ date: day, view: 'day', staff: person.id }),
      }));
      return { columns, heads };
    }
    const columns = staff.map(({ id }) => ({ key: id, staffId: id, day: date }));
    const heads = staff.map(({ id, name, title }) => ({
      title: name,
      note: title ?? undefined,
      onOpen: () => change({ view: 'week', staff: id }),
    }));
    return { columns, heads };
  }, [view, staff, days, date, change, format]);
}

/** Turns a drop into a placement and sends it, or says why it cannot be. */
function usePlacing({ staff, timeZone, onOpen }: GridViewProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const [announcement, announce] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { mutate } = usePlaceBooking((input, error) => setRefusal({ ...input, error }));
  const place = useCallback(
    ({ booking, appointment }: Block, column: ColumnPlan, next: Pick<DragState, 'mode' | 'start' | 'length'>) => {
      if (!isMovable(booking)) {
        announce(t('cannotMove', { status: t(`common:status.${booking.status}`) }));
        return;
      }
      const single = booking.appointments.length === 1;
      if (!single && column.staffId !== appointment.staffId) {
        announce(t('cannotSwap'));
        onOpen(booking);
        return;
      }
      const start = instantAt(column.day, next.start, timeZone);
      const person = staff.find(({ id }) => id === column.staffId);
      const client = booking.clientName ?? t('common:walkIn');
      if (next.mode === 'resize') {
        const end = instantAt(column.day, next.start + next.length, timeZone);
        const duration = minutesBetween(booking.start, end);
        if (duration >= 5) mutate({ booking, placement: { kind: 'resize', duration } });
        return;
      }
      // The booking starts earlier than a later appointment of its own by as much as before.
      const offset = minutesBetween(booking.start, appointment.start);
      const bookingStart = new Date(Date.parse(start) - offset * 60_000).toISOString();
      const change = single ? { staffId: column.staffId, staffName: person?.name } : {};
      mutate({ booking, placement: { kind: 'move', start: bookingStart, ...change } });
      announce(t('announceMove', { client, when: format.dateTime(start), staff: person?.name }));
    },
    [format, mutate, onOpen, staff, t, timeZone],
  );
  return { place, announcement, refusal, setRefusal, retry: mutate };
}

/** The drawn calendar with all that can happen on it. */
export function GridView(props: GridViewProps) {
  const { state, staff, bookings, workingHours, timeOff, timeZone, mayBook, onOpen } = props;
  const { columns, heads } = useColumns(props);
  const plans = useMemo(
    () => planColumns({ columns, bookings, workingHours, timeOff, timeZone }),
    [columns, bookings, workingHours, timeOff, timeZone],
  );
  const { place, announcement, refusal, setRefusal, retry } = usePlacing(props);
  const [spot, setSpot] = useState<QuickAddSpot | null>(null);
  const [busyId, setBusyId] = useState<string | null>(null);
  const addAt = useCallback<GridContext['addAt']>(
    ({ staffId, day }, minute, at) => setSpot({ staffId, day, minute, ...at }),
    [],
  );
  const busy = timeOff.find(({ id }) => id === busyId);
  return (
    <>
      <CalendarGrid
        plans={plans}
        heads={heads}
        zoom={state.zoom}
        timeZone={timeZone}
        today={state.today}
        selectedId={state.bookingId}
        mayChange={mayBook}
        announcement={announcement}
        onOpen={onOpen}
        onBusy={setBusyId}
        onAddAt={addAt}
        onPlace={place}
      />
      <Suspense fallback={null}>
        {spot && <QuickAdd spot={spot} onClose={() => setSpot(null)} />}
        {refusal && (
          <ConflictDialog
            refusal={refusal}
            staff={staff}
            onAnyway={() => retry({ ...refusal, override: true })}
            onClose={() => setRefusal(null)}
          />
        )}
        {busy && <RemoveBusyDialog timeOff={busy} onClose={() => setBusyId(null)} />}
      </Suspense>
    </>
  );
}
