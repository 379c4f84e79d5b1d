import { Group, SegmentedControl, Skeleton, Switch, Table, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesDay } from '../../shared/api/types/reports.js';
import { useFormat } from '../../shared/format/use-format.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { WideTable } from '../../shared/ui/wide-table.js';
import { stepOf, stepped } from './span-days.js';

const TrendChart = lazy(async () => ({ default: (await import('./trend-chart.js')).TrendChart }));

/** Revenue or visits over the days, as bars or as a table. */
export function Trend({ series }: { readonly series: readonly SeriesDay[] }) {
  const { t } = useTranslation(['reports', 'common']);
  const format = useFormat();
  const [of, setOf] = useState<'revenue' | 'visits'>('revenue');
  const [table, setTable] = useState(false);
  const step = stepOf(series);
  const days = stepped(series, step);
  const nameOf = ({ date }: SeriesDay) =>
    step === 'day'
      ? format.shortDay(date)
      : step === 'week'
        ? t('common:week', { week: format.week(date) })
        : format.month(date);
  return (
    <SectionCard
      title={t('trend.title')}
      note={t(`trend.${step}`)}
      action={
        <Group gap="sm" justify="flex-end">
          <SegmentedControl
            aria-label={t('trend.title')}
            value={of}
            data={(['revenue', 'visits'] as const).map((one) => ({ value: one, label: t(`figure.${one}`) }))}
            onChange={(next) => setOf(next === 'visits' ? 'visits' : 'revenue')}
          />
          <Switch
            label={t('common:asTable')}
            checked={table}
            onChange={({ currentTarget }) => setTable(currentTarget.checked)}
          />
        </Group>
      }
    >
      {table ? (
        <WideTable label={t('trend.title')} minWidth={320} maxHeight={420}>
          <Table horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('trend.when')}</Table.Th>
                <Table.Th ta="right">{t('figure.visits')}</Table.Th>
                <Table.Th ta="right">{t('figure.revenue')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {days.map((day) => (
                <Table.Tr key={day.date}>
                  <Table.Th scope="row" fw={400}>
                    {nameOf(day)}
                  </Table.Th>
                  <Table.Td ta="right">{format.number(day.visits)}</Table.Td>
                  <Table.Td ta="right">{format.money(day.revenue)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      ) : (
        <div style={{ padding: 16 }}>
          {days.some(({ visits, revenue }) => visits !== 0 || revenue.amount !== 0) ? (
            <Suspense fallback={<Skeleton height={260} />}>
              <TrendChart days={days} of={of} nameOf={nameOf} />
            </Suspense>
          ) : (
            <Text c="dimmed">{t('trend.none')}</Text>
          )}
        </div>
      )}
    </SectionCard>
  );
}
