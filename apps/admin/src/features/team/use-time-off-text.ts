import { useBusiness } from '../../shared/session/use-session.js';
import type { TimeOff } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { addDays } from '../../shared/time/days.js';
import { instantAt } from '../../shared/time/zoned.js';

type Stretch = Pick<TimeOff, 'start' | 'end'>;

/** Time off in words: whole days as days, hours as hours. */
export function useTimeOffText(): {
  /** The first and the last local day. */
  readonly days: (timeOff: Stretch) => readonly [string, string];
  readonly when: (timeOff: Stretch) => string;
} {
  const format = useFormat();
  const { timeZone } = useBusiness();
  const isMidnight = (instant: string) =>
    Date.parse(instantAt(format.dayOf(instant), 0, timeZone)) === Date.parse(instant);
  const days = ({ start, end }: Stretch) => [format.dayOf(start), format.dayOf(Date.parse(end) - 1)] as const;
  const when = (timeOff: Stretch) => {
    const { start, end } = timeOff;
    const [first, last] = days(timeOff);
    if (isMidnight(start) && isMidnight(end))
      return first === last ? format.shortDay(first) : `${format.shortDay(first)} – ${format.shortDay(last)}`;
    if (first === last || addDays(first, 1) === format.dayOf(end))
      return `${format.shortDay(first)}, ${format.span(start, end)}`;
    return `${format.dateTime(start)} – ${format.dateTime(end)}`;
  };
  return { days, when };
}
