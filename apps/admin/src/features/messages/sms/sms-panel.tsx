import { Alert, Button, Group, NativeSelect, NumberInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../../shared/api/query-keys.js';
import { smsApi, type SmsSettings } from '../../../shared/api/sms-api.js';
import { useMay } from '../../../shared/session/use-session.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../../shared/ui/section-card.js';
import { SmsAddresses } from './sms-addresses.js';
import { SmsProviderFields } from './sms-provider-fields.js';
import { SmsSpending } from './sms-spending.js';
import { SmsTest } from './sms-test.js';
import { changeOf, providers, valuesOf } from './sms-values.js';

function unitOf(currency: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return 10 ** maximumFractionDigits;
}

function SettingsForm({ settings }: { readonly settings: SmsSettings }) {
  const { t } = useTranslation(['sms', 'common']);
  const may = useMay('business:write');
  const queryClient = useQueryClient();
  const unit = unitOf(settings.currency);
  const form = useForm({ initialValues: valuesOf(settings, unit) });
  const save = useMutation({
    mutationFn: (values: typeof form.values) => smsApi.change(settings.version, changeOf(values, unit)),
    meta: { quiet: true },
    onSuccess: (after) => queryClient.setQueryData(keys.smsSettings, after),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack p="md" maw={560}>
        <ProblemAlert error={save.error} />
        {!settings.canSeal && <Alert color="yellow">{t('noKey')}</Alert>}
        <fieldset disabled={!may} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Stack>
            <NativeSelect
              label={t('provider')}
              data={providers.map((value) => ({ value, label: t(`providers.${value}`) }))}
              {...form.getInputProps('provider')}
            />
            <SmsProviderFields form={form} settings={settings} />
            <Group grow align="flex-start">
              <NumberInput
                label={t('budget', { currency: settings.currency })}
                description={t('budgetHint')}
                min={0}
                {...form.getInputProps('budget')}
              />
              <NumberInput
                label={t('partPrice', { currency: settings.currency })}
                description={t('partPriceHint')}
                min={0}
                step={0.01}
                {...form.getInputProps('partPrice')}
              />
            </Group>
          </Stack>
        </fieldset>
        {may && (
          <Button type="submit" style={{ alignSelf: 'flex-start' }} loading={save.isPending}>
            {t('common:save')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

/** By whom text messages leave, what they cost, and how answers come back. */
export function SmsPanel() {
  const { t } = useTranslation('sms');
  const may = useMay('business:write');
  const { data, error, isPending, refetch } = useQuery({ queryKey: keys.smsSettings, queryFn: smsApi.settings });
  if (isPending) return <RowsSkeleton rows={6} />;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return (
    <Stack>
      <SectionCard title={t('title')} note={t('note')}>
        <SettingsForm key={data.version} settings={data} />
      </SectionCard>
      {data.provider && (
        <SectionCard title={t('cost')}>
          <Stack p="md">
            <SmsSpending settings={data} />
          </Stack>
        </SectionCard>
      )}
      {data.provider && may && (
        <SectionCard title={t('works')} note={t('worksNote')}>
          <Stack p="md">
            <SmsTest />
            <SmsAddresses settings={data} />
          </Stack>
        </SectionCard>
      )}
    </Stack>
  );
}
