import { useTranslation } from 'react-i18next';
import { useNow } from '../../shared/session/use-now.js';
import { clockOf, minuteOf } from '../../shared/time/zoned.js';
import type { Column } from './day-plan.js';
import { useGrid } from './grid-context.js';
import classes from './now-line.module.css';

interface NowProps {
  readonly columns: readonly Column[];
}

/** Where the business's now falls: the first column of today and how many there are, or null when today is not shown. */
function useNowPlace(columns: readonly Column[]) {
  const { from, to, pixelsPerMinute, timeZone } = useGrid();
  const now = useNow();
  const minutes = columns.map(({ day }) => minuteOf(now, day, timeZone));
  const first = minutes.findIndex((minute) => minute >= from && minute < to);
  const minute = minutes[first];
  if (minute === undefined) return null;
  const count = minutes.filter((other) => other === minute).length;
  return { first, count, minute, top: (minute - from) * pixelsPerMinute };
}

/** The business's now across today's columns. */
export function NowLine({ columns }: NowProps) {
  const place = useNowPlace(columns);
  if (!place) return null;
  const percent = 100 / columns.length;
  return (
    <div
      className={classes.line}
      data-testid="now-line"
      style={{ top: place.top, left: `${place.first * percent}%`, width: `${place.count * percent}%` }}
    />
  );
}

/** The time beside the line, on the axis, where it hides no booking. */
export function NowChip({ columns }: NowProps) {
  const { t } = useTranslation('calendar');
  const place = useNowPlace(columns);
  if (!place) return null;
  const time = clockOf(place.minute);
  return (
    <span className={classes.chip} style={{ top: place.top }} title={t('now', { time })}>
      {time}
    </span>
  );
}
