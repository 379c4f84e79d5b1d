import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../../shared/api/clients-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Uuid } from '../../shared/api/types/shared-words.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useMay } from '../../shared/session/use-session.js';
import { showProblem } from '../../shared/ui/show-problem.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

/** By which clock a client lives, so that nothing is written to them in their night. */
export function ClientClock({ clientId }: { readonly clientId: Uuid }) {
  const { t } = useTranslation('clients');
  const may = useMay('clients:write');
  const refresh = useRefresh();
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const { data } = useQuery({ queryKey: keys.clientClock(clientId), queryFn: () => clientsApi.clock(clientId) });
  const before = data?.timeZone ?? null;
  const set = useMutation({
    mutationFn: (zone: string | null) => clientsApi.setClock(clientId, zone),
    meta: { quiet: true },
    onSuccess: () =>
      offerUndo(t('clock.saved'), async () => {
        await clientsApi.setClock(clientId, before);
        await refresh('client');
      }),
    onError: showProblem,
    onSettled: () => refresh('client'),
  });
  return (
    <Select
      label={t('clock.label')}
      description={t('clock.text')}
      placeholder={t('clock.usual')}
      data={before && !zones.includes(before) ? [before, ...zones] : zones}
      searchable
      clearable
      limit={50}
      disabled={!may || !data || set.isPending}
      value={before}
      onChange={(zone) => set.mutate(zone)}
    />
  );
}
