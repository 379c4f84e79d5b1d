import { Group, NumberInput, Select, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecurrenceUnit } from '../../../shared/api/types/series.js';
import { mostEvery, mostVisits, type RepeatValues, usualRepeat } from './repeat-values.js';

interface RepeatFieldsProps {
  readonly value: RepeatValues | null;
  readonly onChange: (value: RepeatValues | null) => void;
}

const units: readonly RecurrenceUnit[] = ['day', 'week', 'month'];

/** Whether the visit repeats, how often and how many times. */
export function RepeatFields({ value, onChange }: RepeatFieldsProps) {
  const { t } = useTranslation('series');
  return (
    <Stack gap="xs">
      <Switch
        label={t('repeat')}
        checked={value !== null}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? usualRepeat : null)}
      />
      {value && (
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <NumberInput
            label={t('every')}
            w={72}
            min={1}
            max={mostEvery}
            allowDecimal={false}
            value={value.every}
            onChange={(every) => onChange({ ...value, every })}
          />
          <Select
            aria-label={t('unit')}
            flex={1}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={units.map((unit) => ({
              value: unit,
              label: t(`units.${unit}`, { count: Number(value.every) || 1 }),
            }))}
            value={value.unit}
            onChange={(unit) => unit && onChange({ ...value, unit: unit as RecurrenceUnit })}
          />
          <NumberInput
            label={t('visits')}
            w={104}
            min={2}
            max={mostVisits}
            allowDecimal={false}
            value={value.count}
            onChange={(count) => onChange({ ...value, count })}
          />
        </Group>
      )}
    </Stack>
  );
}
