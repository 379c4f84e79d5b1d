import type { WidgetTranslate } from '@stamgast/ui/messages';

/** "45 min", "2 h", "1 h 30 min". */
export function formatDuration(t: WidgetTranslate, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('app.minutes', { minutes: rest });
  return rest === 0 ? t('app.hours', { hours }) : t('app.hoursMinutes', { hours, minutes: rest });
}
