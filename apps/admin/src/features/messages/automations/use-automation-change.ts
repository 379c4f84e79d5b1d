import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { messagesApi } from '../../../shared/api/messages-api.js';
import { keys } from '../../../shared/api/query-keys.js';
import type { Automation, AutomationChange } from '../../../shared/api/types/messages.js';
import { offerUndo } from '../../../shared/undo/undo-toast.js';
import { useAutomationName } from './use-automation-name.js';

type List = Awaited<ReturnType<typeof messagesApi.automations>>;

/** All that can be changed, as it stands. */
export function allOf({ name, enabled, settings, conditions, channels, holdoutPercent }: Automation): AutomationChange {
  return { name, enabled, settings, conditions, channels, holdoutPercent };
}

/** Changes an automation at once, with a way back. */
export function useAutomationChange(automation: Automation) {
  const { t } = useTranslation('automations');
  const nameOf = useAutomationName();
  const queryClient = useQueryClient();
  const put = (after: Automation) =>
    queryClient.setQueryData<List>(keys.automations, (list) =>
      list ? { ...list, data: list.data.map((one) => (one.id === after.id ? after : one)) } : list,
    );
  const looked = () => queryClient.invalidateQueries({ queryKey: keys.dryRun(automation.id) });
  return useMutation({
    mutationFn: (change: AutomationChange) => messagesApi.changeAutomation(automation, change),
    meta: { quiet: true },
    onMutate: async ({ enabled }) => {
      await queryClient.cancelQueries({ queryKey: keys.automations });
      if (enabled !== undefined) put({ ...automation, enabled });
      // By the time that the answer comes, the list shows the change already.
      return { before: automation };
    },
    onError: (_error, _change, context) => context && put(context.before),
    onSuccess: async (after, _change, { before }) => {
      put(after);
      offerUndo(t('changed', { name: nameOf(after) }), async () => {
        put(await messagesApi.changeAutomation(after, allOf(before)));
        await looked();
      });
      await looked();
    },
  });
}
