import { Chip, Group, Input, NativeSelect, NumberInput, SimpleGrid, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { Staff } from '../../shared/api/types/booking.js';
import type { ServiceCategory } from '../../shared/api/types/set-up.js';
import { useBusiness } from '../../shared/session/use-session.js';
import { ColourChoice } from '../../shared/ui/colour-choice.js';
import { ChoiceFields } from './choice-fields.js';
import { ClassFields } from './class-fields.js';
import { ProcessingFields } from './processing-fields.js';
import { RecurringFields } from './recurring-fields.js';
import type { ServiceValues } from './service-values.js';

interface ServiceFieldsProps {
  readonly form: UseFormReturnType<ServiceValues>;
  readonly categories: readonly ServiceCategory[];
  readonly staff: readonly Staff[];
}

const whole = { min: 0, allowDecimal: false, allowNegative: false } as const;

function Numbers({ form }: Pick<ServiceFieldsProps, 'form'>) {
  const { t } = useTranslation('services');
  const { currency } = useBusiness();
  return (
    <SimpleGrid cols={2}>
      <NumberInput
        label={t('form.duration')}
        {...whole}
        min={1}
        max={1440}
        step={5}
        {...form.getInputProps('duration')}
      />
      <TextInput
        label={t('form.price', { currency })}
        inputMode="decimal"
        autoComplete="off"
        {...form.getInputProps('price')}
      />
      <NumberInput
        label={t('form.bufferBefore')}
        {...whole}
        max={480}
        step={5}
        {...form.getInputProps('bufferBefore')}
      />
      <NumberInput label={t('form.bufferAfter')} {...whole} max={480} step={5} {...form.getInputProps('bufferAfter')} />
      <NumberInput
        label={t('form.taxRate')}
        placeholder={t('form.taxAuto')}
        min={0}
        max={100}
        decimalScale={2}
        {...form.getInputProps('taxRate')}
      />
      <NumberInput
        label={t('form.rebook')}
        placeholder={t('form.rebookNone')}
        {...whole}
        min={1}
        max={1000}
        {...form.getInputProps('rebookAfterDays')}
      />
    </SimpleGrid>
  );
}

/** What the service needs beside a person; only asked where the business has rooms or machines at all. */
function ResourceKinds({ form }: Pick<ServiceFieldsProps, 'form'>) {
  const { t } = useTranslation('services');
  const { data } = useQuery({ queryKey: keys.resources, queryFn: setupApi.resources });
  const kinds = [...new Set([...(data?.data ?? []).map(({ kind }) => kind), ...form.values.resourceKinds])];
  if (kinds.length === 0) return null;
  return (
    <Input.Wrapper
      label={t('form.resources')}
      labelElement="div"
      description={t('form.resourcesHint')}
      error={form.errors['resourceKinds']}
    >
      <Chip.Group multiple {...form.getInputProps('resourceKinds')}>
        <Group gap={6} mt={6}>
          {kinds.map((kind) => (
            <Chip key={kind} value={kind} size="sm">
              {kind}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

/** The fields of a service. */
export function ServiceFields({ form, categories, staff }: ServiceFieldsProps) {
  const { t } = useTranslation(['services', 'common', 'serviceChoices', 'visitParts']);
  return (
    <>
      <TextInput label={t('form.name')} data-autofocus autoComplete="off" {...form.getInputProps('name')} />
      <NativeSelect
        label={t('form.category')}
        data={[
          { value: '', label: t('noCategory') },
          ...categories.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.getInputProps('categoryId')}
      />
      <Textarea label={t('form.description')} autosize minRows={2} {...form.getInputProps('description')} />
      <Numbers form={form} />
      <ClassFields form={form} />
      <ProcessingFields form={form} />
      <ChoiceFields form={form} kind="variants" />
      <ChoiceFields form={form} kind="addOns" />
      <Textarea
        label={t('serviceChoices:preparation')}
        description={t('serviceChoices:preparationHint')}
        autosize
        minRows={2}
        {...form.getInputProps('preparation')}
      />
      <Input.Wrapper label={t('form.staff')} labelElement="div" error={form.errors['staffIds']}>
        <Chip.Group multiple {...form.getInputProps('staffIds')}>
          <Group gap={6} mt={4}>
            {staff.map(({ id, name }) => (
              <Chip key={id} value={id} size="sm">
                {name}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <ResourceKinds form={form} />
      <Switch
        label={t('visitParts:mayBeside')}
        description={t('visitParts:mayBesideHint')}
        {...form.getInputProps('parallel', { type: 'checkbox' })}
      />
      <Switch
        label={t('form.online')}
        description={t('form.onlineHint')}
        {...form.getInputProps('online', { type: 'checkbox' })}
      />
      <RecurringFields form={form} />
      <ColourChoice label={t('form.color')} {...form.getInputProps('color')} />
    </>
  );
}
