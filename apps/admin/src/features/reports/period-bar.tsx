import { Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { reportSpans, type ReportsSearch } from '../../routes/reports-search.js';
import type { Period } from '../../shared/api/types/reports.js';
import { DayInput } from '../../shared/ui/day-input.js';

interface PeriodBarProps {
  readonly value: ReportsSearch;
  readonly period: Period;
  readonly onChange: (change: ReportsSearch) => void;
}

const comparisons = ['previous', 'year', 'none'] as const;

/** Which days, and which to compare them with. */
export function PeriodBar({ value, period, onChange }: PeriodBarProps) {
  const { t } = useTranslation('reports');
  const span = value.span ?? 'last30';
  return (
    <Group gap="sm" mb="md" align="flex-end">
      <NativeSelect
        label={t('span.label')}
        value={span}
        data={reportSpans.map((one) => ({ value: one, label: t(`span.${one}`) }))}
        onChange={({ currentTarget }) => {
          const next = reportSpans.find((one) => one === currentTarget.value);
          onChange(next === 'own' ? { ...value, span: next, ...period } : { compare: value.compare, span: next });
        }}
      />
      {span === 'own' && (
        <>
          <DayInput label={t('span.from')} value={period.from} onChange={(from) => onChange({ ...value, from })} />
          <DayInput
            label={t('span.to')}
            value={period.to}
            minDate={period.from}
            onChange={(to) => onChange({ ...value, to })}
          />
        </>
      )}
      <NativeSelect
        label={t('compare.label')}
        value={value.compare ?? 'previous'}
        data={comparisons.map((one) => ({ value: one, label: t(`compare.${one}`) }))}
        onChange={({ currentTarget }) =>
          onChange({ ...value, compare: comparisons.find((one) => one === currentTarget.value) })
        }
      />
    </Group>
  );
}
