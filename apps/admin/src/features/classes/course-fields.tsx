import { NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** How dates are sold as one. */
export interface CourseValues {
  readonly name: string;
  readonly price: string;
  readonly joinLate: boolean;
  readonly proRata: boolean;
  readonly singles: boolean;
  readonly noticeHours: number | null;
}

export const noCourse: CourseValues = {
  name: '',
  price: '',
  joinLate: false,
  proRata: false,
  singles: false,
  noticeHours: null,
};

interface CourseFieldsProps {
  readonly values: CourseValues | null;
  readonly onChange: (values: CourseValues | null) => void;
}

/** Whether the dates are one course, and what it costs. */
export function CourseFields({ values, onChange }: CourseFieldsProps) {
  const { t } = useTranslation('courses');
  return (
    <Stack gap="xs">
      <Switch
        label={t('as')}
        description={t('asHint')}
        checked={values !== null}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? noCourse : null)}
      />
      {values && (
        <>
          <TextInput
            label={t('name')}
            required
            value={values.name}
            onChange={({ currentTarget }) => onChange({ ...values, name: currentTarget.value })}
          />
          <TextInput
            label={t('price')}
            required
            inputMode="decimal"
            value={values.price}
            onChange={({ currentTarget }) => onChange({ ...values, price: currentTarget.value })}
          />
          <Switch
            label={t('joinLate')}
            checked={values.joinLate}
            onChange={({ currentTarget }) => onChange({ ...values, joinLate: currentTarget.checked })}
          />
          {values.joinLate && (
            <Switch
              label={t('proRata')}
              checked={values.proRata}
              onChange={({ currentTarget }) => onChange({ ...values, proRata: currentTarget.checked })}
            />
          )}
          <Switch
            label={t('singles')}
            checked={values.singles}
            onChange={({ currentTarget }) => onChange({ ...values, singles: currentTarget.checked })}
          />
          <NumberInput
            label={t('notice')}
            description={t('noticeHint')}
            min={0}
            max={8760}
            allowDecimal={false}
            value={values.noticeHours ?? ''}
            onChange={(hours) => onChange({ ...values, noticeHours: hours === '' ? null : Number(hours) })}
          />
        </>
      )}
    </Stack>
  );
}
