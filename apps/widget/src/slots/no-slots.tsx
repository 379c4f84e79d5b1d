import type { Slot } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';
import { Empty } from '../parts/empty.js';
import { formatDay } from '../time/format.js';

interface NoSlotsProps {
  day: string;
  next: Slot | null;
  onGo: (day: string) => void;
  onTryAnyone: (() => void) | undefined;
}

/** A day without times: the next free day if there is one, else another way on. */
export function NoSlots({ day, next, onGo, onTryAnyone }: NoSlotsProps) {
  const { t, locale } = useI18n();
  if (!next) {
    return (
      <Empty title={t('time.none')} text={t('time.noneText')}>
        {onTryAnyone && (
          <button type="button" className="button" onClick={onTryAnyone}>
            {t('time.tryAnyone')}
          </button>
        )}
      </Empty>
    );
  }
  const nextDay = formatDay(locale, next.date);
  return (
    <Empty title={t('time.emptyDay', { day: formatDay(locale, day) })} text={t('time.nextFree', { day: nextDay })}>
      <button type="button" className="button" onClick={() => onGo(next.date)}>
        {t('time.goToNext', { day: nextDay })}
      </button>
    </Empty>
  );
}
