import { Button, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { importsApi } from '../../shared/api/imports-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';

/** The rows that cannot be used as they stand, and why. */
export function ImportErrors({ id }: { readonly id: string }) {
  const { t } = useTranslation(['imports', 'common']);
  const format = useFormat();
  const list = useInfiniteQuery({
    queryKey: keys.importErrors(id),
    queryFn: ({ pageParam }) => importsApi.errors(id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const rows = list.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <>
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <RowsSkeleton rows={4} height={32} />}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={520} mah={360}>
          <Table fz={14}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('column.file')}</Table.Th>
                <Table.Th ta="right">{t('column.row')}</Table.Th>
                <Table.Th>{t('column.column')}</Table.Th>
                <Table.Th>{t('column.value')}</Table.Th>
                <Table.Th>{t('column.why')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ file, row, column, value, message }, index) => (
                <Table.Tr key={index}>
                  <Table.Td>{file}</Table.Td>
                  <Table.Td ta="right">{format.number(row)}</Table.Td>
                  <Table.Td>{column}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
                  <Table.Td>{message}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common:loadMore')}
        </Button>
      )}
    </>
  );
}
