import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Automation, AutomationSettings } from '../../../shared/api/types/messages.js';
import type { AutomationValues } from './automation-values.js';

interface TimingProps {
  readonly automation: Automation;
  readonly form: UseFormReturnType<AutomationValues>;
}

type Setting = keyof AutomationSettings;

const numbers = {
  hours: { min: 1, max: 336, step: 1 },
  hoursAfter: { min: 0, max: 336, step: 1 },
  daysBefore: { min: 0, max: 90, step: 1 },
  factor: { min: 1, max: 10, step: 0.1 },
  minDays: { min: 7, max: 730, step: 1 },
} as const;
const order = [
  'mode',
  'hours',
  'hoursAfter',
  'factor',
  'minDays',
  'daysBefore',
  'interval',
  'from',
  'until',
  'time',
  'reviewUrl',
] as const;

function Choice({ name, form }: { readonly name: 'mode' | 'interval'; readonly form: TimingProps['form'] }) {
  const { t } = useTranslation('automations');
  const modes = [
    { value: 'day_before_same_time', label: t('dayBefore') },
    { value: 'hours_before', label: t('hoursBefore') },
  ];
  const intervals = [
    { value: 'client', label: t('intervals.client') },
    { value: 'service', label: t('intervals.service') },
  ];
  return (
    <NativeSelect
      label={name === 'mode' ? t('when') : t('interval')}
      data={name === 'mode' ? modes : intervals}
      {...form.getInputProps(`settings.${name}`)}
    />
  );
}

function Words({ name, form }: { readonly name: 'from' | 'until' | 'time' | 'reviewUrl'; form: TimingProps['form'] }) {
  const { t } = useTranslation('automations');
  const label = { from: t('seasonFrom'), until: t('seasonUntil'), time: t('time'), reviewUrl: t('reviewUrl') }[name];
  const hint = { from: t('dayHint'), until: t('dayHint'), time: t('timeHint'), reviewUrl: t('reviewHint') }[name];
  return (
    <TextInput
      label={label}
      description={hint}
      type={name === 'reviewUrl' ? 'url' : name === 'time' ? 'time' : 'text'}
      {...form.getInputProps(`settings.${name}`)}
    />
  );
}

/** The delay, as each trigger counts it. */
export function AutomationTiming({ automation, form }: TimingProps) {
  const { t } = useTranslation('automations');
  const { settings } = form.values;
  const has = (name: Setting) => name in automation.settings;
  const isUnused = (name: Setting) => name === 'hours' && settings.mode === 'day_before_same_time';
  return order
    .filter((name) => has(name) && !isUnused(name))
    .map((name) => {
      if (name === 'mode' || name === 'interval') return <Choice key={name} name={name} form={form} />;
      if (name === 'from' || name === 'until' || name === 'time' || name === 'reviewUrl')
        return <Words key={name} name={name} form={form} />;
      const label = name === 'hours' && automation.trigger === 'before_deadline' ? t('hoursBeforeDeadline') : t(name);
      return (
        <NumberInput
          key={name}
          label={label}
          {...numbers[name]}
          decimalScale={name === 'factor' ? 1 : 0}
          {...form.getInputProps(`settings.${name}`)}
        />
      );
    });
}
