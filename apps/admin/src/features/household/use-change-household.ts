import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { householdApi, type Household } from '../../shared/api/household-api.js';
import type { Uuid } from '../../shared/api/types/shared-words.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { showProblem } from '../../shared/ui/show-problem.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

interface Wanted {
  readonly memberIds: Uuid[];
  readonly payerId: Uuid | null;
}

/** Puts a household together anew and offers to take it back. */
export function useChangeHousehold(clientId: Uuid, before: Household | undefined) {
  const { t } = useTranslation('household');
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (wanted: Wanted) => householdApi.put(clientId, before?.version ?? 0, wanted),
    meta: { quiet: true },
    onSuccess: () => {
      const was = wantedOf(before);
      offerUndo(t('saved'), async () => {
        await putBack(clientId, was);
        await refresh('client');
      });
    },
    onError: showProblem,
    onSettled: () => refresh('client'),
  });
}

/** Who took themself out finds the household through those who stayed. */
async function putBack(clientId: Uuid, was: Wanted): Promise<void> {
  for (const id of [clientId, ...was.memberIds]) {
    const { version } = await householdApi.of(id);
    if (version === 0) continue;
    await householdApi.put(id, version, was);
    return;
  }
  await householdApi.put(clientId, 0, was);
}

function wantedOf(household: Household | undefined): Wanted {
  const members = household?.members ?? [];
  return {
    memberIds: members.map((one) => one.clientId),
    payerId: members.find((one) => one.payer)?.clientId ?? null,
  };
}
