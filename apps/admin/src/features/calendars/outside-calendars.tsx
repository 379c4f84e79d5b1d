import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarsApi, type OutsideCalendar } from '../../shared/api/calendars-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { OutsideForm } from './outside-form.js';

const colors = { waiting: 'gray', ok: 'fir', degraded: 'clay' } as const;

function Trouble({ calendar }: { readonly calendar: OutsideCalendar }) {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  if (calendar.state !== 'degraded' || !calendar.reason || !calendar.degradedSince) return null;
  return (
    <Alert color="clay" role="status" p="sm">
      <Text size="sm">
        {t(`reason.${calendar.reason}`)}{' '}
        {t(`since.${calendar.onError}`, { when: format.dateTime(calendar.degradedSince) })}
      </Text>
    </Alert>
  );
}

function CalendarRow({ calendar, onEdit }: { readonly calendar: OutsideCalendar; readonly onEdit: () => void }) {
  const { t } = useTranslation(['calendars', 'common']);
  const format = useFormat();
  const refresh = useRefresh();
  const readNow = useMutation({
    mutationFn: () => calendarsApi.fetchOutside(calendar.id),
    onSettled: () => refresh('external_calendar'),
  });
  const { name, state, address, busy, overlaps, fetchedAt, nextAt } = calendar;
  const facts = [
    fetchedAt ? t('outside.read', { when: format.dateTime(fetchedAt) }) : t('outside.unread'),
    nextAt && t('outside.next', { when: format.dateTime(nextAt) }),
    t('outside.busy', { count: busy }),
  ];
  return (
    <Stack component="li" gap="xs" py="sm" style={{ borderTop: '1px solid var(--sg-hairline)' }}>
      <Group justify="space-between" align="flex-start">
        <Stack gap={0} flex={1} miw={200}>
          <Group gap={8}>
            <Text fw={600}>{name}</Text>
            <Badge variant="light" color={colors[state]}>
              {t(`state.${state}`)}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {address}
          </Text>
          <Text size="sm" c="dimmed">
            {facts.filter(Boolean).join(' · ')}
          </Text>
        </Stack>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-md"
            loading={readNow.isPending}
            aria-label={t('outside.readNowOf', { name })}
            onClick={() => readNow.mutate()}
          >
            {t('outside.readNow')}
          </Button>
          <Button variant="default" size="compact-md" aria-label={t('outside.changeOf', { name })} onClick={onEdit}>
            {t('outside.change')}
          </Button>
        </Group>
      </Group>
      <Trouble calendar={calendar} />
      {overlaps > 0 && (
        <Alert color="yellow" role="status" p="sm">
          <Text size="sm">{t('outside.overlaps', { count: overlaps })}</Text>
        </Alert>
      )}
    </Stack>
  );
}

/** The calendars elsewhere of one person, how reading them goes, and one more. */
export function OutsideCalendars({ staffId }: { readonly staffId: string }) {
  const { t } = useTranslation('calendars');
  const query = { staffId };
  const calendars = useQuery({ queryKey: keys.outsideCalendars(query), queryFn: () => calendarsApi.outside(query) });
  const [open, setOpen] = useState<OutsideCalendar | 'new' | null>(null);
  return (
    <Stack gap="sm">
      <ProblemAlert error={calendars.error} onRetry={() => void calendars.refetch()} />
      {calendars.isPending && <RowsSkeleton rows={2} height={56} />}
      {calendars.data?.data.length === 0 && open === null && (
        <Text size="sm" c="dimmed">
          {t('outside.empty')}
        </Text>
      )}
      {calendars.data && calendars.data.data.length > 0 && (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {calendars.data.data.map((calendar) => (
            <CalendarRow key={calendar.id} calendar={calendar} onEdit={() => setOpen(calendar)} />
          ))}
        </ul>
      )}
      {open === null ? (
        <Group>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
            {t('outside.add')}
          </Button>
        </Group>
      ) : (
        <OutsideForm
          key={open === 'new' ? 'new' : open.id}
          staffId={staffId}
          calendar={open === 'new' ? undefined : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  );
}
