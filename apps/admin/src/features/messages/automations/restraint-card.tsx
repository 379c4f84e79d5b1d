import { Button, Group, MultiSelect, NumberInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { messagesApi } from '../../../shared/api/messages-api.js';
import { keys } from '../../../shared/api/query-keys.js';
import { setupApi } from '../../../shared/api/setup-api.js';
import type { Restraint } from '../../../shared/api/types/messages.js';
import { useMay } from '../../../shared/session/use-session.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { SectionCard } from '../../../shared/ui/section-card.js';
import { offerUndo } from '../../../shared/undo/undo-toast.js';

function RestraintForm({ restraint }: { readonly restraint: Restraint }) {
  const { t } = useTranslation(['automations', 'common']);
  const may = useMay('messages:write');
  const queryClient = useQueryClient();
  const services = useQuery({ queryKey: keys.services, queryFn: setupApi.services });
  const { version, ...values } = restraint;
  const form = useForm({ initialValues: values });
  const put = (after: Restraint) => queryClient.setQueryData(keys.restraint, after);
  const save = useMutation({
    mutationFn: (change: typeof values) => messagesApi.changeRestraint(version, change),
    meta: { quiet: true },
    onSuccess: (after) => {
      put(after);
      offerUndo(t('restraint.changed'), async () => put(await messagesApi.changeRestraint(after.version, values)));
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit((changed) => save.mutate(changed))}>
      <Stack p="md">
        <ProblemAlert error={save.error} />
        <Group align="flex-end">
          <NumberInput label={t('restraint.emailCap')} min={1} max={365} {...form.getInputProps('emailCapDays')} />
          <NumberInput label={t('restraint.smsCap')} min={1} max={365} {...form.getInputProps('smsCapDays')} />
        </Group>
        <MultiSelect
          label={t('restraint.discreet')}
          description={t('restraint.discreetHint')}
          data={(services.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          clearable
          {...form.getInputProps('discreetServiceIds')}
        />
        {may && (
          <Button type="submit" variant="default" style={{ alignSelf: 'flex-start' }} loading={save.isPending}>
            {t('common:save')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

/** How often is too often, and which services stay unnamed. */
export function RestraintCard() {
  const { t } = useTranslation('automations');
  const { data, error, refetch } = useQuery({ queryKey: keys.restraint, queryFn: messagesApi.restraint });
  return (
    <SectionCard title={t('restraint.title')} note={t('restraint.note')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && <RestraintForm key={data.version} restraint={data} />}
    </SectionCard>
  );
}
