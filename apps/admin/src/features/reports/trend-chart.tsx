import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { SeriesDay } from '../../shared/api/types/reports.js';
import { minorUnits } from '../../shared/format/parse-money.js';
import { useFormat } from '../../shared/format/use-format.js';

interface TrendChartProps {
  readonly days: readonly SeriesDay[];
  readonly of: 'revenue' | 'visits';
  readonly nameOf: (day: SeriesDay) => string;
}

/** Bars from zero, one hue; the same numbers stand in the table. Fetched when a report is opened. */
export function TrendChart({ days, of, nameOf }: TrendChartProps) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const currency = days[0]?.revenue.currency ?? 'NOK';
  const unit = minorUnits(currency);
  return (
    <BarChart
      h={260}
      role="img"
      aria-label={t(`figure.${of}`)}
      data={days.map((day) => ({
        name: nameOf(day),
        value: of === 'visits' ? day.visits : day.revenue.amount / unit,
      }))}
      dataKey="name"
      series={[{ name: 'value', label: t(`figure.${of}`), color: 'fir.6' }]}
      valueFormatter={(value) =>
        of === 'visits' ? format.number(value) : format.money({ amount: Math.round(value) * unit, currency })
      }
      yAxisProps={{ width: of === 'visits' ? 40 : 88, allowDecimals: false }}
      barProps={{ isAnimationActive: false, radius: [3, 3, 0, 0] }}
      tickLine="none"
      gridAxis="y"
    />
  );
}
