import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../../shared/api/query-keys.js';
import { useRefresh } from '../../../shared/api/use-refresh.js';
import { zoneApi, type TimeZoneChange, type ZoneKeep } from '../../../shared/api/zone-api.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton.js';
import { ZoneConflicts } from './zone-conflicts.js';

export interface ZoneQuestion {
  readonly timeZone: string;
  /** Absent: the business and every place that has its zone. */
  readonly locationId?: string;
  /** Whose clock it is. */
  readonly place: string;
}

function Meaning({ change, place }: { readonly change: TimeZoneChange; readonly place: string }) {
  const { t } = useTranslation('time');
  const before = useFormat(change.timeZoneBefore);
  const after = useFormat(change.timeZone);
  const { visits, sessions, timeOff, first, shownChanges } = change;
  const ahead = visits + sessions;
  return (
    <Stack gap={4} role="status">
      <Text size="sm">{ahead === 0 ? t('zone.none', { place }) : t('zone.text', { count: ahead, place })}</Text>
      {timeOff > 0 && <Text size="sm">{t('zone.daysOff', { count: timeOff })}</Text>}
      {first && (
        <Text size="sm">
          {t('zone.example', { before: before.dateTime(first.before), after: after.dateTime(first.after) })}
        </Text>
      )}
      {ahead > 0 && (
        <Text size="sm" c="dimmed">
          {shownChanges === 0 ? t('zone.toldNone') : t('zone.told', { count: shownChanges })}
        </Text>
      )}
    </Stack>
  );
}

function useZoneChange(question: ZoneQuestion, keep: ZoneKeep, onClose: () => void) {
  const { t } = useTranslation('time');
  const refresh = useRefresh();
  const { timeZone, locationId } = question;
  const wanted = { timeZone, locationId, keep };
  const preview = useQuery({
    queryKey: keys.timeZonePreview(wanted),
    queryFn: () => zoneApi.preview(wanted),
    placeholderData: keepPreviousData,
  });
  const change = useMutation({
    mutationFn: (leaveConflicts: boolean) => zoneApi.change({ ...wanted, leaveConflicts }),
    meta: { quiet: true },
    onSuccess: async () => {
      onClose();
      notifications.show({ message: t('zone.changed', { zone: timeZone }) });
      for (const type of ['business', 'location', 'booking', 'class_session', 'time_off']) await refresh(type);
    },
    onError: () => void preview.refetch(),
  });
  return { preview, change };
}

/** Asks what visits ahead keep when a clock changes, and says what that means before it is done. */
export function ZoneDialog({ question, onClose }: { readonly question: ZoneQuestion; readonly onClose: () => void }) {
  const { t } = useTranslation(['time', 'common']);
  const [keep, setKeep] = useState<ZoneKeep>('wall_time');
  const [leave, setLeave] = useState(false);
  const { preview, change } = useZoneChange(question, keep, onClose);
  const blocked = (preview.data?.conflicts.length ?? 0) > 0 && !leave;
  return (
    <Modal opened onClose={onClose} title={t('zone.title')}>
      <Stack>
        <Text size="sm">
          {preview.data ? `${preview.data.timeZoneBefore} → ${question.timeZone}` : question.timeZone}
        </Text>
        <ProblemAlert error={preview.error ?? change.error} />
        <Radio.Group value={keep} onChange={(value) => setKeep(value as ZoneKeep)} aria-label={t('zone.title')}>
          <Stack gap="xs">
            <Radio value="wall_time" label={t('zone.keepWall')} data-autofocus />
            <Radio value="instant" label={t('zone.keepInstant')} />
          </Stack>
        </Radio.Group>
        {!preview.data && !preview.error && <RowsSkeleton rows={2} height={20} />}
        {preview.data && <Meaning change={preview.data} place={question.place} />}
        {preview.data && <ZoneConflicts change={preview.data} leave={leave} onLeave={setLeave} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            loading={change.isPending}
            disabled={!preview.data || preview.isPlaceholderData || blocked}
            onClick={() => change.mutate(leave)}
          >
            {t('zone.change')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
