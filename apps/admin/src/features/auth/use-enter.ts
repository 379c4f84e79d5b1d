import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { keys } from '../../shared/api/query-keys.js';
import type { Session } from '../../shared/api/types/identity.js';
import { chosenLanguage, switchLanguage } from '../../shared/i18n/language.js';

/** Starts a session on this device: the account's language unless another was chosen here, then the wanted screen. */
export function useEnter() {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async (session: Session, to: string) => {
    queryClient.clear();
    queryClient.setQueryData(keys.session, session);
    if (!chosenLanguage()) await switchLanguage(session.account.locale, false);
    await router.navigate({ href: to });
  };
}
