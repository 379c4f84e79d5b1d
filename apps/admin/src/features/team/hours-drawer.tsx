import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { teamApi } from '../../shared/api/team-api.js';
import type { Staff } from '../../shared/api/types/booking.js';
import type { Schedule } from '../../shared/api/types/set-up.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useDuration } from '../../shared/format/use-duration.js';
import { useMay } from '../../shared/session/use-session.js';
import { FormDrawer } from '../../shared/ui/form-drawer.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { ExceptionsEditor } from './exceptions-editor.js';
import { SeasonsEditor, seasonsClash } from './seasons-editor.js';
import { WeekEditor } from './week-editor.js';
import { lengthOf, overlaps, weeklyOf, weekOf } from './week-hours.js';

interface HoursDrawerProps {
  readonly person: Staff;
  readonly onClose: () => void;
}

function useSaveHours({ person, onClose }: HoursDrawerProps, before: Schedule) {
  const { t } = useTranslation('team');
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (schedule: Schedule) => teamApi.replaceSchedule(person.id, schedule),
    meta: { quiet: true },
    onSuccess: async (after) => {
      onClose();
      offerUndo(t('hours.saved', { name: person.name }), async () => {
        await teamApi.replaceSchedule(person.id, { ...before, version: after.version });
        await refresh('schedule');
      });
      await refresh('schedule');
    },
  });
}

function HoursForm({ person, onClose, before }: HoursDrawerProps & { readonly before: Schedule }) {
  const { t } = useTranslation(['team', 'time']);
  const duration = useDuration();
  const may = useMay('setup:write');
  const [week, setWeek] = useState(() => weekOf(before.weekly));
  const [exceptions, setExceptions] = useState(before.exceptions);
  const [seasons, setSeasons] = useState(before.seasons);
  const save = useSaveHours({ person, onClose }, before);
  const start = weekOf(before.weekly);
  const dirty =
    JSON.stringify(week) !== JSON.stringify(start) || exceptions !== before.exceptions || seasons !== before.seasons;
  const inSeason = seasons.some(({ weekly }) => weekOf(weekly).some(overlaps));
  const wrong =
    week.some(overlaps) || inSeason || seasonsClash(seasons) || exceptions.some(({ windows }) => overlaps(windows));
  const total = week.flat().reduce((sum, window) => sum + lengthOf(window), 0);
  return (
    <FormDrawer
      wide
      title={t('hours.title', { name: person.name })}
      dirty={dirty}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={
        may
          ? (event) => {
              event.preventDefault();
              if (!wrong) save.mutate({ version: before.version, weekly: weeklyOf(week), seasons, exceptions });
            }
          : undefined
      }
    >
      <Group justify="space-between">
        <Title order={3}>{t('hours.weekly')}</Title>
        <Text size="sm" c="dimmed">
          {t('hours.total', { length: duration(total) })}
        </Text>
      </Group>
      <WeekEditor week={week} disabled={!may} onChange={setWeek} />
      {may && (
        <Button
          variant="default"
          size="compact-md"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => setWeek(week.map((other, at) => (at > 0 && at < 5 ? (week[0] ?? []) : other)))}
        >
          {t('hours.copyMonday')}
        </Button>
      )}
      <Title order={3} mt="md">
        {t('time:seasons.title')}
      </Title>
      <SeasonsEditor seasons={seasons} usual={week} disabled={!may} onChange={(changed) => setSeasons([...changed])} />
      <Title order={3} mt="md">
        {t('hours.exceptions')}
      </Title>
      <ExceptionsEditor exceptions={exceptions} disabled={!may} onChange={(changed) => setExceptions([...changed])} />
    </FormDrawer>
  );
}

/** When somebody works: the usual week, and the days that differ. */
export function HoursDrawer(props: HoursDrawerProps) {
  const { t } = useTranslation('team');
  const { person, onClose } = props;
  const { data, error } = useQuery({ queryKey: keys.schedule(person.id), queryFn: () => teamApi.schedule(person.id) });
  if (data) return <HoursForm key={data.version} {...props} before={data} />;
  return (
    <FormDrawer
      wide
      title={t('hours.title', { name: person.name })}
      dirty={false}
      busy={false}
      error={error}
      onClose={onClose}
    >
      <RowsSkeleton rows={7} height={36} />
    </FormDrawer>
  );
}
