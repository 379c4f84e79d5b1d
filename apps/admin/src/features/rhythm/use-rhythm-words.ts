import { useTranslation } from 'react-i18next';
import type { ClientRhythm } from '../../shared/api/rhythm-api.js';
import { useFormat } from '../../shared/format/use-format.js';

/** Says in words what a client's rhythm is and where they stand in it. */
export function useRhythmWords() {
  const { t } = useTranslation('rhythm');
  const format = useFormat();
  const since = (days: number) =>
    days === 0 ? t('since_zero') : days === 1 ? t('since_one') : t('since_other', { count: days });
  return {
    /** "Comes every 31 to 38 days, last here 62 days ago." */
    why: ({ source, usualDays, intervalDays, sinceDays }: ClientRhythm): string => {
      if (source === null || usualDays === null || intervalDays === null || sinceDays === null) return t('never');
      const usual =
        source === 'own_rhythm'
          ? t('usual.own_rhythm', usualDays)
          : t(`usual.${source}`, { days: Math.round(intervalDays) });
      return t('why', { usual, since: since(sinceDays) });
    },
    phase: ({ phaseReason, limitDays }: ClientRhythm): string | null =>
      phaseReason === 'never_here'
        ? null
        : t(`phaseWhy.${phaseReason}`, { limit: limitDays === null ? '' : format.number(Math.floor(limitDays)) }),
    relation: ({ relation, visits, referrals }: ClientRhythm): string =>
      relation === 'awareness'
        ? t('relationWhy.awareness')
        : t(`relationWhy.${relation}`, { count: relation === 'ambassador' ? referrals : visits }),
  };
}
