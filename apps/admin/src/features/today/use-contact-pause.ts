import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rhythmApi, type PauseReason } from '../../shared/api/rhythm-api.js';
import type { Client } from '../../shared/api/types/crm.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { showProblem } from '../../shared/ui/show-problem.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

/** Takes a client off the list of whom to contact for some days, with a way back. */
export function useContactPause({ id, name }: Pick<Client, 'id' | 'name'>) {
  const { t } = useTranslation('rhythm');
  const format = useFormat();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (reason: PauseReason) => rhythmApi.pause(id, reason),
    onSuccess: ({ reason, until }) => {
      const words = reason === 'contacted' ? 'contactedDone' : 'notNowDone';
      offerUndo(t(words, { name, until: format.dayMonth(until) }), async () => {
        await rhythmApi.resume(id);
        await refresh('client');
      });
    },
    onError: showProblem,
    onSettled: () => refresh('client'),
  });
}
