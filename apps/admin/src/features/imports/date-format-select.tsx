import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DateFormat } from '../../shared/api/types/imports.js';
import { useFormat } from '../../shared/format/use-format.js';
import { dateFormats, dayAsWritten, type DaysAsWritten } from './days-as-written.js';

interface DateFormatSelectProps {
  readonly days: DaysAsWritten;
  readonly value: DateFormat | null;
  readonly onChange: (format: DateFormat | null) => void;
}

const nameOf = {
  'YYYY-MM-DD': 'YMD',
  'MM/DD/YYYY': 'MDY',
  'DD/MM/YYYY': 'DMY',
  'DD.MM.YYYY': 'dotted',
} as const satisfies Record<DateFormat, string>;

/** How days are written, asked by what one of the files' own days would be. */
export function DateFormatSelect({ days: { formats, example }, value, onChange }: DateFormatSelectProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const wordsOf = (one: DateFormat) => {
    const day = example === null ? null : dayAsWritten(example, one);
    const name = t(`days.${nameOf[one]}`);
    return day ? `${format.longDay(day)} (${name})` : name;
  };
  return (
    <NativeSelect
      label={example === null ? t('days.plain') : t('days.label', { sample: example })}
      description={t('days.needed')}
      required
      value={value ?? ''}
      data={[{ value: '', label: t('days.choose') }, ...formats.map((one) => ({ value: one, label: wordsOf(one) }))]}
      onChange={({ currentTarget }) => onChange(dateFormats.find((one) => one === currentTarget.value) ?? null)}
    />
  );
}
