import { Group, NativeSelect, NumberInput, Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { messagesApi } from '../../shared/api/messages-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Automation, AutomationSettings } from '../../shared/api/types/messages.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

interface Change {
  readonly enabled?: boolean;
  readonly settings?: AutomationSettings;
}

function useAutomationChange(automation: Automation) {
  const { t } = useTranslation('messages');
  const queryClient = useQueryClient();
  type List = Awaited<ReturnType<typeof messagesApi.automations>>;
  const put = (after: Automation) =>
    queryClient.setQueryData<List>(keys.automations, (list) =>
      list ? { ...list, data: list.data.map((one) => (one.id === after.id ? after : one)) } : list,
    );
  return useMutation({
    mutationFn: (change: Change) => messagesApi.changeAutomation(automation, change),
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey: keys.automations });
      put({ ...automation, ...change });
    },
    onError: () => put(automation),
    onSuccess: (after) => {
      put(after);
      offerUndo(t('auto.changed', { name: t(`kind.${after.kind}`) }), async () => {
        const { enabled, settings } = automation;
        put(await messagesApi.changeAutomation(after, { enabled, settings }));
      });
    },
  });
}

interface AmountProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onCommit: (value: number) => void;
}

/** Saved when one leaves the field, not at every digit. */
function Amount({ label, value, min, max, step = 1, onCommit }: AmountProps) {
  return (
    <NumberInput
      label={label}
      w={220}
      min={min}
      max={max}
      step={step}
      decimalScale={step < 1 ? 1 : 0}
      key={value}
      defaultValue={value}
      onBlur={({ currentTarget }) => {
        const typed = Number(currentTarget.value.replace(',', '.'));
        if (currentTarget.value !== '' && typed !== value) onCommit(Math.min(max, Math.max(min, typed)));
      }}
    />
  );
}

interface SettingsProps {
  readonly automation: Automation;
  readonly onChange: (settings: AutomationSettings) => void;
}

function Settings({ automation: { kind, settings }, onChange }: SettingsProps) {
  const { t } = useTranslation('messages');
  const set = (change: AutomationSettings) => onChange({ ...settings, ...change });
  if (kind === 'reminder')
    return (
      <Group align="flex-end">
        <NativeSelect
          label={t('auto.when')}
          value={settings.mode ?? 'day_before_same_time'}
          data={[
            { value: 'day_before_same_time', label: t('auto.dayBefore') },
            { value: 'hours_before', label: t('auto.hoursBefore') },
          ]}
          onChange={({ currentTarget }) =>
            set(
              currentTarget.value === 'hours_before'
                ? { mode: 'hours_before', hours: settings.hours ?? 24 }
                : { mode: 'day_before_same_time' },
            )
          }
        />
        {settings.mode === 'hours_before' && (
          <Amount
            label={t('auto.hours')}
            value={settings.hours}
            min={1}
            max={336}
            onCommit={(hours) => set({ hours })}
          />
        )}
      </Group>
    );
  if (kind === 'follow_up')
    return (
      <Amount
        label={t('auto.hoursAfter')}
        value={settings.hoursAfter}
        min={0}
        max={336}
        onCommit={(hoursAfter) => set({ hoursAfter })}
      />
    );
  if (kind === 'we_miss_you')
    return (
      <Group align="flex-end">
        <Amount
          label={t('auto.factor')}
          value={settings.factor}
          min={1}
          max={10}
          step={0.1}
          onCommit={(factor) => set({ factor })}
        />
        <Amount
          label={t('auto.minDays')}
          value={settings.minDays}
          min={7}
          max={730}
          onCommit={(minDays) => set({ minDays })}
        />
      </Group>
    );
  return null;
}

function AutomationCard({ automation }: { readonly automation: Automation }) {
  const { t } = useTranslation('messages');
  const may = useMay('messages:write');
  const change = useAutomationChange(automation);
  return (
    <SectionCard
      title={t(`kind.${automation.kind}`)}
      action={
        <Switch
          aria-label={t('auto.switch', { name: t(`kind.${automation.kind}`) })}
          disabled={!may}
          checked={automation.enabled}
          onChange={({ currentTarget }) => change.mutate({ enabled: currentTarget.checked })}
        />
      }
    >
      <Stack p="md" gap="sm">
        <Text size="sm">{t(`auto.about.${automation.kind}`)}</Text>
        {automation.enabled && may && (
          <Settings automation={automation} onChange={(settings) => change.mutate({ settings })} />
        )}
      </Stack>
    </SectionCard>
  );
}

/** What goes out by itself, and when. */
export function AutomationsPanel() {
  const { data, error, refetch } = useQuery({ queryKey: keys.automations, queryFn: messagesApi.automations });
  return (
    <Stack maw={760}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={4} height={100} />}
      {data?.data.map((automation) => (
        <AutomationCard key={automation.id} automation={automation} />
      ))}
    </Stack>
  );
}
