import { ActionIcon, Button, Card, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { settingsApi } from '../../shared/api/settings-api.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { Closure } from '../../shared/api/types/set-up.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { useMay } from '../../shared/session/use-session.js';
import { DayInput } from '../../shared/ui/day-input.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { HolidaysCard } from './holidays-card.js';

function useClosureChanges() {
  const { t } = useTranslation('settings');
  const refresh = useRefresh();
  const add = useMutation({
    mutationFn: settingsApi.createClosure,
    onSuccess: (made) =>
      offerUndo(t('closures.added', { name: made.name }), async () => {
        await settingsApi.removeClosure(made);
        await refresh('closure');
      }),
    onSettled: () => refresh('closure'),
  });
  const remove = useMutation({
    mutationFn: settingsApi.removeClosure,
    onSuccess: (_, { name, from, to, locationId }) =>
      offerUndo(t('closures.removed', { name }), async () => {
        await settingsApi.createClosure({ name, from, to, locationId });
        await refresh('closure');
      }),
    onSettled: () => refresh('closure'),
  });
  return { add, remove };
}

function AddClosure({ add }: { readonly add: ReturnType<typeof useClosureChanges>['add'] }) {
  const { t } = useTranslation(['settings', 'common']);
  const format = useFormat();
  const today = format.dayOf(useNow());
  const { data: locations } = useQuery({ queryKey: keys.locations, queryFn: setupApi.locations });
  const [name, setName] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const [locationId, setLocationId] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    add.mutate(
      { name: name.trim(), from, to: to < from ? from : to, locationId: locationId || null },
      { onSuccess: () => setName('') },
    );
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" p="md" gap="sm">
        <TextInput
          flex="1 1 200px"
          label={t('closures.name')}
          placeholder={t('closures.example')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <DayInput
          label={t('closures.from')}
          value={from}
          onChange={(day) => {
            setFrom(day);
            if (to < day) setTo(day);
          }}
        />
        <DayInput label={t('closures.to')} value={to} minDate={from} onChange={setTo} />
        {(locations?.data.length ?? 0) > 1 && (
          <NativeSelect
            label={t('closures.where')}
            value={locationId}
            data={[
              { value: '', label: t('closures.everywhere') },
              ...(locations?.data ?? []).map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChange={({ currentTarget }) => setLocationId(currentTarget.value)}
          />
        )}
        <Button type="submit" loading={add.isPending} disabled={!name.trim()}>
          {t('common:add')}
        </Button>
      </Group>
    </form>
  );
}

function Row({ closure, onRemove }: { readonly closure: Closure; readonly onRemove?: () => void }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { name, from, to } = closure;
  return (
    <Group justify="space-between" px="md" py="sm" style={{ borderTop: '1px solid var(--sg-hairline)' }}>
      <Stack gap={0}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {from === to ? format.longDay(from) : `${format.longDay(from)} – ${format.longDay(to)}`}
        </Text>
      </Stack>
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('closures.remove', { name })}
          onClick={onRemove}
        >
          <IconTrash size={18} />
        </ActionIcon>
      )}
    </Group>
  );
}

/** Days on which nobody can book: holidays and the like. */
export function ClosuresPanel() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const today = format.dayOf(useNow());
  const may = useMay('setup:write');
  const { add, remove } = useClosureChanges();
  const { data, error, refetch } = useQuery({ queryKey: keys.closures, queryFn: settingsApi.closures });
  const ahead = data?.data.filter(({ to }) => to >= today).sort((a, b) => a.from.localeCompare(b.from)) ?? [];
  return (
    <Stack>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={4} />}
      {data && !may && ahead.length === 0 && (
        <Card>
          <EmptyState drawing="door" text={t('closures.empty')} />
        </Card>
      )}
      {data && (may || ahead.length > 0) && (
        <SectionCard title={t('tabs.closures')} note={t('closures.note')} count={ahead.length}>
          {may && <AddClosure add={add} />}
          {ahead.length === 0 && <EmptyState drawing="door" text={t('closures.empty')} />}
          {ahead.map((closure) => (
            <Row key={closure.id} closure={closure} onRemove={may ? () => remove.mutate(closure) : undefined} />
          ))}
        </SectionCard>
      )}
      <HolidaysCard />
    </Stack>
  );
}
