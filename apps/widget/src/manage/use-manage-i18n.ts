import type { ManageTranslate } from '@stamgast/ui/messages';
import { useI18n, type I18n } from '../locale/i18n.js';

/** As `useI18n`, with the texts that only the client's own page has: its LocaleGate loads them. */
export function useManageI18n(): Omit<I18n, 't'> & { t: ManageTranslate } {
  const { t, ...rest } = useI18n();
  return { ...rest, t: t as unknown as ManageTranslate };
}
