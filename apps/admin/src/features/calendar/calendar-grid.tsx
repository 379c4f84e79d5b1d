import { VisuallyHidden } from '@mantine/core';
import { type PointerEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { clockOf, minuteOf } from '../../shared/time/zoned.js';
import classes from './calendar-grid.module.css';
import { type Block, type ColumnPlan, visibleHours } from './day-plan.js';
import { DragGhost } from './drag-ghost.js';
import { createDragStore, type DragState } from './drag-store.js';
import { GridColumn } from './grid-column.js';
import { type GridContext, GridContextProvider } from './grid-context.js';
import { NowChip, NowLine } from './now-line.js';
import { PointerDrag } from './pointer-drag.js';
import { pixelsPerMinute, snapOf } from './zoom.js';

export interface ColumnHead {
  readonly title: string;
  readonly note?: string;
  readonly onOpen?: () => void;
}

interface CalendarGridProps {
  readonly plans: readonly ColumnPlan[];
  readonly heads: readonly ColumnHead[];
  readonly zoom: number;
  readonly timeZone: string;
  readonly today: string;
  readonly selectedId: string | undefined;
  readonly mayChange: boolean;
  /** Said aloud after a change from the keyboard or pointer. */
  readonly announcement: string;
  readonly onOpen: (booking: Booking) => void;
  readonly onBusy: (timeOffId: string) => void;
  readonly onAddAt: GridContext['addAt'];
  readonly onPlace: (block: Block, column: ColumnPlan, next: Omit<DragState, 'appointmentId' | 'column'>) => void;
  readonly onGiveAt?: GridContext['giveAt'];
  readonly hueOf?: GridContext['hueOf'];
  readonly onSession?: GridContext['openSession'];
}

const byStatus = () => null;
const nothing = () => undefined;

/** Shows the present hour once, when a day with a now-line is first drawn. */
function useScrollToNow(props: CalendarGridProps, from: number, ppm: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const now = useNow();
  const { today, timeZone, plans } = props;
  const days = plans.map(({ day }) => day).join();
  const target = days.includes(today) ? minuteOf(now, today, timeZone) - from - 90 : 540 - from - 30;
  const wanted = `${days} ${ppm}`;
  const shown = useRef('');
  useLayoutEffect(() => {
    if (!scroller.current || shown.current === wanted) return;
    shown.current = wanted;
    scroller.current.scrollTop = Math.max(0, target) * ppm;
  }, [wanted, target, ppm]);
  return scroller;
}

/** Time down, people or days across: all geometry is wall-clock minutes of each column's own day. */
export function CalendarGrid(props: CalendarGridProps) {
  const { plans, heads, zoom, timeZone, today, selectedId, mayChange, onOpen, onAddAt, onPlace } = props;
  const { hueOf = byStatus, onSession = nothing, onGiveAt = nothing } = props;
  const { t } = useTranslation('calendar');
  const { start: from, end: to } = useMemo(() => visibleHours(plans), [plans]);
  const ppm = pixelsPerMinute(zoom);
  const snap = snapOf(zoom);
  const format = useFormat(timeZone);
  const { t: words } = useTranslation('common');
  const [drag] = useState(createDragStore);
  const columns = useRef<HTMLDivElement>(null);
  const scroller = useScrollToNow(props, from, ppm);
  const place = useCallback<GridContext['place']>(
    (block, { column, ...next }) => {
      const target = plans[column];
      if (target) onPlace(block, target, next);
    },
    [plans, onPlace],
  );
  const beginDrag = useCallback(
    (event: PointerEvent, block: Block, column: number, mode: DragState['mode']) => {
      if (event.button !== 0 || !scroller.current || !columns.current) return;
      const host = { scroller: scroller.current, columns: columns.current, columnCount: plans.length };
      new PointerDrag(
        { ...host, from, to, pixelsPerMinute: ppm, snap },
        {
          appointmentId: block.appointment.id,
          mode,
          column,
          start: block.start,
          length: block.end - block.start,
          // Which room a visit takes is found anew when it moves; it is not dragged from one to the next.
          acrossColumns: plans[column]?.staffId !== null,
        },
        drag,
        (landed) => place(block, landed),
        event,
      ).listen();
    },
    [drag, from, place, plans, ppm, scroller, snap, to],
  );
  const grid = useMemo<GridContext>(
    () => ({
      from,
      to,
      pixelsPerMinute: ppm,
      snap,
      timeZone,
      format,
      t: words,
      drag,
      selectedId,
      mayChange,
      place,
      beginDrag,
      open: onOpen,
      addAt: onAddAt,
      giveAt: onGiveAt,
      hueOf,
      openSession: onSession,
    }),
    [
      from,
      to,
      ppm,
      snap,
      timeZone,
      format,
      words,
      drag,
      selectedId,
      mayChange,
      place,
      beginDrag,
      onOpen,
      onAddAt,
      onGiveAt,
      hueOf,
      onSession,
    ],
  );
  const hours = Array.from({ length: (to - from) / 60 }, (_, index) => from + index * 60);
  const style = { '--columns': plans.length, '--hour': 60 * ppm, '--line': zoom * ppm, '--height': (to - from) * ppm };
  return (
    <GridContextProvider value={grid}>
      <div ref={scroller} className={classes.scroller} style={style as React.CSSProperties} data-testid="calendar-grid">
        <div className={classes.head}>
          <span className={classes.corner} />
          {heads.map(({ title, note, onOpen: open }, index) => (
            <div
              key={plans[index]?.key}
              className={classes.title}
              data-today={plans[index]?.day === today || undefined}
            >
              {open ? (
                <button type="button" onClick={open}>
                  {title}
                </button>
              ) : (
                <b>{title}</b>
              )}
              {note && <span className={classes.note}>{note}</span>}
            </div>
          ))}
        </div>
        <div className={classes.body}>
          <div className={classes.axis} aria-hidden>
            {hours.map((hour) => (
              <span key={hour} style={{ top: (hour - from) * ppm }}>
                {clockOf(hour)}
              </span>
            ))}
            <NowChip columns={plans} />
          </div>
          <div ref={columns} className={classes.columns}>
            {plans.map((plan, index) => (
              <GridColumn
                key={plan.key}
                plan={plan}
                index={index}
                label={t('listOf', { staff: heads[index]?.title, day: heads[index]?.note ?? plan.day })}
                isToday={plan.day === today}
                onBusy={props.onBusy}
              />
            ))}
            <NowLine columns={plans} />
            <DragGhost columnCount={plans.length} />
          </div>
        </div>
      </div>
      <VisuallyHidden id="calendar-help">{t('help')}</VisuallyHidden>
      <VisuallyHidden role="status" aria-live="polite">
        {props.announcement}
      </VisuallyHidden>
    </GridContextProvider>
  );
}
