import type { WaitingTranslate } from '@stamgast/ui/messages';
import { useI18n, type I18n } from '../locale/i18n.js';

/** As `useI18n`, with the texts of the waiting list: whoever shows this has loaded them. */
export function useWaitingI18n(): Omit<I18n, 't'> & { t: WaitingTranslate } {
  const { t, ...rest } = useI18n();
  return { ...rest, t: t as unknown as WaitingTranslate };
}
