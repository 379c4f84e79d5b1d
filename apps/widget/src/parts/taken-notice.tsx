import { useEffect, useRef } from 'react';
import type { Slot } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';
import { formatFullMoment, formatMomentShort } from '../time/format.js';
import { Alert } from './icons.js';

interface TakenNoticeProps {
  alternatives: readonly Slot[];
  zone: string;
  text: string;
  onPick: (slot: Slot) => void;
  onAll: () => void;
}

/** The time went to somebody else: what is kept, and the nearest times instead. */
export function TakenNotice({ alternatives, zone, text, onPick, onAll }: TakenNoticeProps) {
  const { t, locale } = useI18n();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.focus();
    notice.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div className="notice" role="alert" tabIndex={-1} ref={notice}>
      <Alert />
      <div>
        <p className="notice-title">{t('taken.title')}</p>
        <p>{alternatives.length > 0 ? text : t('taken.textNone')}</p>
        <div className="slots alternatives">
          {alternatives.slice(0, 3).map((slot) => (
            <button
              key={slot.start}
              type="button"
              className="slot"
              aria-label={formatFullMoment(locale, slot.start, zone)}
              onClick={() => onPick(slot)}
            >
              <span>{formatMomentShort(locale, slot.start, zone)}</span>
            </button>
          ))}
        </div>
        <button type="button" className="link" onClick={onAll}>
          {t('taken.all')}
        </button>
      </div>
    </div>
  );
}
