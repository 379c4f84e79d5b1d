import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { timeApi } from '../../shared/api/time-api.js';
import type { Location } from '../../shared/api/types/booking.js';
import type { OpeningHours } from '../../shared/api/types/set-up.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { UnsavedGuard } from '../../shared/ui/unsaved-guard.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { WeekEditor } from '../team/week-editor.js';
import { overlaps, type WeekHours, weeklyOf, weekOf } from '../team/week-hours.js';

const usual = weekOf([{ days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' }]);

interface HoursProps {
  readonly locationId: string;
  readonly hours: OpeningHours;
}

function Hours({ locationId, hours }: HoursProps) {
  const { t } = useTranslation(['time', 'common']);
  const may = useMay('setup:write');
  const refresh = useRefresh();
  const stored = weekOf(hours.weekly);
  const [edited, setEdited] = useState<WeekHours | null>(null);
  const save = useMutation({
    mutationFn: (weekly: OpeningHours['weekly']) => timeApi.replaceOpeningHours(locationId, { ...hours, weekly }),
    onSuccess: (after) => {
      setEdited(null);
      offerUndo(t('opening.saved'), async () => {
        await timeApi.replaceOpeningHours(locationId, { ...hours, version: after.version });
        await refresh('location');
      });
    },
    onSettled: () => refresh('location'),
  });
  if (hours.weekly.length === 0 && edited === null)
    return (
      <Group justify="space-between">
        <Text size="sm">{t('opening.none')}</Text>
        {may && (
          <Button variant="default" onClick={() => setEdited(usual)}>
            {t('opening.set')}
          </Button>
        )}
      </Group>
    );
  const week = edited ?? stored;
  return (
    <Stack gap="sm">
      <UnsavedGuard when={edited !== null && !save.isPending} />
      <WeekEditor week={week} disabled={!may || save.isPending} onChange={setEdited} />
      {may && (
        <Group justify="space-between">
          <Button
            variant="subtle"
            color="gray"
            onClick={() => (hours.weekly.length === 0 ? setEdited(null) : save.mutate([]))}
          >
            {t('opening.clear')}
          </Button>
          <Group gap="xs">
            {edited && (
              <Button variant="default" onClick={() => setEdited(null)}>
                {t('common:cancel')}
              </Button>
            )}
            <Button
              loading={save.isPending}
              disabled={edited === null || week.some(overlaps)}
              onClick={() => save.mutate(weeklyOf(week))}
            >
              {t('common:save')}
            </Button>
          </Group>
        </Group>
      )}
    </Stack>
  );
}

/** When a location is open at all, whatever the weeks of its people say. */
export function OpeningHoursCard({ locations }: { readonly locations: readonly Location[] }) {
  const { t } = useTranslation('time');
  const [chosen, setChosen] = useState<string>();
  const locationId = chosen ?? locations[0]?.id ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: keys.openingHours(locationId),
    queryFn: () => timeApi.openingHours(locationId),
    enabled: locationId !== '',
  });
  return (
    <SectionCard
      title={t('opening.title')}
      note={t('opening.note')}
      action={
        locations.length > 1 ? (
          <NativeSelect
            aria-label={t('holidays.where')}
            value={locationId}
            data={locations.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
        ) : undefined
      }
    >
      <Stack p="md">
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {!data && !error && <RowsSkeleton rows={3} height={44} />}
        {data && <Hours key={locationId} locationId={locationId} hours={data} />}
      </Stack>
    </SectionCard>
  );
}
