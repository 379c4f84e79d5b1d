import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionTime } from './day-plan.js';
import { useGrid } from './grid-context.js';
import classes from './session-block.module.css';

interface SessionBlockProps {
  readonly time: SessionTime;
  readonly style: { readonly top: number; readonly height: number };
}

/** One class on the grid: how full it is; it opens its attendance list. */
export function SessionBlock({ time: { session }, style }: SessionBlockProps) {
  const { t } = useTranslation('classes');
  const { format, openSession } = useGrid();
  const { id, serviceName, start, end, seatsTaken, capacity } = session;
  const seats = t('seats', { taken: seatsTaken, capacity });
  const span = format.span(start, end);
  return (
    <li className={classes.slot} style={style}>
      <button
        type="button"
        className={classes.session}
        data-full={seatsTaken >= capacity || undefined}
        aria-label={`${serviceName}, ${span}, ${seats}`}
        onClick={() => openSession(id)}
      >
        <span className={classes.head}>
          <IconUsersGroup size={14} aria-hidden />
          <b>{serviceName}</b>
          <span className={classes.seats}>{seats}</span>
        </span>
        <span>{span}</span>
      </button>
    </li>
  );
}
