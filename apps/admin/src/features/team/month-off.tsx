import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { timeApi } from '../../shared/api/time-api.js';
import type { Staff, TimeOff } from '../../shared/api/types/booking.js';
import type { Day, Locale } from '../../shared/api/types/shared-words.js';
import { useFormat } from '../../shared/format/use-format.js';
import { addDays, addMonths, daysFrom, daysBetween } from '../../shared/time/days.js';
import classes from './month-off.module.css';
import { useTimeOffText } from './use-time-off-text.js';

interface MonthOffProps {
  /** The first of a month. */
  readonly month: Day;
  readonly staff: readonly Staff[];
  readonly timeOff: readonly TimeOff[];
}

const letters = { holiday: 'H', sick: 'S', course: 'C', other: '·' } as const;

/** A month with a row per person: who is off on which day, and who asks to be. */
export function MonthOff({ month, staff, timeOff }: MonthOffProps) {
  const { t, i18n } = useTranslation('time');
  const format = useFormat();
  const text = useTimeOffText();
  const days = daysFrom(month, daysBetween(month, addMonths(month, 1)));
  const query = { from: month, to: addDays(addMonths(month, 1), -1) };
  const holidays = useQuery({ queryKey: keys.holidays(query), queryFn: () => timeApi.holidaysOf(query) });
  const closed = new Map(
    (holidays.data?.observed ? holidays.data.data : [])
      .filter(({ open }) => !open)
      .map(({ date, names }) => [date, names[i18n.language as Locale]]),
  );
  const shown = timeOff.filter(({ status }) => status !== 'declined').map((one) => ({ ...one, days: text.days(one) }));
  const people = staff.filter(({ archived }) => !archived);
  return (
    <div
      className={classes.wrap}
      tabIndex={0}
      role="region"
      aria-label={t('timeOff.month', { month: format.month(month) })}
    >
      <table className={classes.month}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('timeOff.who')}</VisuallyHidden>
            </th>
            {days.map((day) => {
              const name = closed.get(day);
              return (
                <th
                  key={day}
                  scope="col"
                  data-holiday={name ? true : undefined}
                  title={name ? t('holidays.today', { name }) : undefined}
                >
                  {Number(day.slice(8))}
                  {name && <VisuallyHidden>{t('holidays.today', { name })}</VisuallyHidden>}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {days.map((day) => {
                const off = shown.find((one) => one.staffId === id && day >= one.days[0] && day <= one.days[1]);
                const words = off && `${t(`timeOff.reasons.${off.reason}`)}, ${t(`timeOff.status.${off.status}`)}`;
                return (
                  <td key={day} data-status={off?.status} title={words}>
                    {off && (
                      <>
                        <span aria-hidden>{letters[off.reason]}</span>
                        <VisuallyHidden>{words}</VisuallyHidden>
                      </>
                    )}
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
