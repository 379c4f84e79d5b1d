import { Alert, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { reportsApi } from '../../shared/api/reports-api.js';
import type { Overview, Period } from '../../shared/api/types/reports.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { Page } from '../../shared/ui/page.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import classes from './figure-card.module.css';
import { FigureCard } from './figure-card.js';
import { MeasuredEffects } from './measured-effects.js';
import { PeakMap } from './peak-map.js';
import { PerformanceTable } from './performance-table.js';
import { PeriodBar } from './period-bar.js';
import { daysOf } from './span-days.js';
import { Trend } from './trend.js';
import { UnmetDemand } from './unmet-demand.js';
import { useFigures } from './use-figures.js';

const route = getRouteApi('/guarded/app/reports');

function Summary({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const figures = useFigures();
  const days = ({ from, to }: Period) => `${format.shortDay(from)} – ${format.shortDay(to)}`;
  return (
    <>
      <Text size="sm" c="dimmed">
        {[
          days(overview.period),
          overview.comparedPeriod && t('comparedWith', { days: days(overview.comparedPeriod) }),
          t('asOf', { day: format.longDay(overview.asOf), zone: overview.timeZone }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {overview.notClosed > 0 && (
        <Alert color="clay" variant="light">
          {t('notClosed', { count: overview.notClosed })}
        </Alert>
      )}
      <div className={classes.grid}>
        {figures(overview).map(({ key, ...figure }) => (
          <FigureCard key={key} {...figure} />
        ))}
      </div>
      <Trend series={overview.series} />
    </>
  );
}

/** How the business does, over days one chooses, beside others. */
export function ReportsScreen() {
  const { t } = useTranslation('reports');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const format = useFormat();
  const period = daysOf(search, format.dayOf(useNow()));
  const compare = search.compare ?? 'previous';
  const query = { ...period, compare: compare === 'none' ? undefined : compare };
  const overview = useQuery({
    queryKey: keys.overview(query),
    queryFn: () => reportsApi.overview(query),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={t('title')}>
      <PeriodBar value={search} period={period} onChange={(next) => void navigate({ search: next, replace: true })} />
      <Stack gap="md" aria-busy={overview.isPlaceholderData}>
        <ProblemAlert error={overview.error} onRetry={() => void overview.refetch()} />
        {!overview.data && !overview.error && <RowsSkeleton rows={4} height={96} />}
        {overview.data && <Summary overview={overview.data} />}
        <PeakMap period={period} />
        <UnmetDemand period={period} />
        <MeasuredEffects period={period} />
        <PerformanceTable of="services" period={period} />
        <PerformanceTable of="staff" period={period} />
      </Stack>
    </Page>
  );
}
