import { useWaitingI18n } from './use-waiting-i18n.js';

/** How many stand before; nothing for whoever waits no longer. */
export function PlaceInLine({ ahead }: { ahead: number | null }) {
  const { t } = useWaitingI18n();
  if (ahead === null) return null;
  return (
    <p>
      <strong>{ahead === 0 ? t('waiting.first') : t('waiting.ahead', { count: ahead })}</strong>
    </p>
  );
}
