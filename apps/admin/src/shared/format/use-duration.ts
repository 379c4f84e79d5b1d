import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Writes whole minutes: "45 min", "1 h", "1 h 30 min". */
export function useDuration(): (minutes: number) => string {
  const { t } = useTranslation('common');
  return useCallback(
    (minutes) => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      if (hours === 0) return t('minutes', { count: rest });
      return rest === 0 ? t('hours', { count: hours }) : t('hoursMinutes', { hours, minutes: rest });
    },
    [t],
  );
}
