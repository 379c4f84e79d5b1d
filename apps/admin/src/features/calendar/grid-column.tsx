import { IconCalendarShare, IconLock, IconPlus } from '@tabler/icons-react';
import { memo, type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '../../shared/time/zoned.js';
import { BookingBlock } from './booking-block.js';
import type { ColumnPlan } from './day-plan.js';
import { useGrid } from './grid-context.js';
import classes from './grid-column.module.css';
import { entryOf, isEntry } from './waiting/dragged-entry.js';
import { SessionBlock } from './session-block.js';

interface GridColumnProps {
  readonly plan: ColumnPlan;
  readonly index: number;
  readonly label: string;
  readonly isToday: boolean;
  readonly onBusy: (timeOffId: string) => void;
}

/** The free ground of a column: shows the time under the pointer and books there. */
function FreeGround({ plan }: { readonly plan: ColumnPlan }) {
  const { t } = useTranslation('calendar');
  const { from, to, pixelsPerMinute, snap, addAt, giveAt, mayChange } = useGrid();
  const [minute, setMinute] = useState<number | null>(null);
  if (!mayChange) return null;
  const minuteAt = (event: { currentTarget: HTMLElement; clientY: number }) => {
    const { top } = event.currentTarget.getBoundingClientRect();
    const reached = from + (event.clientY - top) / pixelsPerMinute;
    return Math.min(Math.max(Math.floor(reached / snap) * snap, from), to - snap);
  };
  const follow = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'mouse') setMinute(minuteAt(event));
  };
  return (
    <div
      data-ground={plan.key}
      className={classes.ground}
      onPointerMove={follow}
      onPointerLeave={() => setMinute(null)}
      onDragOver={(event) => {
        if (!isEntry(event)) return;
        event.preventDefault();
        setMinute(minuteAt(event));
      }}
      onDragLeave={() => setMinute(null)}
      onDrop={(event) => {
        const entryId = entryOf(event);
        if (!entryId) return;
        event.preventDefault();
        setMinute(null);
        giveAt(plan, minuteAt(event), entryId);
      }}
      onClick={(event) => addAt(plan, minuteAt(event), { x: event.clientX, y: event.clientY })}
    >
      {minute !== null && (
        <span className={classes.hover} style={{ top: (minute - from) * pixelsPerMinute }} aria-hidden>
          <IconPlus size={14} />
          {t('addAt', { time: clockOf(minute) })}
        </span>
      )}
    </div>
  );
}

/** One person on one day: working hours, what blocks the time, and the bookings in order. */
export const GridColumn = memo(function GridColumn({ plan, index, label, isToday, onBusy }: GridColumnProps) {
  const { t } = useTranslation(['calendar', 'calendars']);
  const { from, to, pixelsPerMinute } = useGrid();
  const place = ({ start, end }: { readonly start: number; readonly end: number }) => {
    const top = Math.max(start, from);
    return { top: (top - from) * pixelsPerMinute, height: Math.max(0, Math.min(end, to) - top) * pixelsPerMinute };
  };
  return (
    <div className={classes.column} data-column={plan.key} data-today={isToday || undefined}>
      {plan.off.map((span) => (
        <div key={span.start} className={classes.off} style={place(span)} />
      ))}
      <FreeGround plan={plan} />
      <ul className={classes.list} aria-label={label}>
        {plan.busy.map(({ timeOff, ...span }) => {
          const words = timeOff.note ?? t(timeOff.kind === 'block' ? 'blocked' : 'timeOff');
          return (
            <li key={timeOff.id} className={classes.busy} style={place(span)}>
              <button
                type="button"
                aria-label={`${words}, ${clockOf(span.start)}–${clockOf(span.end)}`}
                onClick={() => onBusy(timeOff.id)}
              >
                <IconLock size={14} aria-hidden />
                {words}
              </button>
            </li>
          );
        })}
        {plan.elsewhere.map(({ time, ...span }) => (
          <li key={time.id} className={classes.elsewhere} style={place(span)}>
            <IconCalendarShare size={14} aria-hidden />
            <span>
              {t('calendars:elsewhere')} · {time.calendarName}
            </span>
          </li>
        ))}
        {plan.sessions.map((time) => (
          <SessionBlock key={time.session.id} time={time} style={place(time)} />
        ))}
        {plan.blocks.map((block) => (
          <BookingBlock key={block.appointment.id} block={block} column={index} />
        ))}
      </ul>
    </div>
  );
});
