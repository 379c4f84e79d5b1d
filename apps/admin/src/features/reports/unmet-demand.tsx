import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { reportsApi } from '../../shared/api/reports-api.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { Period, UnmetDemand as Demand } from '../../shared/api/types/reports.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { WeekMap } from './week-map.js';

const parts = ['morning', 'afternoon', 'evening'] as const;

function Services({ demand }: { readonly demand: Demand }) {
  const { t } = useTranslation('time');
  const format = useFormat();
  const { data } = useQuery({ queryKey: keys.allServices, queryFn: setupApi.services });
  const nameOf = (id: string) => data?.data.find((one) => one.id === id)?.name ?? '–';
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('demand.service')}</Table.Th>
            <Table.Th ta="right">{t('demand.empty')}</Table.Th>
            <Table.Th ta="right">{t('demand.searches')}</Table.Th>
            <Table.Th ta="right">{t('demand.share')}</Table.Th>
            <Table.Th ta="right">{t('demand.booked')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="sg-figures">
          {demand.services.map(({ serviceId, share, booked }) => (
            <Table.Tr key={serviceId}>
              <Table.Td>{nameOf(serviceId)}</Table.Td>
              <Table.Td ta="right">{format.number(share.numerator)}</Table.Td>
              <Table.Td ta="right">{format.number(share.denominator)}</Table.Td>
              <Table.Td ta="right" title={share.few ? t('demand.few') : undefined}>
                {share.value === null || share.few ? '–' : format.percent(share.value)}
              </Table.Td>
              <Table.Td ta="right">{format.number(booked)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Cells({ demand }: { readonly demand: Demand }) {
  const { t } = useTranslation('time');
  const at = new Map(demand.cells.map((cell) => [`${cell.weekday} ${cell.part}`, cell.share]));
  return (
    <WeekMap
      label={t('demand.map')}
      rowsAre={t('demand.map')}
      caption={
        <Text size="sm" c="dimmed" ta="left" pb="xs">
          {t('demand.map')}
        </Text>
      }
      rows={parts}
      nameOf={(part) => t(`demand.parts.${part}`)}
      cellOf={(part, weekday) => {
        const share = at.get(`${weekday} ${part}`);
        if (!share) return { heat: 0 };
        const text = t('demand.cell', { none: share.numerator, all: share.denominator });
        return share.few
          ? { heat: 0, text, title: t('demand.few') }
          : { heat: Math.round((share.value ?? 0) * 100), text };
      }}
    />
  );
}

/** What visitors searched for and did not find, by service and by the time of the week. */
export function UnmetDemand({ period }: { readonly period: Period }) {
  const { t } = useTranslation('time');
  const { data, error, refetch } = useQuery({
    queryKey: keys.unmetDemand(period),
    queryFn: () => reportsApi.unmetDemand(period),
  });
  const searched = (data?.total.denominator ?? 0) > 0;
  return (
    <SectionCard title={t('demand.title')} note={t('demand.note')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={4} height={30} />}
      {data && !searched && (
        <Text c="dimmed" p="md">
          {t('demand.none')}
        </Text>
      )}
      {data && searched && (
        <>
          {data.total.few && (
            <Text size="sm" p="md">
              {t('demand.few')}
            </Text>
          )}
          <Services demand={data} />
          <Cells demand={data} />
        </>
      )}
    </SectionCard>
  );
}
