import { useTranslation } from 'react-i18next';
import type { Automation } from '../../../shared/api/types/messages.js';

/** What an automation is called: its own name, or that of its kind. */
export function useAutomationName(): (automation: Pick<Automation, 'kind' | 'name'>) => string {
  const { t } = useTranslation('messages');
  return ({ kind, name }) => name ?? t(`kind.${kind}`);
}
