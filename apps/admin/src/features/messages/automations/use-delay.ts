import { useTranslation } from 'react-i18next';
import type { Automation } from '../../../shared/api/types/messages.js';

/** When an automation writes, in a few words. */
export function useDelay(): (automation: Pick<Automation, 'trigger' | 'settings'>) => string {
  const { t, i18n } = useTranslation('automations');
  const dayOf = (monthDay: string) =>
    new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(`2001-${monthDay}T12:00:00Z`),
    );
  return ({ trigger, settings }) => {
    const { hours = 0, hoursAfter = 0, daysBefore = 0, factor = 0, minDays = 0 } = settings;
    const { from = '11-15', until = '12-15', time = '' } = settings;
    if (trigger === 'booked') return t('delay.at_once');
    if (trigger === 'before_visit')
      return settings.mode === 'hours_before' ? t('delay.hours_before', { count: hours }) : t('delay.day_before');
    if (trigger === 'before_deadline') return t('delay.deadline', { count: hours });
    if (trigger === 'expected_again') return t('delay.nudge', { count: daysBefore });
    if (trigger === 'stayed_away') return t('delay.away', { factor, days: minDays });
    if (trigger === 'birthday') return t('delay.birthday', { time });
    if (trigger === 'season') return t('delay.season', { from: dayOf(from), until: dayOf(until), time });
    return t('delay.hours_after', { count: hoursAfter });
  };
}
