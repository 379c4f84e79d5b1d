import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { Booking, Staff, OutsideTime, TimeOff, WorkingDay } from '../../shared/api/types/booking.js';
import type { ClassSession } from '../../shared/api/types/classes.js';
import type { Resource } from '../../shared/api/types/set-up.js';
import { instantAt } from '../../shared/time/zoned.js';
import { CalendarGrid } from './calendar-grid.js';
import { type Block, type ColumnPlan, planColumns } from './day-plan.js';
import type { DragState } from './drag-store.js';
import type { GridContext } from './grid-context.js';
import type { QuickAddSpot } from './quick-add.js';
import type { CalendarState } from './use-calendar-state.js';
import type { GivenTime } from './waiting/give-time-dialog.js';
import { useColumns } from './use-columns.js';
import { useHues } from './use-hues.js';
import { usePlacing } from './use-placing.js';

const QuickAdd = lazy(async () => ({ default: (await import('./quick-add.js')).QuickAdd }));
const GiveTimeDialog = lazy(async () => ({
  default: (await import('./waiting/give-time-dialog.js')).GiveTimeDialog,
}));
const SessionDrawer = lazy(async () => ({ default: (await import('../classes/session-drawer.js')).SessionDrawer }));
const SeriesDropDialog = lazy(async () => ({ default: (await import('./series-drop-dialog.js')).SeriesDropDialog }));
const ConflictDialog = lazy(async () => ({ default: (await import('./conflict-dialog.js')).ConflictDialog }));
const RemoveBusyDialog = lazy(async () => ({ default: (await import('./remove-busy-dialog.js')).RemoveBusyDialog }));

interface GridViewProps {
  readonly state: CalendarState;
  readonly staff: readonly Staff[];
  readonly resources: readonly Resource[];
  readonly bookings: readonly Booking[];
  readonly sessions: readonly ClassSession[];
  readonly workingHours: readonly WorkingDay[];
  readonly timeOff: readonly TimeOff[];
  readonly outsideTimes: readonly OutsideTime[] | undefined;
  readonly timeZone: string;
  readonly mayBook: boolean;
  readonly onOpen: (booking: Booking) => void;
}

/** A copy is a new booking at the place of the drop, with the same client, service and person filled in. */
function copyAt({ booking, appointment }: Block, column: ColumnPlan, start: number, at: DragState['at']): QuickAddSpot {
  const { clientId, clientName } = booking;
  const client = clientId && clientName ? { kind: 'known' as const, id: clientId, name: clientName } : null;
  const staffId = column.staffId ?? appointment.staffId;
  const spot = { staffId, day: column.day, minute: start, ...(at ?? { x: window.innerWidth / 2, y: 120 }) };
  return { ...spot, client, serviceId: appointment.serviceId };
}

/** The drawn calendar with all that can happen on it. */
export function GridView(props: GridViewProps) {
  const {
    state,
    staff,
    resources,
    bookings,
    sessions,
    workingHours,
    timeOff,
    outsideTimes,
    timeZone,
    mayBook,
    onOpen,
  } = props;
  const { columns, heads } = useColumns(state, staff, resources);
  const plans = useMemo(
    () => planColumns({ columns, bookings, sessions, workingHours, timeOff, outsideTimes, timeZone }),
    [columns, bookings, sessions, workingHours, timeOff, outsideTimes, timeZone],
  );
  const hueOf = useHues(state.colour);
  const { place, announcement, refusal, setRefusal, drop, setDrop, retry } = usePlacing({ staff, timeZone, onOpen });
  const [spot, setSpot] = useState<QuickAddSpot | null>(null);
  const [busyId, setBusyId] = useState<string | null>(null);
  const [sessionId, setSessionId] = useState<string | null>(null);
  const addAt = useCallback<GridContext['addAt']>(
    ({ staffId, day }, minute, at) => setSpot({ staffId: staffId ?? undefined, day, minute, ...at }),
    [],
  );
  const [given, setGiven] = useState<GivenTime | null>(null);
  const giveAt = useCallback<GridContext['giveAt']>(
    ({ staffId, day }, minute, entryId) => {
      const staffName = staff.find(({ id }) => id === staffId)?.name;
      setGiven({ entryId, start: instantAt(day, minute, timeZone), staffId: staffId ?? undefined, staffName });
    },
    [staff, timeZone],
  );
  const land = useCallback<Parameters<typeof CalendarGrid>[0]['onPlace']>(
    (block, column, next) => {
      if (next.copies) setSpot(copyAt(block, column, next.start, next.at));
      else place(block, column, next);
    },
    [place],
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
        hueOf={hueOf}
        onOpen={onOpen}
        onBusy={setBusyId}
        onAddAt={addAt}
        onGiveAt={giveAt}
        onPlace={land}
        onSession={setSessionId}
      />
      <Suspense fallback={null}>
        {given && <GiveTimeDialog given={given} timeZone={timeZone} onClose={() => setGiven(null)} />}
        {spot && <QuickAdd spot={spot} onClose={() => setSpot(null)} />}
        {drop && <SeriesDropDialog drop={drop} onAlone={() => retry(drop)} onClose={() => setDrop(null)} />}
        {refusal && (
          <ConflictDialog
            refusal={refusal}
            staff={staff}
            onAnyway={() => retry({ ...refusal, override: true })}
            onClose={() => setRefusal(null)}
          />
        )}
        {sessionId && <SessionDrawer id={sessionId} onClose={() => setSessionId(null)} />}
        {busy && <RemoveBusyDialog timeOff={busy} onClose={() => setBusyId(null)} />}
      </Suspense>
    </>
  );
}
