import { Button, Group, NativeSelect, NumberInput, SimpleGrid, Stack, Switch, Text } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { settingsApi } from '../../shared/api/settings-api.js';
import type { Policies, PoliciesChange } from '../../shared/api/types/set-up.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { UnsavedGuard } from '../../shared/ui/unsaved-guard.js';
import { TierFields } from './tier-fields.js';
import { changeOfTerms, termValues, type TermValues } from './term-values.js';

interface PartProps {
  readonly form: UseFormReturnType<TermValues>;
}

const whole = { min: 0, allowDecimal: false, allowNegative: false } as const;

function Requests({ form }: PartProps) {
  const { t } = useTranslation('policyTerms');
  const { approval, answerHours } = form.values;
  return (
    <SectionCard title={t('requests.title')} note={t(`requests.says.${approval}`, { count: Number(answerHours) })}>
      <Stack p="md">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label={t('requests.approval')}
            data={(['none', 'new_clients', 'all'] as const).map((value) => ({
              value,
              label: t(`requests.of.${value}`),
            }))}
            {...form.getInputProps('approval')}
          />
          <NumberInput
            label={t('requests.answer')}
            {...whole}
            min={1}
            max={720}
            {...form.getInputProps('answerHours')}
          />
        </SimpleGrid>
        <Switch label={t('requests.hold')} {...form.getInputProps('requestsHold', { type: 'checkbox' })} />
      </Stack>
    </SectionCard>
  );
}

function Fees({ form }: PartProps) {
  const { t } = useTranslation('policyTerms');
  const [first, ...more] = form.values.tiers.filter(({ hours, percent }) => hours !== '' && Number(percent) > 0);
  const says = first
    ? t('fees.says', { ...first, more: more.map((tier) => t('fees.saysMore', { ...tier })).join('') })
    : t('fees.saysNone');
  return (
    <SectionCard title={t('fees.title')} note={says}>
      <Stack p="md">
        <TierFields form={form} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput label={t('fees.noShow')} {...whole} max={100} {...form.getInputProps('noShowPercent')} />
          <NumberInput label={t('fees.grace')} {...whole} max={1440} {...form.getInputProps('cancelGraceMinutes')} />
          <NumberInput
            label={t('fees.cutoff')}
            {...whole}
            max={527040}
            {...form.getInputProps('cancelCutoffMinutes')}
          />
          <NativeSelect
            label={t('fees.moves')}
            data={(['allowed', 'fee', 'refused'] as const).map((value) => ({ value, label: t(`fees.move.${value}`) }))}
            {...form.getInputProps('movesInWindow')}
          />
          <NumberInput
            label={t('fees.maxMoves')}
            placeholder={t('any')}
            {...whole}
            max={100}
            {...form.getInputProps('maxMoves')}
          />
        </SimpleGrid>
      </Stack>
    </SectionCard>
  );
}

function Deposits({ form }: PartProps) {
  const { t } = useTranslation('policyTerms');
  const { depositFor, depositPercent } = form.values;
  return (
    <SectionCard title={t('deposits.title')} note={t(`deposits.says.${depositFor}`, { percent: depositPercent })}>
      <Stack p="md">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label={t('deposits.who')}
            data={(['nobody', 'no_show_history', 'new_clients', 'all'] as const).map((value) => ({
              value,
              label: t(`deposits.of.${value}`),
            }))}
            {...form.getInputProps('depositFor')}
          />
          <NumberInput
            label={t('deposits.percent')}
            {...whole}
            min={1}
            max={100}
            {...form.getInputProps('depositPercent')}
          />
          <NumberInput
            label={t('deposits.due')}
            placeholder={t('byHand')}
            {...whole}
            max={43200}
            {...form.getInputProps('depositDueMinutes')}
          />
          <NativeSelect
            label={t('deposits.back')}
            data={(['refund', 'credit'] as const).map((value) => ({ value, label: t(`deposits.as.${value}`) }))}
            {...form.getInputProps('depositReturnAs')}
          />
        </SimpleGrid>
        <Switch label={t('deposits.trust')} {...form.getInputProps('trustRule', { type: 'checkbox' })} />
      </Stack>
    </SectionCard>
  );
}

function Closing({ form }: PartProps) {
  const { t } = useTranslation('policyTerms');
  return (
    <SectionCard title={t('closing.title')} note={t('closing.note')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} p="md">
        <NumberInput
          label={t('closing.confirmBy')}
          placeholder={t('never')}
          {...whole}
          max={720}
          {...form.getInputProps('confirmByHours')}
        />
        <NativeSelect
          label={t('closing.unconfirmed')}
          data={(['queue', 'release'] as const).map((value) => ({ value, label: t(`closing.outcome.${value}`) }))}
          {...form.getInputProps('unconfirmed')}
        />
        <NumberInput
          label={t('closing.noShow')}
          placeholder={t('byHand')}
          {...whole}
          max={10080}
          {...form.getInputProps('noShowAfterMinutes')}
        />
        <NumberInput
          label={t('closing.complete')}
          placeholder={t('byHand')}
          {...whole}
          max={720}
          {...form.getInputProps('completeAfterHours')}
        />
      </SimpleGrid>
    </SectionCard>
  );
}

/** What the business asks around a visit: an answer to wait for, fees, deposits, trust. Bookings keep what they were made under. */
export function TermsPanel({ policies }: { readonly policies: Policies }) {
  const { t } = useTranslation(['policyTerms', 'common']);
  const may = useMay('setup:write');
  const queryClient = useQueryClient();
  const form = useForm<TermValues>({ initialValues: termValues(policies) });
  const save = useMutation({
    mutationFn: (change: PoliciesChange) => settingsApi.changePolicies(policies, change),
    meta: { quiet: true },
    onSuccess: (after) => queryClient.setQueryData(keys.policies, after),
    onError: () => queryClient.invalidateQueries({ queryKey: keys.policies }),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => save.mutate(changeOfTerms(values)))}>
      <UnsavedGuard when={form.isDirty() && !save.isPending} />
      <fieldset disabled={!may} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t('snapshot')}
          </Text>
          <ProblemAlert error={save.error} />
          <Requests form={form} />
          <Fees form={form} />
          <Deposits form={form} />
          <Closing form={form} />
          {may && (
            <Group justify="flex-end">
              <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
                {t('saveTerms')}
              </Button>
            </Group>
          )}
        </Stack>
      </fieldset>
    </form>
  );
}
