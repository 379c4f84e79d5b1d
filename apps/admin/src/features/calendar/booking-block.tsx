import { IconCash, IconCircleCheck, IconNote } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import { statusIcons, statusTone } from '../../shared/ui/status-badge.js';
import classes from './booking-block.module.css';
import type { Block } from './day-plan.js';
import { useIsDragged } from './drag-store.js';
import { useGrid } from './grid-context.js';
import { isMovable } from './movable.js';

interface BookingBlockProps {
  readonly block: Block;
  readonly column: number;
}

function Signs({ block: { booking } }: { readonly block: Block }) {
  return (
    <span className={classes.signs} aria-hidden>
      {booking.note && <IconNote size={14} />}
      {booking.clientConfirmedAt && <IconCircleCheck size={14} />}
      {booking.paid && <IconCash size={14} />}
    </span>
  );
}

/** Processing time is drawn as free: the hatch of what is nobody's. */
function FreeMeanwhile({ block: { appointment } }: { readonly block: Block }) {
  const { pixelsPerMinute } = useGrid();
  return appointment.processing.map(({ from, to }) => (
    <span
      key={from}
      className={classes.meanwhile}
      style={{ top: from * pixelsPerMinute, height: (to - from) * pixelsPerMinute }}
      aria-hidden
    />
  ));
}

function useKeys({ block, column }: BookingBlockProps) {
  const { place, snap } = useGrid();
  return (event: KeyboardEvent<HTMLButtonElement>) => {
    const vertical = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const horizontal = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const length = block.end - block.start;
    if (!event.altKey && !event.ctrlKey && !event.metaKey && vertical) {
      const all = [...(event.currentTarget.closest('ul')?.querySelectorAll('button[data-block]') ?? [])];
      const next = all[all.indexOf(event.currentTarget) + vertical];
      if (next instanceof HTMLElement) {
        event.preventDefault();
        next.focus();
      }
      return;
    }
    if (!event.altKey) return;
    if (vertical && event.shiftKey)
      place(block, { mode: 'resize', column, start: block.start, length: length + vertical * snap });
    else if (vertical) place(block, { mode: 'move', column, start: block.start + vertical * snap, length });
    else if (horizontal) place(block, { mode: 'move', column: column + horizontal, start: block.start, length });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** One appointment on the grid: a button that opens, drags, resizes, and does all three from the keyboard too. */
export const BookingBlock = memo(function BookingBlock({ block, column }: BookingBlockProps) {
  const { from, pixelsPerMinute, drag, selectedId, open, beginDrag, mayChange, format, hueOf, t } = useGrid();
  const dragged = useIsDragged(drag, block.appointment.id);
  const onKeyDown = useKeys({ block, column });
  const { booking, appointment, lane } = block;
  const Sign = statusIcons[booking.status];
  const height = (block.end - block.start) * pixelsPerMinute;
  const before = appointment.bufferBefore * pixelsPerMinute;
  const after = appointment.bufferAfter * pixelsPerMinute;
  const client = booking.clientName ?? t('walkIn');
  const span = format.span(appointment.start, appointment.end);
  const movable = mayChange && isMovable(booking);
  return (
    <li
      className={classes.slot}
      style={{
        top: (block.start - from) * pixelsPerMinute,
        height,
        left: `${(lane.index / lane.count) * 100}%`,
        width: `${(lane.width / lane.count) * 100}%`,
      }}
    >
      {before > 0 && <span className={classes.buffer} style={{ bottom: '100%', height: before }} aria-hidden />}
      {after > 0 && <span className={classes.buffer} style={{ top: '100%', height: after }} aria-hidden />}
      <button
        type="button"
        data-block={booking.id}
        data-tone={statusTone(booking.status)}
        data-hue={hueOf(appointment) ?? undefined}
        data-size={height < 38 ? 'line' : height < 56 ? 'short' : 'tall'}
        data-selected={selectedId === booking.id || undefined}
        data-dragged={dragged || undefined}
        data-movable={movable || undefined}
        className={classes.block}
        aria-label={`${client}, ${span}, ${appointment.serviceName}, ${t(`status.${booking.status}`)}`}
        aria-describedby="calendar-help"
        onClick={() => open(booking)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          // What is over stays where it is, but a copy of it may be put elsewhere.
          if (movable || (mayChange && event.altKey)) beginDrag(event, block, column, 'move');
        }}
      >
        <FreeMeanwhile block={block} />
        <span className={classes.head}>
          <Sign size={14} aria-hidden className={classes.sign} />
          <b className={classes.client}>{client}</b>
          <Signs block={block} />
        </span>
        <span className={classes.rest}>
          <span className={classes.span}>{span}</span>
          <span className={classes.service}>{appointment.serviceName}</span>
        </span>
      </button>
      {movable && (
        <span
          className={classes.grip}
          aria-hidden
          onPointerDown={(event) => beginDrag(event, block, column, 'resize')}
        />
      )}
    </li>
  );
});
