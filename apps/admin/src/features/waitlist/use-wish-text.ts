import { useTranslation } from 'react-i18next';
import type { WaitlistEntry } from '../../shared/api/types/waitlist.js';
import { useFormat } from '../../shared/format/use-format.js';
import { spansOf } from './parts-of-day.js';

/** What somebody waits for, on one line. */
export function useWishText(): (entry: WaitlistEntry) => string {
  const { t } = useTranslation(['waitlist', 'classes']);
  const format = useFormat();
  return (entry) => {
    const { from, to, staffName, windows, partySize, noticeMinutes, session } = entry;
    if (session)
      return [
        entry.serviceNames.join(' + '),
        format.dateTime(session.start),
        partySize > 1 && t('classes:count', { count: partySize }),
      ]
        .filter(Boolean)
        .join(' · ');
    const days = from === to ? format.shortDay(from) : `${format.shortDay(from)} – ${format.shortDay(to)}`;
    return [
      entry.serviceNames.join(' + '),
      staffName && t('withPerson', { name: staffName }),
      days,
      ...spansOf(windows),
      partySize > 1 && t('party', { count: partySize }),
      noticeMinutes > 0 && t('notice', { minutes: noticeMinutes }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
