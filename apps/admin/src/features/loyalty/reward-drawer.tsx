import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { loyaltyApi } from '../../shared/api/loyalty-api.js';
import type { NewReward, Reward } from '../../shared/api/types/loyalty.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { moneyInput, parseMoney } from '../../shared/format/parse-money.js';
import { useBusiness, useMay } from '../../shared/session/use-session.js';
import { FormDrawer } from '../../shared/ui/form-drawer.js';
import { useFieldErrors } from '../../shared/ui/use-field-errors.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

const kinds = ['discount', 'service', 'gift'] as const satisfies readonly Reward['kind'][];

interface RewardDrawerProps {
  /** Absent for a new one. */
  readonly reward?: Reward;
  readonly onClose: () => void;
}

function useSaveReward({ reward, onClose }: RewardDrawerProps) {
  const { t } = useTranslation('loyalty');
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ kind, ...body }: NewReward) =>
      reward ? loyaltyApi.changeReward(reward, body) : loyaltyApi.createReward({ kind, ...body }),
    meta: { quiet: true },
    onSuccess: async (after) => {
      onClose();
      offerUndo(t('reward.saved', { name: after.name }), async () => {
        await loyaltyApi.changeReward(
          after,
          reward ? { name: reward.name, cost: reward.cost, discount: reward.discount ?? undefined } : { active: false },
        );
        await refresh('loyalty');
      });
      await refresh('loyalty');
    },
  });
}

/** What points buy, to add or change. */
export function RewardDrawer(props: RewardDrawerProps) {
  const { reward, onClose } = props;
  const { t } = useTranslation(['loyalty', 'common']);
  const { currency } = useBusiness();
  const may = useMay('setup:write');
  const form = useForm({
    initialValues: {
      name: reward?.name ?? '',
      cost: (reward?.cost ?? 100) as number | string,
      kind: (reward?.kind ?? 'discount') as string,
      discount: reward?.discount ? moneyInput(reward.discount) : '',
    },
    validate: {
      name: (value) => (value.trim() ? null : t('common:required')),
      cost: (value) => (Number(value) >= 1 ? null : t('common:required')),
      discount: (value, { kind }) =>
        kind !== 'discount' || (parseMoney(value, currency)?.amount ?? 0) > 0 ? null : t('common:required'),
    },
  });
  const save = useSaveReward(props);
  useFieldErrors(save.error, form.setErrors);
  return (
    <FormDrawer
      title={reward?.name ?? t('reward.new')}
      dirty={form.isDirty()}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={
        may
          ? form.onSubmit(({ name, cost, kind, discount }) =>
              save.mutate({
                name: name.trim(),
                cost: Number(cost),
                kind: kinds.find((one) => one === kind) ?? 'gift',
                ...(kind === 'discount' ? { discount: parseMoney(discount, currency) ?? undefined } : {}),
              }),
            )
          : undefined
      }
    >
      <TextInput label={t('reward.name')} data-autofocus autoComplete="off" {...form.getInputProps('name')} />
      <NumberInput
        label={t('reward.cost')}
        min={1}
        max={10_000_000}
        allowDecimal={false}
        {...form.getInputProps('cost')}
      />
      <NativeSelect
        label={t('reward.kind')}
        disabled={reward !== undefined}
        data={kinds.map((kind) => ({ value: kind, label: t(`reward.is.${kind}`) }))}
        {...form.getInputProps('kind')}
      />
      {form.values.kind === 'discount' && (
        <TextInput
          label={t('reward.discount', { currency })}
          inputMode="decimal"
          autoComplete="off"
          {...form.getInputProps('discount')}
        />
      )}
    </FormDrawer>
  );
}
