import { Anchor, Button, Stack, Text } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { Resource } from '../../shared/api/types/set-up.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { ResourceDrawer } from './resource-drawer.js';

/** Rooms, chairs and machines that services need beside a person. */
export function ResourcesPanel() {
  const { t } = useTranslation('settings');
  const may = useMay('setup:write');
  const resources = useQuery({ queryKey: keys.resources, queryFn: setupApi.resources });
  const locations = useQuery({ queryKey: keys.locations, queryFn: setupApi.locations });
  const [open, setOpen] = useState<Resource | 'new' | null>(null);
  const rows = resources.data?.data ?? [];
  const places = locations.data?.data ?? [];
  const error = resources.error ?? locations.error;
  const placeOf = ({ locationId }: Resource) =>
    places.length > 1 ? places.find(({ id }) => id === locationId)?.name : undefined;
  const add = may && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
      {t('resources.new')}
    </Button>
  );
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void Promise.all([resources.refetch(), locations.refetch()])} />
      {!(resources.data && locations.data) && !error && <RowsSkeleton rows={3} height={56} />}
      {resources.data && locations.data && (
        <SectionCard title={t('tabs.resources')} count={rows.length} action={rows.length > 0 && add}>
          {rows.length === 0 && <EmptyState drawing="door" text={t('resources.empty')} action={add} />}
          {rows.map((resource) => (
            <Stack key={resource.id} gap={0} px="md" py="sm" style={{ borderTop: '1px solid var(--sg-hairline)' }}>
              <Anchor
                component="button"
                type="button"
                ta="start"
                fw={600}
                c="inherit"
                onClick={() => setOpen(resource)}
              >
                {resource.name}
              </Anchor>
              <Text size="sm" c="dimmed">
                {[resource.kind, placeOf(resource)].filter(Boolean).join(' · ')}
              </Text>
            </Stack>
          ))}
        </SectionCard>
      )}
      {open && (
        <ResourceDrawer
          resource={open === 'new' ? undefined : open}
          kinds={[...new Set(rows.map(({ kind }) => kind))]}
          locations={places}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
