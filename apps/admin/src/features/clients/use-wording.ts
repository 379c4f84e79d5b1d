import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format.js';
import type { Wording } from './timeline-words.js';

/** What turns the data of a history into words. */
export function useWording(): Wording {
  const { t, i18n } = useTranslation(['clients', 'common', 'booking']);
  const format = useFormat();
  return { format, t, exists: (key) => i18n.exists(key) };
}
