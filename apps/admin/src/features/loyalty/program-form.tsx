import {
  Button,
  Group,
  NumberInput,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { loyaltyApi } from '../../shared/api/loyalty-api.js';
import type { Program, ProgramBody } from '../../shared/api/types/loyalty.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { moneyInput, parseMoney } from '../../shared/format/parse-money.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useBusiness, useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { UnsavedGuard } from '../../shared/ui/unsaved-guard.js';
import { useFieldErrors } from '../../shared/ui/use-field-errors.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

interface Values {
  readonly name: string;
  readonly enabled: boolean;
  readonly unit: string;
  readonly kind: string;
  readonly points: number | string;
  readonly perAmount: string;
  readonly base: string;
}

function bodyOf(values: Values, currency: string): ProgramBody {
  const perVisit = values.kind === 'per_visit';
  return {
    name: values.name.trim(),
    enabled: values.enabled,
    unit: values.unit.trim(),
    kind: perVisit ? 'per_visit' : 'per_amount',
    points: Number(values.points),
    ...(perVisit ? {} : { perAmount: parseMoney(values.perAmount, currency) ?? { amount: 0, currency } }),
    base: values.base === 'before_tax' ? 'before_tax' : 'after_tax',
  };
}

function useProgramForm(program: Program | undefined) {
  const { t } = useTranslation(['loyalty', 'common']);
  const { currency } = useBusiness();
  const filled = (value: string) => (value.trim() ? null : t('common:required'));
  return useForm<Values>({
    initialValues: {
      name: program?.name ?? t('program.defaultName'),
      enabled: program?.enabled ?? true,
      unit: program?.unit ?? t('program.defaultUnit'),
      kind: program?.kind ?? 'per_amount',
      points: program?.points ?? 1,
      perAmount: program?.perAmount ? moneyInput(program.perAmount) : '10',
      base: program?.base ?? 'after_tax',
    },
    validate: {
      name: filled,
      unit: filled,
      points: (value) => (Number(value) >= 1 ? null : t('common:required')),
      perAmount: (value, { kind }) =>
        kind === 'per_visit' || (parseMoney(value, currency)?.amount ?? 0) > 0 ? null : t('common:required'),
    },
  });
}

function useSave(program: Program | undefined, onSaved: () => void) {
  const { t } = useTranslation('loyalty');
  const refresh = useRefresh();
  const { currency } = useBusiness();
  return useMutation({
    mutationFn: (body: ProgramBody) =>
      program ? loyaltyApi.replaceProgram(program, body) : loyaltyApi.createProgram(body),
    meta: { quiet: true },
    onSuccess: async (after) => {
      onSaved();
      offerUndo(t('program.saved'), async () => {
        const before = program ?? { ...after, enabled: false };
        const values = { ...before, perAmount: before.perAmount ? moneyInput(before.perAmount) : '' };
        await loyaltyApi.replaceProgram(after, bodyOf(values, currency));
        await refresh('loyalty');
      });
      await refresh('loyalty');
    },
  });
}

/** How points are earned; one programme. */
export function ProgramForm({ program }: { readonly program?: Program }) {
  const { t } = useTranslation(['loyalty', 'common']);
  const may = useMay('setup:write');
  const format = useFormat();
  const { currency } = useBusiness();
  const form = useProgramForm(program);
  const save = useSave(program, () => form.resetDirty());
  useFieldErrors(save.error, form.setErrors);
  const { kind, points, perAmount, unit } = form.values;
  const amount = parseMoney(perAmount, currency);
  return (
    <SectionCard title={t('program.title')} note={t('program.note')}>
      <UnsavedGuard when={form.isDirty()} />
      <form noValidate onSubmit={form.onSubmit((values) => save.mutate(bodyOf(values, currency)))}>
        <fieldset disabled={!may} style={{ border: 0, margin: 0, padding: 16, minWidth: 0 }}>
          <Stack>
            <ProblemAlert error={save.error} />
            <Switch label={t('program.enabled')} {...form.getInputProps('enabled', { type: 'checkbox' })} />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <TextInput label={t('program.name')} {...form.getInputProps('name')} />
              <TextInput label={t('program.unit')} {...form.getInputProps('unit')} />
            </SimpleGrid>
            <SegmentedControl
              aria-label={t('program.kind')}
              data={(['per_amount', 'per_visit'] as const).map((one) => ({ value: one, label: t(`program.${one}`) }))}
              {...form.getInputProps('kind')}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <NumberInput
                label={t('program.points')}
                min={1}
                max={100_000}
                allowDecimal={false}
                {...form.getInputProps('points')}
              />
              {kind !== 'per_visit' && (
                <TextInput
                  label={t('program.perAmount', { currency })}
                  inputMode="decimal"
                  {...form.getInputProps('perAmount')}
                />
              )}
            </SimpleGrid>
            {kind !== 'per_visit' && (
              <SegmentedControl
                aria-label={t('program.base')}
                data={(['after_tax', 'before_tax'] as const).map((one) => ({
                  value: one,
                  label: t(`program.${one}`),
                }))}
                {...form.getInputProps('base')}
              />
            )}
            <Text size="sm" c="dimmed">
              {kind === 'per_visit'
                ? t('program.exampleVisit', { points, unit })
                : t('program.exampleAmount', { points, unit, amount: amount ? format.money(amount) : '–' })}
            </Text>
            {may && (
              <Group justify="flex-end">
                <Button type="submit" loading={save.isPending} disabled={program && !form.isDirty()}>
                  {program ? t('common:save') : t('program.start')}
                </Button>
              </Group>
            )}
          </Stack>
        </fieldset>
      </form>
    </SectionCard>
  );
}
