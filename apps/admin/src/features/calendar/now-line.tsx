import { useTranslation } from 'react-i18next';
import { useNow } from '../../shared/session/use-now.js';
import { clockOf, minuteOf } from '../../shared/time/zoned.js';
import type { Column } from './day-plan.js';
import { useGrid } from './grid-context.js';
import classes from './now-line.module.css';

/** The business's now across today's columns, with the time beside it. */
export function NowLine({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useTranslation('calendar');
  const { from, to, pixelsPerMinute, timeZone } = useGrid();
  const now = useNow();
  const at = columns.map(({ day }) => minuteOf(now, day, timeZone));
  const first = at.findIndex((minute) => minute >= from && minute < to);
  const minute = at[first];
  if (minute === undefined) return null;
  const count = at.filter((other) => other >= from && other < to).length;
  const percent = 100 / columns.length;
  return (
    <div
      className={classes.line}
      data-testid="now-line"
      style={{
        top: (minute - from) * pixelsPerMinute,
        left: `${first * percent}%`,
        width: `${count * percent}%`,
      }}
    >
      <span className={classes.chip}>{t('now', { time: clockOf(minute) })}</span>
    </div>
  );
}
