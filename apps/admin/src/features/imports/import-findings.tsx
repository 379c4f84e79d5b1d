import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { importsApi } from '../../shared/api/imports-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { FindingsList } from './findings-list.js';
import { FindingsTable } from './findings-table.js';

interface ImportFindingsProps {
  readonly id: string;
  /** Of rows that are taken over all the same, or of those that are not. */
  readonly used: boolean;
}

/** Where in the files something is the matter, and what. */
export function ImportFindings({ id, used }: ImportFindingsProps) {
  const { t } = useTranslation(['imports', 'common']);
  const list = useInfiniteQuery({
    queryKey: keys.importFindings(id, used),
    queryFn: ({ pageParam }) => importsApi.findings(id, { used, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const findings = list.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <>
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <RowsSkeleton rows={3} height={32} />}
      {findings.length > 0 && (
        <>
          <FindingsTable label={t(used ? 'remarks' : 'problems')} findings={findings} />
          <FindingsList findings={findings} />
        </>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common:loadMore')}
        </Button>
      )}
    </>
  );
}
