import { useState } from 'react';
import { useResource } from '../data/use-resource.js';
import { useI18n } from '../locale/i18n.js';
import { ArrowLeft, ArrowRight } from '../parts/icons.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { addDays, addMonths, daysFrom, earlierOf, firstOfMonth, lastOfMonth, laterOf, weekdayOf } from '../time/day.js';
import { formatDay, formatMonth, formatWeekday } from '../time/format.js';
import { moveFocusByArrow } from './move-focus-by-arrow.js';
import { keyOfDays, type SlotSource } from './slot-source.js';

export interface MonthGridProps {
  source: SlotSource;
  day: string;
  onPick: (day: string) => void;
}

/** Free slots by day for the part of a month that can be booked. */
function useMonth(source: SlotSource, month: string) {
  const from = laterOf(firstOfMonth(month), source.today);
  const to = earlierOf(lastOfMonth(month), source.lastDay);
  const found = useResource(from <= to ? keyOfDays(source, from, to) : null, () => source.load(from, to));
  const counts = new Map<string, number>();
  for (const slot of found.data?.slots ?? []) counts.set(slot.date, (counts.get(slot.date) ?? 0) + 1);
  return { ...found, from, to, counts };
}

function MonthDays({ source, month, day, onPick }: MonthGridProps & { month: string }) {
  const { t, locale } = useI18n();
  const { counts, data, from, to, problem, retry } = useMonth(source, month);
  if (problem) return <ProblemNotice problem={problem} onRetry={retry} />;
  const first = firstOfMonth(month);
  const monday = addDays(first, 1 - weekdayOf(first));
  return (
    <>
      <div className="days weekdays" aria-hidden="true">
        {daysFrom(monday, addDays(monday, 6)).map((each) => (
          <span key={each}>{formatWeekday(locale, each)}</span>
        ))}
      </div>
      <fieldset className="days month-days" aria-label={formatMonth(locale, month)}>
        {daysFrom(first, lastOfMonth(month)).map((each, index) => {
          const count = counts.get(each) ?? 0;
          const name = formatDay(locale, each);
          return (
            <button
              key={each}
              type="button"
              className="day day-only"
              style={index === 0 ? { gridColumnStart: weekdayOf(first) } : undefined}
              aria-pressed={each === day}
              aria-label={count > 0 ? t('time.dayFree', { day: name, count }) : t('time.dayNone', { day: name })}
              data-free={count > 0}
              disabled={each < from || each > to || (data !== null && count === 0)}
              onClick={() => onPick(each)}
              onKeyDown={moveFocusByArrow}
            >
              <span className="day-number">{Number(each.slice(8))}</span>
              <span className="day-dot" />
            </button>
          );
        })}
      </fieldset>
    </>
  );
}

/** A whole month, a dot under each day that has something free. */
export function MonthGrid({ source, day, onPick }: MonthGridProps) {
  const { t, locale } = useI18n();
  const [month, setMonth] = useState(firstOfMonth(day));
  return (
    <div className="month">
      <div className="week-head">
        <h3>{formatMonth(locale, month)}</h3>
        <button
          type="button"
          className="round"
          aria-label={t('time.previousMonth')}
          disabled={month <= firstOfMonth(source.today)}
          onClick={() => setMonth(addMonths(month, -1))}
        >
          <ArrowLeft />
        </button>
        <button
          type="button"
          className="round"
          aria-label={t('time.nextMonth')}
          disabled={month >= firstOfMonth(source.lastDay)}
          onClick={() => setMonth(addMonths(month, 1))}
        >
          <ArrowRight />
        </button>
      </div>
      <MonthDays source={source} month={month} day={day} onPick={onPick} />
    </div>
  );
}
