import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { messagesApi } from '../../../shared/api/messages-api.js';
import { keys } from '../../../shared/api/query-keys.js';
import type { Automation } from '../../../shared/api/types/messages.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton.js';
import { DryRunResult } from '../dry-run-result.js';

/** Who would get it in the next thirty days and who would not, and why. */
export function AutomationDryRun({ automation }: { readonly automation: Automation }) {
  const { t } = useTranslation('automations');
  const { data, error, refetch } = useQuery({
    queryKey: keys.dryRun(automation.id),
    queryFn: () => messagesApi.dryRun(automation.id),
  });
  return (
    <Stack>
      <Text size="sm">{t('dryRun.about')}</Text>
      {!automation.enabled && (
        <Text size="sm" fw={600}>
          {t('dryRun.off')}
        </Text>
      )}
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={5} />}
      {data && <DryRunResult run={data} empty={t('dryRun.empty')} />}
    </Stack>
  );
}
