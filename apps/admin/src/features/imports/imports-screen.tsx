import { Card, Stack, Title } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { importsApi } from '../../shared/api/imports-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useMay } from '../../shared/session/use-session.js';
import { Page } from '../../shared/ui/page.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { ArriveCard } from '../moving/arrive-card.js';
import { LeaveCard } from '../moving/leave-card.js';
import { isWorking } from './import-actions.js';
import { ImportCard } from './import-card.js';
import { NewImportCard } from './new-import.js';

/** Taking over what another system knew, and what has been taken over. */
export function ImportsScreen() {
  const { t } = useTranslation('imports');
  const owns = useMay('business:move');
  const list = useQuery({
    queryKey: keys.imports,
    queryFn: importsApi.list,
    // The stream tells of steps, this of the rows between them.
    refetchInterval: ({ state }) => (state.data?.data.some((one) => isWorking(one.state)) ? 1500 : false),
  });
  return (
    <Page title={t('title')}>
      <Stack gap="lg">
        <NewImportCard />
        <Title order={2}>{t('past')}</Title>
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
        {list.isPending && <RowsSkeleton rows={2} height={120} />}
        {list.data?.data.length === 0 && (
          <Card>
            <EmptyState drawing="people" text={t('empty')} />
          </Card>
        )}
        {list.data?.data.map((one, index) => (
          <ImportCard key={index === 0 ? `${one.id}-latest` : one.id} one={one} latest={index === 0} />
        ))}
        {owns && (
          <>
            <ArriveCard />
            <LeaveCard />
          </>
        )}
      </Stack>
    </Page>
  );
}
