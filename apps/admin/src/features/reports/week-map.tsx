import { VisuallyHidden } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import { useFormat } from '../../shared/format/use-format.js';
import { addDays } from '../../shared/time/days.js';
import classes from './week-map.module.css';

/** Any Monday: only its name is shown. */
const someMonday = '2024-01-01';
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** One time of one weekday: what it says, and how dark it is, 0 to 100. */
export interface WeekCell {
  readonly heat: number;
  readonly text?: string;
  readonly title?: string;
}

interface WeekMapProps<Row> {
  readonly label: string;
  /** What the rows are, for those who hear the table. */
  readonly rowsAre: string;
  readonly caption?: ReactNode;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
  /** `weekday` is 1 for Monday to 7. */
  readonly cellOf: (row: Row, weekday: number) => WeekCell;
}

/** Weekdays across and times down, darker where there is more; it scrolls inside itself where it is too wide. */
export function WeekMap<Row extends string | number>(props: WeekMapProps<Row>) {
  const { label, rowsAre, caption, rows, nameOf, cellOf } = props;
  const format = useFormat();
  return (
    <div className={classes.wrap} tabIndex={0} role="region" aria-label={label}>
      <table className={classes.map}>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{rowsAre}</VisuallyHidden>
            </th>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {format.weekday(addDays(someMonday, weekday - 1))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{nameOf(row)}</th>
              {weekdays.map((weekday) => {
                const { heat, text, title } = cellOf(row, weekday);
                return (
                  <td key={weekday} className="sg-figures" style={{ '--heat': heat } as CSSProperties} title={title}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
