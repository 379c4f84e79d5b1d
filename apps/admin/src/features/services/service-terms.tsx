import { Button, Fieldset, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownTermsApi, type ServiceTermsChange, type ServiceTermsView } from '../../shared/api/own-terms-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Uuid } from '../../shared/api/types/shared-words.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { minorUnits, parseMoney } from '../../shared/format/parse-money.js';
import { useBusiness, useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

const approvals = ['none', 'new_clients', 'all'] as const;
const deposits = ['asRules', 'none', 'percent', 'fixed'] as const;
type Deposit = (typeof deposits)[number];

interface Values {
  readonly approval: (typeof approvals)[number] | null;
  readonly deposit: Deposit;
  readonly percent: number | string;
  readonly sum: string;
}

function valuesOf({ approval, depositPercent, depositAmount }: ServiceTermsView): Values {
  const share = depositPercent === 0 ? 'none' : depositPercent === null ? 'asRules' : 'percent';
  return {
    approval,
    deposit: depositAmount ? 'fixed' : share,
    percent: depositPercent || 20,
    sum: depositAmount ? String(depositAmount.amount / minorUnits(depositAmount.currency)) : '',
  };
}

/** Null where the fields do not make sense yet. */
function changeOf({ approval, deposit, percent, sum }: Values, currency: string): ServiceTermsChange | null {
  const none = { approval, depositPercent: null, depositAmount: null };
  if (deposit === 'asRules') return none;
  if (deposit === 'none') return { ...none, depositPercent: 0 };
  if (deposit === 'percent') return Number(percent) > 0 ? { ...none, depositPercent: Number(percent) } : null;
  const depositAmount = parseMoney(sum, currency);
  return depositAmount && depositAmount.amount > 0 ? { ...none, depositAmount } : null;
}

function Fields({ serviceId, terms }: { readonly serviceId: Uuid; readonly terms: ServiceTermsView }) {
  const { t } = useTranslation(['ownTerms', 'policyTerms']);
  const { currency } = useBusiness();
  const may = useMay('setup:write');
  const refresh = useRefresh();
  const before = valuesOf(terms);
  const [values, setValues] = useState(before);
  const change = changeOf(values, currency);
  const save = useMutation({
    mutationFn: (body: ServiceTermsChange) => ownTermsApi.changeOfService(serviceId, terms.version, body),
    meta: { quiet: true },
    onSuccess: (after) =>
      offerUndo(t('service.saved'), async () => {
        const { version: _, ...back } = terms;
        await ownTermsApi.changeOfService(serviceId, after.version, back);
        await refresh('service');
      }),
    onSettled: () => refresh('service'),
  });
  const set = (patch: Partial<Values>) => setValues({ ...values, ...patch });
  const isDirty = JSON.stringify(values) !== JSON.stringify(before);
  return (
    <Fieldset legend={t('service.title')} disabled={!may}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('service.note')}
        </Text>
        <ProblemAlert error={save.error} />
        <NativeSelect
          label={t('service.approval')}
          value={values.approval ?? ''}
          data={[
            { value: '', label: t('service.asRules') },
            ...approvals.map((value) => ({ value, label: t(`policyTerms:requests.of.${value}`) })),
          ]}
          onChange={({ currentTarget }) =>
            set({ approval: approvals.find((one) => one === currentTarget.value) ?? null })
          }
        />
        <NativeSelect
          label={t('service.deposit')}
          value={values.deposit}
          data={deposits.map((value) => ({ value, label: t(`service.${value}`) }))}
          onChange={({ currentTarget }) =>
            set({ deposit: deposits.find((one) => one === currentTarget.value) ?? 'asRules' })
          }
        />
        {values.deposit === 'percent' && (
          <NumberInput
            label={t('service.percentOf')}
            allowDecimal={false}
            min={1}
            max={100}
            value={values.percent}
            onChange={(percent) => set({ percent })}
          />
        )}
        {values.deposit === 'fixed' && (
          <TextInput
            label={t('service.sum', { currency })}
            inputMode="decimal"
            value={values.sum}
            onChange={({ currentTarget }) => set({ sum: currentTarget.value })}
          />
        )}
        {may && (
          <Group justify="flex-end">
            <Button
              variant="default"
              loading={save.isPending}
              disabled={!isDirty || change === null}
              onClick={() => change && save.mutate(change)}
            >
              {t('service.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}

/** Where one service asks for something else than the rules do; saved by itself, beside the service. */
export function ServiceTerms({ serviceId }: { readonly serviceId: Uuid }) {
  const { data } = useQuery({
    queryKey: keys.serviceTerms(serviceId),
    queryFn: () => ownTermsApi.ofService(serviceId),
  });
  return data ? <Fields key={data.version} serviceId={serviceId} terms={data} /> : null;
}
