import { NumberInput, SimpleGrid, Switch } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ServiceValues } from './service-values.js';

const whole = { min: 0, max: 1000, allowDecimal: false, allowNegative: false } as const;

/** Whether several come at once, and then how many. */
export function ClassFields({ form }: { readonly form: UseFormReturnType<ServiceValues> }) {
  const { t } = useTranslation('classes');
  return (
    <>
      <Switch
        label={t('form.isClass')}
        description={t('form.isClassHint')}
        {...form.getInputProps('isClass', { type: 'checkbox' })}
      />
      {form.values.isClass && (
        <SimpleGrid cols={2}>
          <NumberInput label={t('form.capacity')} {...whole} min={1} {...form.getInputProps('capacity')} />
          <NumberInput label={t('form.online')} {...whole} {...form.getInputProps('onlineCapacity')} />
          <NumberInput label={t('form.minimum')} {...whole} {...form.getInputProps('minimumSeats')} />
          <NumberInput label={t('form.decide')} {...whole} max={720} {...form.getInputProps('decideHoursBefore')} />
          <NumberInput
            label={t('form.most')}
            {...whole}
            min={1}
            max={100}
            {...form.getInputProps('maxSeatsPerBooking')}
          />
        </SimpleGrid>
      )}
    </>
  );
}
