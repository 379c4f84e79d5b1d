import { useFormat } from '../../shared/format/use-format.js';
import { addDays } from '../../shared/time/days.js';
import { DayWindows } from './day-windows.js';
import classes from './hours-editor.module.css';
import { weekdays, type WeekHours } from './week-hours.js';

interface WeekEditorProps {
  readonly week: WeekHours;
  readonly disabled: boolean;
  readonly onChange: (week: WeekHours) => void;
}

/** Any Monday: only its name is shown. */
const someMonday = '2024-01-01';

/** The hours of each weekday. */
export function WeekEditor({ week, disabled, onChange }: WeekEditorProps) {
  const format = useFormat();
  return (
    <dl className={classes.week}>
      {weekdays.map((weekday) => {
        const day = format.longDay(addDays(someMonday, weekday - 1)).split(/[ ,]/)[0] ?? '';
        return [
          <dt key={`${weekday}-name`}>{day}</dt>,
          <dd key={`${weekday}-hours`}>
            <DayWindows
              day={day}
              windows={week[weekday - 1] ?? []}
              disabled={disabled}
              onChange={(windows) => onChange(week.map((other, at) => (at === weekday - 1 ? windows : other)))}
            />
          </dd>,
        ];
      })}
    </dl>
  );
}
