import { Anchor, Button, Card, Center, Table } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { loyaltyApi } from '../../shared/api/loyalty-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { WideTable } from '../../shared/ui/wide-table.js';

/** Every movement of points, the latest first; nothing in it is ever changed. */
export function LedgerPanel() {
  const { t } = useTranslation(['loyalty', 'common']);
  const format = useFormat();
  const list = useInfiniteQuery({
    queryKey: keys.ledger({}),
    queryFn: ({ pageParam }) => loyaltyApi.ledger({ limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const entries = list.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <>
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <RowsSkeleton rows={8} />}
      {list.data && (
        <Card padding={0}>
          {entries.length === 0 ? (
            <EmptyState drawing="cup" text={t('ledger.empty')} />
          ) : (
            <WideTable label={t('tabs.ledger')} minWidth={480}>
              <Table horizontalSpacing="md">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('ledger.when')}</Table.Th>
                    <Table.Th>{t('ledger.what')}</Table.Th>
                    <Table.Th>{t('ledger.client')}</Table.Th>
                    <Table.Th ta="right">{t('ledger.points')}</Table.Th>
                    <Table.Th ta="right">{t('ledger.balance')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {entries.map(({ id, at, kind, clientId, points, balanceAfter }) => (
                    <Table.Tr key={id}>
                      <Table.Td>{format.dateTime(at)}</Table.Td>
                      <Table.Td>{t(`ledger.kind.${kind}`)}</Table.Td>
                      <Table.Td>
                        <Anchor
                          size="sm"
                          renderRoot={(link) => <Link to="/clients/$clientId" params={{ clientId }} {...link} />}
                        >
                          {t('ledger.open')}
                        </Anchor>
                      </Table.Td>
                      <Table.Td ta="right" className="sg-figures">
                        {points > 0 ? '+' : ''}
                        {format.number(points)}
                      </Table.Td>
                      <Table.Td ta="right" className="sg-figures">
                        {format.number(balanceAfter)}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )}
        </Card>
      )}
      {list.hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common:loadMore')}
          </Button>
        </Center>
      )}
    </>
  );
}
