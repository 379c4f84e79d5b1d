import { ActionIcon, Button, Group, NumberInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TermValues } from './term-values.js';

const whole = { min: 0, allowDecimal: false, allowNegative: false } as const;
/** As many as the server takes. */
const mostTiers = 6;

/** What cancelling costs, step by step towards the visit. */
export function TierFields({ form }: { readonly form: UseFormReturnType<TermValues> }) {
  const { t } = useTranslation('policyTerms');
  const { tiers } = form.values;
  return (
    <>
      {tiers.map((tier, at) => (
        <Group key={at} align="flex-end" wrap="nowrap" gap="xs">
          <NumberInput
            flex={1}
            label={t(at === 0 ? 'fees.hours' : 'fees.thenHours')}
            {...whole}
            min={1}
            max={8784}
            {...form.getInputProps(`tiers.${at}.hours`)}
          />
          <NumberInput
            flex={1}
            label={t(at === 0 ? 'fees.percent' : 'fees.thenPercent')}
            {...whole}
            max={100}
            {...form.getInputProps(`tiers.${at}.percent`)}
          />
          {tiers.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('fees.remove', { hours: tier.hours })}
              onClick={() => form.removeListItem('tiers', at)}
            >
              <IconX size={16} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {tiers.length < mostTiers && (
        <Group>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => form.insertListItem('tiers', { hours: '', percent: '' })}
          >
            {t('fees.add')}
          </Button>
        </Group>
      )}
    </>
  );
}
