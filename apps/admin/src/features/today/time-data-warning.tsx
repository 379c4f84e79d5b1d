import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { zoneApi } from '../../shared/api/zone-api.js';

/** Parts of the installation that compute by other time-zone data may be an hour apart one day; nothing is wrong yet. */
export function TimeDataWarning() {
  const { t } = useTranslation('today');
  const { data } = useQuery({ queryKey: keys.systemStatus, queryFn: zoneApi.status, staleTime: 300_000 });
  if (!data || data.timeZoneData.same) return null;
  const { api, workers } = data.timeZoneData;
  return (
    <Alert color="clay" role="status" title={t('timeData.title')}>
      {t('timeData.text', { api, workers: workers.join(', ') })}
    </Alert>
  );
}
