import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SmsSettings } from '../../../shared/api/sms-api.js';
import { useFormat } from '../../../shared/format/use-format.js';

const colours = { fine: 'fir', warned: 'yellow', gone: 'red' } as const;

/** What text messages cost this month, and will if it goes on so. */
export function SmsSpending({ settings }: { readonly settings: SmsSettings }) {
  const { t } = useTranslation('sms');
  const format = useFormat();
  const { currency, spending } = settings;
  const { budget, spent, parts, forecast, state } = spending;
  const money = (amount: number) => format.money({ amount, currency });
  return (
    <Stack gap={6}>
      <Text size="sm">{t('spent', { spent: money(spent), count: parts })}</Text>
      {budget !== null && (
        <Progress
          value={budget === 0 ? 100 : Math.min(100, (spent * 100) / budget)}
          color={colours[state]}
          aria-label={t('ofBudget', { spent: money(spent), budget: money(budget) })}
        />
      )}
      <Text size="sm" c="dimmed">
        {[
          t('forecast', { forecast: money(forecast) }),
          ...(budget === null ? [t('noBudget')] : [t('ofBudget', { spent: money(spent), budget: money(budget) })]),
        ].join(' · ')}
      </Text>
      {state !== 'fine' && (
        <Text size="sm" fw={600}>
          {t(state)}
        </Text>
      )}
    </Stack>
  );
}
