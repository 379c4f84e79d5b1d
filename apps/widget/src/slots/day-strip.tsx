import type { Slot } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';
import { ArrowLeft, ArrowRight, Calendar } from '../parts/icons.js';
import { addDays, daysFrom } from '../time/day.js';
import { formatDayButton, formatDays, formatWeekday } from '../time/format.js';
import { moveFocusByArrow } from './move-focus-by-arrow.js';
import type { SlotSource } from './slot-source.js';
import type { Slots } from './use-slots.js';

interface DayStripProps {
  slots: Slots;
  day: string;
  source: SlotSource;
  monthOpen: boolean;
  onPick: (day: string) => void;
  /** Another week, by its first day. */
  onTurn: (first: string) => void;
  onMonth: () => void;
}

interface DayButtonProps {
  day: string;
  chosen: boolean;
  today: string;
  slots: readonly Slot[] | null;
  onPick: (day: string) => void;
}

function DayButton({ day, chosen, today, slots, onPick }: DayButtonProps) {
  const { t, locale } = useI18n();
  const count = slots?.filter((slot) => slot.date === day).length ?? 0;
  const name = formatDayButton(locale, day);
  const free = count > 0 ? t('time.dayFree', { day: name, count }) : t('time.dayNone', { day: name });
  return (
    <button
      type="button"
      className="day"
      aria-pressed={chosen}
      aria-label={slots ? free : name}
      data-free={count > 0}
      data-today={day === today}
      onClick={() => onPick(day)}
      onKeyDown={moveFocusByArrow}
    >
      <span className="day-name">{formatWeekday(locale, day)}</span>{' '}
      <span className="day-number">{Number(day.slice(8))}</span>
      <span className="day-dot" />
    </button>
  );
}

/** Seven days at a time, a dot under those that have something free. */
export function DayStrip({ slots, day, source, monthOpen, onPick, onTurn, onMonth }: DayStripProps) {
  const { t, locale } = useI18n();
  const { from, to } = slots;
  const later = addDays(to, 1);
  return (
    <div className="week">
      <div className="week-head">
        <h2>{formatDays(locale, from, to)}</h2>
        <button type="button" className="link" aria-expanded={monthOpen} title={t('time.showMonth')} onClick={onMonth}>
          <Calendar />
          {t('time.month')}
        </button>
        <button
          type="button"
          className="round"
          aria-label={t('time.previous')}
          disabled={from <= source.today}
          onClick={() => onTurn(addDays(from, -7))}
        >
          <ArrowLeft />
        </button>
        <button
          type="button"
          className="round"
          aria-label={t('time.next')}
          disabled={later > source.lastDay}
          onClick={() => onTurn(later)}
        >
          <ArrowRight />
        </button>
      </div>
      <fieldset className="days" aria-label={t('time.days')}>
        {daysFrom(from, to).map((each) => (
          <DayButton
            key={each}
            day={each}
            chosen={each === day}
            today={source.today}
            slots={slots.slots}
            onPick={onPick}
          />
        ))}
      </fieldset>
    </div>
  );
}
