import { ApiProblem } from '@stamgast/api-client';
import { Stack } from '@mantine/core';
import type { Occurrence, SeriesPolicy } from '../../../shared/api/types/series.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { OccurrenceList } from './occurrence-list.js';
import { PolicyChoice } from './policy-choice.js';

interface SeriesRefusalProps {
  readonly error: unknown;
  readonly policy: SeriesPolicy;
  readonly timeZone: string;
  readonly onPolicy: (policy: SeriesPolicy) => void;
}

function occurrencesIn(error: unknown): readonly Occurrence[] {
  if (!(error instanceof ApiProblem) || error.body.code !== 'series_conflict') return [];
  return Array.isArray(error.body['occurrences']) ? (error.body['occurrences'] as Occurrence[]) : [];
}

/** Why a move of several visits was refused, date by date, and what can be done about it. */
export function SeriesRefusal({ error, policy, timeZone, onPolicy }: SeriesRefusalProps) {
  const occurrences = occurrencesIn(error);
  if (occurrences.length === 0) return <ProblemAlert error={error} />;
  const troubled = occurrences.filter(({ state }) => state !== 'free').length;
  return (
    <Stack gap="xs" role="alert">
      <OccurrenceList occurrences={occurrences} policy={policy} timeZone={timeZone} />
      <PolicyChoice move troubled={troubled} value={policy} onChange={onPolicy} />
    </Stack>
  );
}
