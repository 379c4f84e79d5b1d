import { Button, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { importsApi } from '../../shared/api/imports-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';

interface ImportFindingsProps {
  readonly id: string;
  /** Of rows that are taken over all the same, or of those that are not. */
  readonly used: boolean;
}

/** Where in the files something is the matter, and what. */
export function ImportFindings({ id, used }: ImportFindingsProps) {
  const { t } = useTranslation(['imports', 'common']);
  const format = useFormat();
  const list = useInfiniteQuery({
    queryKey: keys.importFindings(id, used),
    queryFn: ({ pageParam }) => importsApi.findings(id, { used, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const rows = list.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <>
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <RowsSkeleton rows={3} height={32} />}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={640} maxHeight={360} scrollAreaProps={{ offsetScrollbars: false }}>
          <Table fz={14} stickyHeader layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="22%">{t('column.file')}</Table.Th>
                <Table.Th w={72} ta="right">
                  {t('column.row')}
                </Table.Th>
                <Table.Th w="16%">{t('column.column')}</Table.Th>
                <Table.Th w="16%">{t('column.value')}</Table.Th>
                <Table.Th>{t('column.why')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ file, row, column, value, code }, index) => (
                <Table.Tr key={index}>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{file}</Table.Td>
                  <Table.Td ta="right" className="sg-figures">
                    {format.number(row)}
                  </Table.Td>
                  <Table.Td>{column ?? <Absent />}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{value || <Absent />}</Table.Td>
                  <Table.Td>{t(`finding.${code}`)}</Table.Td>
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

/** The matter is not one column's, or nothing stands there. */
function Absent() {
  return (
    <Text span c="dimmed" aria-hidden>
      –
    </Text>
  );
}
