import { NumberInput, Switch } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ServiceValues } from './service-values.js';

/** Whether clients may book a service several times at once, and how often. */
export function RecurringFields({ form }: { readonly form: UseFormReturnType<ServiceValues> }) {
  const { t } = useTranslation('series');
  const { online, isClass, onlineRecurring } = form.values;
  if (!online || isClass) return null;
  return (
    <>
      <Switch
        label={t('online.allow')}
        description={t('online.hint')}
        {...form.getInputProps('onlineRecurring', { type: 'checkbox' })}
      />
      {onlineRecurring && (
        <NumberInput
          label={t('online.most')}
          min={2}
          max={104}
          allowDecimal={false}
          {...form.getInputProps('mostRecurring')}
        />
      )}
    </>
  );
}
