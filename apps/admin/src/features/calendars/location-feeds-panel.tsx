import { Box, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { Feeds } from './feeds.js';

/** Feeds with all visits of a location, such as for a screen at the desk. */
export function LocationFeedsPanel() {
  const { t } = useTranslation('calendars');
  const locations = useQuery({ queryKey: keys.locations, queryFn: setupApi.locations });
  return (
    <Stack>
      <ProblemAlert error={locations.error} onRetry={() => void locations.refetch()} />
      {locations.isPending && <RowsSkeleton rows={2} height={96} />}
      {locations.data?.data.map(({ id, name }) => (
        <SectionCard key={id} title={t('location.title', { name })} note={t('location.text')}>
          <Box px="md" py="sm">
            <Feeds owner={{ locationId: id }} />
          </Box>
        </SectionCard>
      ))}
    </Stack>
  );
}
