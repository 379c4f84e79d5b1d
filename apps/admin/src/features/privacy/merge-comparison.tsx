import { Alert, Badge, Button, Card, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MergePreview, privacyApi } from '../../shared/api/privacy-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Client } from '../../shared/api/types/crm.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

type Shown = Pick<Client, 'name' | 'phone' | 'email' | 'birthday' | 'tags' | 'preferences'>;

function Person({ person, role }: { readonly person: Shown; readonly role: string }) {
  const { t } = useTranslation('privacy');
  return (
    <Card withBorder padding="sm">
      <Stack gap={4}>
        <Badge variant="light" fz={13}>
          {role}
        </Badge>
        <Text fw={600}>{person.name}</Text>
        <Text size="sm">{person.phone ?? t('noPhone')}</Text>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {person.email ?? t('noEmail')}
        </Text>
        {person.birthday && <Text size="sm">{person.birthday}</Text>}
        {person.tags.length > 0 && <Text size="sm">{person.tags.join(', ')}</Text>}
        {person.preferences && (
          <Text size="sm" c="dimmed">
            {person.preferences}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

const told = {
  'booking.booking': 'visits',
  'notifications.message': 'messages',
  'crm.client_note': 'notes',
  'payments.sale': 'sales',
} as const;

function Moves({ preview }: { readonly preview: MergePreview }) {
  const { t } = useTranslation('privacy');
  const lines = Object.entries(told).flatMap(([table, word]) => {
    const count = preview.moves.find((move) => move.table === table)?.count ?? 0;
    return count > 0 ? [t(word, { count })] : [];
  });
  return (
    <Text size="sm">
      {t('moves')}: {lines.length > 0 ? lines.join(', ') : t('nothing')}
    </Text>
  );
}

interface MergeComparisonProps {
  readonly one: Client;
  readonly other: Client;
  readonly onDone: () => void;
}

/** Both records and what they become; the first is kept unless it is said otherwise. */
export function MergeComparison({ one, other, onDone }: MergeComparisonProps) {
  const { t } = useTranslation('privacy');
  const [swapped, setSwapped] = useState(false);
  const refresh = useRefresh();
  const navigate = useNavigate();
  const [to, from] = swapped ? [other, one] : [one, other];
  const { data, error } = useQuery({
    queryKey: keys.mergePreview(from.id, to.id),
    queryFn: () => privacyApi.previewMerge(from.id, to.id),
    gcTime: 0,
  });
  const merge = useMutation({
    mutationFn: () => privacyApi.merge(from.id, to.id),
    meta: { quiet: true },
    onSuccess: async ({ id }) => {
      onDone();
      await navigate({ to: '/clients/$clientId', params: { clientId: to.id }, search: {} });
      await Promise.all([refresh('client'), refresh('client_duplicate')]);
      offerUndo(t('merged', { name: to.name }), async () => {
        if (id) await privacyApi.undoMerge(id);
        await Promise.all([refresh('client'), refresh('client_duplicate')]);
      });
    },
  });
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Person person={to} role={t('kept')} />
        <Person person={from} role={t('gone')} />
      </SimpleGrid>
      <ProblemAlert error={error ?? merge.error} />
      {!data && !error && <RowsSkeleton rows={3} />}
      {data && (
        <>
          <Person person={data.result} role={t('afterwards')} />
          <Moves preview={data} />
          {data.consents
            .filter(({ granted }) => !granted)
            .map(({ channel }) => (
              <Alert key={channel} color="yellow">
                {t('stricter', { channel: t(channel) })}
              </Alert>
            ))}
        </>
      )}
      <Group justify="space-between">
        <Button variant="default" onClick={() => setSwapped(!swapped)}>
          {t('swap')}
        </Button>
        <Button disabled={!data} loading={merge.isPending} onClick={() => merge.mutate()}>
          {t('mergeDo')}
        </Button>
      </Group>
    </Stack>
  );
}
