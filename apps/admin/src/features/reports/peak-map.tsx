import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { reportsApi } from '../../shared/api/reports-api.js';
import type { PeakCell, Period } from '../../shared/api/types/reports.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { WeekMap } from './week-map.js';

function Cells({ cells }: { readonly cells: readonly PeakCell[] }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const busy = cells.filter(({ visits }) => visits > 0).map(({ hour }) => hour);
  if (busy.length === 0)
    return (
      <Text c="dimmed" p="md">
        {t('trend.none')}
      </Text>
    );
  const first = Math.min(...busy);
  const hours = Array.from({ length: Math.max(...busy) - first + 1 }, (_, index) => first + index);
  const most = Math.max(...cells.map(({ perOpenDay }) => perOpenDay ?? 0));
  const at = new Map(cells.map((cell) => [`${cell.weekday} ${cell.hour}`, cell]));
  return (
    <WeekMap
      label={t('peak.title')}
      rowsAre={t('peak.hour')}
      rows={hours}
      nameOf={(hour) => `${String(hour).padStart(2, '0')}:00`}
      cellOf={(hour, weekday) => {
        const value = at.get(`${weekday} ${hour}`)?.perOpenDay ?? 0;
        const heat = most > 0 ? Math.round((value / most) * 100) : 0;
        return value > 0 ? { heat, text: format.number(Math.round(value * 10) / 10) } : { heat };
      }}
    />
  );
}

/** When visits begin: weekdays across, hours down, darker where there are more per open day. */
export function PeakMap({ period }: { readonly period: Period }) {
  const { t } = useTranslation('reports');
  const { data, error, refetch } = useQuery({
    queryKey: keys.peakTimes(period),
    queryFn: () => reportsApi.peakTimes(period),
  });
  return (
    <SectionCard title={t('peak.title')} note={data?.few ? t('peak.few') : t('peak.note')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={8} height={30} />}
      {data && <Cells cells={data.cells} />}
    </SectionCard>
  );
}
