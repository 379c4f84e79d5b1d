import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../../shared/api/types/booking.js';
import type { SeriesScope } from '../../../shared/api/types/series.js';
import { useNow } from '../../../shared/session/use-now.js';
import { reachOf, useSeries } from './use-series.js';

interface ScopeChoiceProps {
  readonly booking: Booking;
  readonly value: SeriesScope;
  readonly onChange: (scope: SeriesScope) => void;
}

/** How much of a series a change is meant for; nothing for a visit that stands alone. */
export function ScopeChoice({ booking, value, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation('series');
  const now = useNow();
  const { data } = useSeries(booking);
  if (!data) return null;
  const reach = reachOf(data, booking, now);
  return (
    <Radio.Group label={t('scope.label')} value={value} onChange={(scope) => onChange(scope as SeriesScope)}>
      <Stack gap={8} mt={8}>
        <Radio value="this" label={t('scope.this')} />
        {reach.following > 1 && <Radio value="following" label={t('scope.following', { count: reach.following })} />}
        {reach.all > reach.following && <Radio value="all" label={t('scope.all', { count: reach.all })} />}
      </Stack>
    </Radio.Group>
  );
}
