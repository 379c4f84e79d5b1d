import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PastMerge, privacyApi } from '../../shared/api/privacy-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Client } from '../../shared/api/types/crm.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { showProblem } from '../../shared/ui/show-problem.js';
import { saveFile } from './save-file.js';

const EraseDialog = lazy(async () => ({ default: (await import('./erase-dialog.js')).EraseDialog }));
const MergeDialog = lazy(async () => ({ default: (await import('./merge-dialog.js')).MergeDialog }));

function Wishes({ client }: { readonly client: Client }) {
  const { t } = useTranslation('privacy');
  const may = useMay('clients:write');
  const refresh = useRefresh();
  const wish = useMutation({
    mutationFn: (change: { restricted?: boolean; objected?: boolean; deceased?: boolean }) =>
      privacyApi.wish(client, change),
    onError: showProblem,
    onSettled: () => refresh('client'),
  });
  return (['objected', 'restricted', 'deceased'] as const).map((one) => (
    <Switch
      key={one}
      disabled={!may || wish.isPending}
      label={t(one)}
      description={t(`${one}Text`)}
      checked={client[one]}
      onChange={({ currentTarget }) => wish.mutate({ [one]: currentTarget.checked })}
    />
  ));
}

function Merged({ merge }: { readonly merge: PastMerge }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const refresh = useRefresh();
  const may = useMay('clients:write');
  const undo = useMutation({
    mutationFn: () => privacyApi.undoMerge(merge.id),
    onError: showProblem,
    onSettled: () => Promise.all([refresh('client'), refresh('client_duplicate')]),
  });
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm">{t('mergedFrom', { name: merge.fromName, date: format.date(merge.at) })}</Text>
      {may && merge.undoUntil && (
        <Button size="compact-sm" variant="light" loading={undo.isPending} onClick={() => undo.mutate()}>
          {t('undo')}
        </Button>
      )}
    </Group>
  );
}

/** What the client may ask for by law: their data, to be left alone, to be forgotten; and who else they are here. */
export function PrivacyCard({ client }: { readonly client: Client }) {
  const { t } = useTranslation('privacy');
  const mayErase = useMay('privacy:write');
  const mayMerge = useMay('clients:write');
  const [open, setOpen] = useState<'erase' | 'merge' | null>(null);
  const { data: merges } = useQuery({
    queryKey: keys.clientMerges(client.id),
    queryFn: () => privacyApi.merges(client.id),
  });
  const save = useMutation({
    mutationFn: async () => saveFile(`client-${client.id}.json`, await privacyApi.file(client.id)),
    onError: showProblem,
  });
  if (client.erased) return null;
  return (
    <SectionCard title={t('title')} note={t('text')}>
      <Stack p="md" gap="sm">
        <Wishes client={client} />
        {merges && merges.data.length > 0 && (
          <Stack gap="xs" role="group" aria-label={t('past')}>
            {merges.data.map((merge) => (
              <Merged key={merge.id} merge={merge} />
            ))}
          </Stack>
        )}
        <Group gap="xs">
          {mayErase && (
            <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
              {t('export')}
            </Button>
          )}
          {mayMerge && (
            <Button variant="default" onClick={() => setOpen('merge')}>
              {t('merge')}
            </Button>
          )}
          {mayErase && (
            <Button variant="subtle" color="red" onClick={() => setOpen('erase')}>
              {t('erase')}
            </Button>
          )}
        </Group>
      </Stack>
      <Suspense fallback={null}>
        {open === 'erase' && <EraseDialog client={client} onClose={() => setOpen(null)} />}
        {open === 'merge' && <MergeDialog client={client} onClose={() => setOpen(null)} />}
      </Suspense>
    </SectionCard>
  );
}
