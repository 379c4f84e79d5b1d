import { Button, Group, NativeSelect, NumberInput, SimpleGrid, Stack, Switch, Textarea } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { settingsApi } from '../../shared/api/settings-api.js';
import type { Policies, PoliciesChange } from '../../shared/api/types/set-up.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { UnsavedGuard } from '../../shared/ui/unsaved-guard.js';
import { useFieldErrors } from '../../shared/ui/use-field-errors.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { WaitingRules } from './waiting-rules.js';
import { TermsPanel } from './terms-panel.js';

const steps = [0, 5, 10, 15, 20, 30, 60] as const;
const horizons = ['days', 'weekdays', 'available_days'] as const;
const whole = { min: 0, allowDecimal: false, allowNegative: false } as const;

const valuesOf = ({ version: _, ...policies }: Policies) => ({
  ...policies,
  slotStep: String(policies.slotStep),
  bufferMode: policies.bufferMode as string,
  assignment: policies.assignment as string,
  horizonCounts: policies.horizonCounts as string,
  gapPolicy: policies.gapPolicy as string,
  gapPolicyDays: policies.gapPolicyDays ?? ('' as number | ''),
  maxStaffVisitsPerDay: policies.maxStaffVisitsPerDay ?? ('' as number | ''),
  activeBookingLimit: policies.activeBookingLimit ?? ('' as number | ''),
  minNoticeHours: policies.minNoticeMinutes / 60,
  cancelText: policies.cancelText ?? '',
});
type Values = ReturnType<typeof valuesOf>;

/** An empty field sets no limit. */
const numberOrNone = (typed: number | '') => (typed === '' ? null : Number(typed));

function changeOf({ minNoticeHours, ...values }: Values): PoliciesChange {
  return {
    ...values,
    slotStep: Number(values.slotStep),
    minNoticeMinutes: Math.round(Number(minNoticeHours) * 60),
    bufferMode: values.bufferMode === 'overlap' ? 'overlap' : 'add',
    assignment: (['round_robin', 'priority'] as const).find((one) => one === values.assignment) ?? 'least_booked',
    horizonCounts: horizons.find((one) => one === values.horizonCounts) ?? 'days',
    gapPolicy: (['reduce', 'strict'] as const).find((one) => one === values.gapPolicy) ?? 'off',
    gapPolicyDays: numberOrNone(values.gapPolicyDays),
    maxStaffVisitsPerDay: numberOrNone(values.maxStaffVisitsPerDay),
    activeBookingLimit: numberOrNone(values.activeBookingLimit),
    cancelText: values.cancelText.trim() || null,
  };
}

function useSavePolicies(policies: Policies) {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  const put = (after: Policies) => {
    queryClient.setQueryData(keys.policies, after);
    void queryClient.invalidateQueries({ queryKey: ['availability'] });
  };
  return useMutation({
    mutationFn: (change: PoliciesChange) => settingsApi.changePolicies(policies, change),
    meta: { quiet: true },
    onSuccess: (after) => {
      put(after);
      offerUndo(t('saved'), async () => {
        const { version: _, ...before } = policies;
        put(await settingsApi.changePolicies(after, before));
      });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: keys.policies }),
  });
}

interface PartProps {
  readonly form: UseFormReturnType<Values>;
}

function Offering({ form }: PartProps) {
  const { t } = useTranslation('settings');
  return (
    <SectionCard title={t('policies.offering')}>
      <Stack p="md">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label={t('policies.slotStep')}
            data={steps.map((step) => ({
              value: String(step),
              label: step === 0 ? t('policies.stepAuto') : t('policies.stepMinutes', { count: step }),
            }))}
            {...form.getInputProps('slotStep')}
          />
          <NumberInput
            label={t('policies.minNotice')}
            min={0}
            decimalScale={2}
            {...form.getInputProps('minNoticeHours')}
          />
          <NumberInput label={t('policies.horizon')} {...whole} max={1095} {...form.getInputProps('horizonDays')} />
          <NativeSelect
            label={t('policies.horizonCounts')}
            data={horizons.map((one) => ({ value: one, label: t(`policies.counts.${one}`) }))}
            {...form.getInputProps('horizonCounts')}
          />
          <NativeSelect
            label={t('policies.assignment')}
            data={(['least_booked', 'round_robin', 'priority'] as const).map((one) => ({
              value: one,
              label: t(`policies.assign.${one}`),
            }))}
            {...form.getInputProps('assignment')}
          />
          <NativeSelect
            label={t('policies.bufferMode')}
            data={(['add', 'overlap'] as const).map((one) => ({ value: one, label: t(`policies.buffer.${one}`) }))}
            {...form.getInputProps('bufferMode')}
          />
          <NativeSelect
            label={t('policies.gapPolicy')}
            data={(['off', 'reduce', 'strict'] as const).map((one) => ({
              value: one,
              label: t(`policies.gap.${one}`),
            }))}
            {...form.getInputProps('gapPolicy')}
          />
          {form.values.gapPolicy === 'strict' && (
            <NumberInput
              label={t('policies.gapDays')}
              placeholder={t('policies.always')}
              {...whole}
              max={365}
              {...form.getInputProps('gapPolicyDays')}
            />
          )}
          <NumberInput
            label={t('policies.holdMinutes')}
            {...whole}
            min={1}
            max={60}
            {...form.getInputProps('holdMinutes')}
          />
          <NumberInput
            label={t('policies.maxStaffVisits')}
            placeholder={t('policies.noLimit')}
            {...whole}
            min={1}
            max={200}
            {...form.getInputProps('maxStaffVisitsPerDay')}
          />
          <NumberInput
            label={t('policies.activeLimit')}
            placeholder={t('policies.noLimit')}
            {...whole}
            min={1}
            max={100}
            {...form.getInputProps('activeBookingLimit')}
          />
        </SimpleGrid>
        <Switch
          label={t('policies.requestedTimeOffBlocks')}
          {...form.getInputProps('requestedTimeOffBlocks', { type: 'checkbox' })}
        />
        <Switch label={t('policies.bufferInside')} {...form.getInputProps('bufferInsideHours', { type: 'checkbox' })} />
      </Stack>
    </SectionCard>
  );
}

function Changing({ form }: PartProps) {
  const { t } = useTranslation('settings');
  return (
    <SectionCard title={t('policies.changing')}>
      <Stack p="md">
        <Switch label={t('policies.mayCancel')} {...form.getInputProps('allowClientCancel', { type: 'checkbox' })} />
        <Switch label={t('policies.mayMove')} {...form.getInputProps('allowClientMove', { type: 'checkbox' })} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput
            label={t('policies.cancelNotice')}
            {...whole}
            max={8784}
            {...form.getInputProps('cancelNoticeHours')}
          />
          <NumberInput
            label={t('policies.moveNotice')}
            {...whole}
            max={8784}
            {...form.getInputProps('moveNoticeHours')}
          />
          <NumberInput
            label={t('policies.grace')}
            {...whole}
            max={1440}
            {...form.getInputProps('noShowGraceMinutes')}
          />
        </SimpleGrid>
        <Textarea
          label={t('policies.cancelText')}
          description={t('policies.cancelTextHint')}
          autosize
          minRows={2}
          {...form.getInputProps('cancelText')}
        />
      </Stack>
    </SectionCard>
  );
}

function PoliciesForm({ policies }: { readonly policies: Policies }) {
  const { t } = useTranslation(['settings', 'common']);
  const may = useMay('setup:write');
  const form = useForm<Values>({ initialValues: valuesOf(policies) });
  const save = useSavePolicies(policies);
  useFieldErrors(save.error, form.setErrors);
  return (
    <form noValidate onSubmit={form.onSubmit((values) => save.mutate(changeOf(values)))}>
      <UnsavedGuard when={form.isDirty() && !save.isPending} />
      <fieldset disabled={!may} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        <Stack>
          <ProblemAlert error={save.error} />
          <Offering form={form} />
          <Changing form={form} />
          {may && (
            <Group justify="flex-end">
              <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
                {t('common:save')}
              </Button>
            </Group>
          )}
        </Stack>
      </fieldset>
    </form>
  );
}

/** The rules of booking, moving and cancelling. */
export function PoliciesPanel() {
  const { data, error, refetch } = useQuery({ queryKey: keys.policies, queryFn: settingsApi.policies });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={8} />;
  return (
    <Stack gap="xl" key={data.version}>
      <PoliciesForm policies={data} />
      <WaitingRules policies={data} />
      <TermsPanel policies={data} />
    </Stack>
  );
}
