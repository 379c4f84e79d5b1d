import { Table, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { reportsApi } from '../../shared/api/reports-api.js';
import type { Period, Rate } from '../../shared/api/types/reports.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { WideTable } from '../../shared/ui/wide-table.js';

function Share({ rate }: { readonly rate: Rate }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const parts = t('parts', { some: format.number(rate.numerator), all: format.number(rate.denominator) });
  if (rate.value === null || rate.denominator === 0) return <>–</>;
  return (
    <>
      {rate.few ? t('few') : format.percent(rate.value)}
      <Text size="sm" c="dimmed">
        {parts}
      </Text>
    </>
  );
}

interface PerformanceTableProps {
  readonly of: 'services' | 'staff';
  readonly period: Period;
}

/** What each service or person brought in, and brought back. */
export function PerformanceTable({ of, period }: PerformanceTableProps) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: keys.performance(of, period),
    queryFn: () => reportsApi.performance(of, period),
    placeholderData: keepPreviousData,
  });
  return (
    <SectionCard title={t(`by.${of}`)} note={data && t('by.note', { days: data.returnDays })}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={5} />}
      {data?.data.length === 0 && (
        <Text c="dimmed" p="md">
          {t('trend.none')}
        </Text>
      )}
      {data && data.data.length > 0 && (
        <WideTable label={t(`by.${of}`)} minWidth={720}>
          <Table horizontalSpacing="md" verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('by.name')}</Table.Th>
                <Table.Th ta="right">{t('figure.visits')}</Table.Th>
                <Table.Th ta="right">{t('figure.revenue')}</Table.Th>
                <Table.Th ta="right">{t('figure.averageSpend')}</Table.Th>
                <Table.Th ta="right">{t('by.clients')}</Table.Th>
                <Table.Th ta="right">{t('figure.newClients')}</Table.Th>
                <Table.Th ta="right">{t('by.returned')}</Table.Th>
                <Table.Th ta="right">{t('figure.noShow')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.data.map((row) => (
                <Table.Tr key={row.id}>
                  <Table.Th scope="row">{row.name ?? t('by.unknown')}</Table.Th>
                  <Table.Td ta="right">{format.number(row.visits)}</Table.Td>
                  <Table.Td ta="right">{format.money(row.revenue)}</Table.Td>
                  <Table.Td ta="right">{row.averageSpend ? format.money(row.averageSpend) : '–'}</Table.Td>
                  <Table.Td ta="right">{format.number(row.clients)}</Table.Td>
                  <Table.Td ta="right">{format.number(row.newClients)}</Table.Td>
                  <Table.Td ta="right">
                    <Share rate={row.returned} />
                  </Table.Td>
                  <Table.Td ta="right">
                    <Share rate={row.noShow} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </SectionCard>
  );
}
