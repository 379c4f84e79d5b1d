import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SeriesPolicy } from '../../../shared/api/types/series.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { OccurrenceList } from './occurrence-list.js';
import { PolicyChoice } from './policy-choice.js';
import type { PreviewedSeries } from './use-series-preview.js';

interface SeriesPreviewProps {
  readonly previewed: PreviewedSeries;
  readonly policy: SeriesPolicy;
  readonly onPolicy: (policy: SeriesPolicy) => void;
}

/** The dates of a series before it is booked, and what to do about those that cannot be had. */
export function SeriesPreview({ previewed, policy, onPolicy }: SeriesPreviewProps) {
  const { t } = useTranslation('series');
  const { occurrences, troubled, isPending, error, timeZone } = previewed;
  if (error) return <ProblemAlert error={error} />;
  if (isPending) return <Skeleton height={96} />;
  if (!occurrences)
    return (
      <Text size="sm" c="dimmed">
        {t('fillIn')}
      </Text>
    );
  return (
    <Stack gap="xs" component="section" aria-label={t('preview')}>
      <Text size="sm" role="status">
        {troubled === 0
          ? t('allFree', { count: occurrences.length })
          : t('someFree', { count: occurrences.length, free: occurrences.length - troubled })}
      </Text>
      <OccurrenceList occurrences={occurrences} policy={policy} timeZone={timeZone} />
      {troubled > 0 && <PolicyChoice troubled={troubled} value={policy} onChange={onPolicy} />}
    </Stack>
  );
}
