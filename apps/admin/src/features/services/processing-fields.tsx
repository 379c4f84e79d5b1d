import { ActionIcon, Button, Group, Input, NumberInput, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ServiceValues } from './service-values.js';

interface ProcessingFieldsProps {
  readonly form: UseFormReturnType<ServiceValues>;
}

const most = 5;
const minutes = { min: 1, max: 1440, step: 5, allowDecimal: false, allowNegative: false } as const;

/** A stretch to begin with: the middle third of what is left of the service. */
function nextStretch({ duration, processing }: ServiceValues) {
  const begins = Number(processing.at(-1)?.to ?? 0);
  const third = Math.max(1, Math.round((Number(duration) - begins) / 3 / 5) * 5);
  return { from: begins + third, to: begins + 2 * third };
}

/** When the staff member is free while the client stays: from and to, in minutes after the start. */
export function ProcessingFields({ form }: ProcessingFieldsProps) {
  const { t } = useTranslation('services');
  const { processing } = form.values;
  return (
    <Input.Wrapper
      label={t('form.processing')}
      labelElement="div"
      description={t('form.processingHint')}
      error={form.errors['processing']}
    >
      <Stack gap={6} mt={6}>
        {processing.map((_, index) => (
          <Group key={index} gap="xs" wrap="nowrap">
            <NumberInput
              aria-label={t('form.processingFrom')}
              flex={1}
              {...minutes}
              {...form.getInputProps(`processing.${index}.from`)}
            />
            <Text size="sm" c="dimmed" aria-hidden>
              –
            </Text>
            <NumberInput
              aria-label={t('form.processingTo')}
              flex={1}
              {...minutes}
              {...form.getInputProps(`processing.${index}.to`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('form.processingRemove')}
              onClick={() => form.removeListItem('processing', index)}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </Group>
        ))}
        {processing.length < most && (
          <Button
            variant="subtle"
            size="compact-sm"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={16} />}
            onClick={() => form.insertListItem('processing', nextStretch(form.values))}
          >
            {t('form.processingAdd')}
          </Button>
        )}
      </Stack>
    </Input.Wrapper>
  );
}
