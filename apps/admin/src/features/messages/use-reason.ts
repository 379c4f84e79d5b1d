import { useTranslation } from 'react-i18next';

/** Why a message was not sent, in words; the server's own key where we have none. */
export function useReason(): (reason: string) => string {
  const { t, i18n } = useTranslation('messages');
  return (reason) => {
    const key = `reason.${reason}`;
    return i18n.exists(key, { ns: 'messages' }) ? t(key as 'reason.no_consent') : reason.replaceAll('_', ' ');
  };
}
