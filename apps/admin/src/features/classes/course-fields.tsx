import { NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../shared/api/types/classes.js';
import { moneyInput, parseMoney } from '../../shared/format/parse-money.js';

/** How dates are sold as one. */
export interface CourseValues {
  readonly name: string;
  readonly price: string;
  readonly joinLate: boolean;
  readonly proRata: boolean;
  readonly singles: boolean;
  readonly noticeHours: number | null;
}

const noCourse: CourseValues = {
  name: '',
  price: '',
  joinLate: false,
  proRata: false,
  singles: false,
  noticeHours: null,
};

interface CourseSettingsProps {
  readonly values: CourseValues;
  readonly onChange: (values: CourseValues) => void;
}

/** What a course is called and costs, and how one joins. */
export function CourseSettings({ values, onChange }: CourseSettingsProps) {
  const { t } = useTranslation('courses');
  return (
    <Stack gap="xs">
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
    </Stack>
  );
}

/** As the API takes it; null while name or price is missing. */
export function courseOf({ name, price, joinLate, proRata, singles, noticeHours }: CourseValues, currency: string) {
  const amount = parseMoney(price, currency);
  if (!amount || name.trim() === '') return null;
  return {
    name: name.trim(),
    price: amount,
    joinUntil: joinLate ? 'any_time' : 'first_session',
    latePrice: joinLate && proRata ? 'pro_rata' : 'full',
    singleSeats: singles,
    cancelNoticeHours: noticeHours,
  } as const;
}

/** A course as it can be edited. */
export function valuesOf(course: Course): CourseValues {
  return {
    name: course.name,
    price: moneyInput(course.price),
    joinLate: course.joinUntil === 'any_time',
    proRata: course.latePrice === 'pro_rata',
    singles: course.singleSeats,
    noticeHours: course.cancelNoticeHours,
  };
}

interface CourseFieldsProps {
  readonly values: CourseValues | null;
  readonly onChange: (values: CourseValues | null) => void;
}

/** Whether the dates are one course, and how it is sold. */
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
      {values && <CourseSettings values={values} onChange={onChange} />}
    </Stack>
  );
}
