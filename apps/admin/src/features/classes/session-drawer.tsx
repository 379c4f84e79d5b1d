import { Button, Drawer, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import { classesApi } from '../../shared/api/classes-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { ClassSessionDetail } from '../../shared/api/types/classes.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { StatusBadge } from '../../shared/ui/status-badge.js';
import { AddClient } from './add-client.js';
import { WaitingPeople } from './waiting-people.js';
import { SessionChange } from './session-change.js';

function useAct() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    meta: { quiet: true },
    onSettled: () => refresh('class_session'),
  });
}

type Act = ReturnType<typeof useAct>;

function Attendees({
  session,
  act,
  may,
}: {
  readonly session: ClassSessionDetail;
  readonly act: Act;
  readonly may: boolean;
}) {
  const { t } = useTranslation(['classes', 'common', 'courses']);
  if (session.attendees.length === 0) return <Text c="dimmed">{t('nobody')}</Text>;
  return (
    <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('attendance')}>
      {session.attendees.map((booking) => (
        <Group component="li" key={booking.id} justify="space-between" align="start" wrap="nowrap">
          <Text>
            {booking.clientName ?? t('common:walkIn')} · {t('count', { count: booking.seats ?? 1 })}
            {booking.course && (
              <Text span size="sm" c="dimmed" display="block">
                {t('courses:part', { name: booking.course.name })}
              </Text>
            )}
          </Text>
          <Group gap="xs">
            <StatusBadge status={booking.status} />
            {may && booking.status === 'confirmed' && (
              <Button size="xs" variant="light" onClick={() => act.mutate(() => bookingsApi.act(booking, 'check-in'))}>
                {t('arrived')}
              </Button>
            )}
          </Group>
        </Group>
      ))}
    </Stack>
  );
}

interface SessionActionsProps {
  readonly session: ClassSessionDetail;
  readonly act: Act;
  readonly onChange: () => void;
}

function SessionActions({ session, act, onChange }: SessionActionsProps) {
  const { t } = useTranslation(['classes', 'courses']);
  const begun = useNow() >= Date.parse(session.start);
  const [reason, setReason] = useState<string | null>(null);
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="light" onClick={() => act.mutate(() => classesApi.checkIn(session))}>
          {t('allArrived')}
        </Button>
        <Button variant="light" disabled={!begun} onClick={() => act.mutate(() => classesApi.complete(session))}>
          {t('over')}
        </Button>
        <Button variant="light" onClick={onChange}>
          {t('courses:session.change')}
        </Button>
        {reason === null && (
          <Button variant="subtle" color="clay" onClick={() => setReason('')}>
            {t('callOff')}
          </Button>
        )}
      </Group>
      {reason !== null && (
        <Group align="end">
          <TextInput
            label={t('reason')}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Button color="clay" onClick={() => act.mutate(() => classesApi.cancel(session, reason))}>
            {t('callOff')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** One session: how full it is, who comes, and what can become of it. */
export function SessionDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('classes');
  const may = useMay('bookings:write');
  const act = useAct();
  const [changing, setChanging] = useState(false);
  const { data, error, isPending } = useQuery({ queryKey: keys.classSession(id), queryFn: () => classesApi.one(id) });
  const format = useFormat(data?.timeZone);
  const open = may && data?.status === 'scheduled';
  return (
    <Drawer opened onClose={onClose} position="right" padding="md" title={data?.serviceName ?? t('title')}>
      {error && <ProblemAlert error={error} />}
      {isPending && <RowsSkeleton rows={5} height={44} />}
      {data && (
        <Stack>
          <Text>
            {[format.dateTime(data.start), data.staffName, ...data.resources.map(({ name }) => name)].join(' · ')}
          </Text>
          <Text fw={600}>
            {data.status === 'cancelled'
              ? t('cancelled')
              : t('seats', { taken: data.seatsTaken, capacity: data.capacity })}
          </Text>
          {act.error && <ProblemAlert error={act.error} />}
          <Attendees session={data} act={act} may={may} />
          {data.status === 'scheduled' && <WaitingPeople sessionId={data.id} may={may} />}
          {open && (
            <AddClient
              serviceId={data.serviceId}
              send={(body) => bookingsApi.create({ ...body, classSessionId: data.id })}
            />
          )}
          {open && changing && <SessionChange session={data} onDone={() => setChanging(false)} />}
          {open && !changing && <SessionActions session={data} act={act} onChange={() => setChanging(true)} />}
        </Stack>
      )}
    </Drawer>
  );
}
