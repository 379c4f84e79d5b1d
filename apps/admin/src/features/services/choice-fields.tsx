import { ActionIcon, Button, Group, Input, NumberInput, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBusiness } from '../../shared/session/use-session.js';
import type { ServiceValues } from './service-values.js';

interface ChoiceFieldsProps {
  readonly form: UseFormReturnType<ServiceValues>;
  readonly kind: 'variants' | 'addOns';
}

const most = 20;
const minutes = { max: 1440, step: 5, allowDecimal: false, allowNegative: false } as const;

/** Forms of a service to choose one of, or extras to choose any of: a name, minutes and a price each. */
export function ChoiceFields({ form, kind }: ChoiceFieldsProps) {
  const { t } = useTranslation('serviceChoices');
  const { currency } = useBusiness();
  const rows = form.values[kind];
  const usual =
    kind === 'variants' ? { minutes: form.values.duration, price: form.values.price } : { minutes: 0, price: '' };
  return (
    <Input.Wrapper
      label={t(`${kind}.title`)}
      labelElement="div"
      description={t(`${kind}.hint`)}
      error={form.errors[kind]}
    >
      <Stack gap={6} mt={6}>
        {rows.map((row, index) => (
          <Group key={row.id ?? index} gap="xs" wrap="nowrap" align="flex-start">
            <TextInput
              aria-label={t('name')}
              placeholder={t('name')}
              autoComplete="off"
              maxLength={80}
              flex={3}
              {...form.getInputProps(`${kind}.${index}.name`)}
            />
            <NumberInput
              aria-label={t('minutes')}
              placeholder={t('minutes')}
              flex={1}
              miw={64}
              min={kind === 'variants' ? 1 : 0}
              {...minutes}
              {...form.getInputProps(`${kind}.${index}.minutes`)}
            />
            <TextInput
              aria-label={t('price', { currency })}
              placeholder={t('price', { currency })}
              inputMode="decimal"
              autoComplete="off"
              flex={1.5}
              {...form.getInputProps(`${kind}.${index}.price`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('remove', { name: row.name })}
              onClick={() => form.removeListItem(kind, index)}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </Group>
        ))}
        {rows.length < most && (
          <Button
            variant="subtle"
            size="compact-sm"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={16} />}
            onClick={() => form.insertListItem(kind, { name: '', ...usual })}
          >
            {t(`${kind}.add`)}
          </Button>
        )}
      </Stack>
    </Input.Wrapper>
  );
}
