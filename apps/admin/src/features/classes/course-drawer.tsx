import { Badge, Button, Drawer, Group, Stack, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { coursesApi } from '../../shared/api/courses-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { CourseDetail, CoursePlace } from '../../shared/api/types/classes.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { AddClient } from './add-client.js';
import { CourseChange } from './course-change.js';

interface CourseDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
  readonly onSession: (id: string) => void;
}

function useAct() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    meta: { quiet: true },
    onSettled: () => refresh('course'),
  });
}

type Act = ReturnType<typeof useAct>;

interface MemberProps {
  readonly place: CoursePlace;
  readonly onRemove: (() => void) | null;
}

function Member({ place, onRemove }: MemberProps) {
  const { t } = useTranslation(['courses', 'common', 'classes']);
  const { clientName, seats, visits, isAhead } = place;
  const name = clientName ?? t('common:walkIn');
  const past = visits.filter(({ status }) => status === 'completed' || status === 'no_show').length;
  const came = visits.filter(({ status }) => status === 'completed').length;
  const facts = [
    ...(seats > 1 ? [t('classes:count', { count: seats })] : []),
    ...(past > 0 ? [t('came', { came, past })] : []),
    ...(isAhead || past > 0 ? [] : [t('classes:cancelled')]),
  ];
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <div>
        <Text>{name}</Text>
        {facts.length > 0 && (
          <Text size="sm" c="dimmed">
            {facts.join(' · ')}
          </Text>
        )}
      </div>
      {onRemove && isAhead && (
        <Button size="xs" variant="subtle" color="clay" aria-label={`${t('remove')}: ${name}`} onClick={onRemove}>
          {t('remove')}
        </Button>
      )}
    </Group>
  );
}

function Members({ course, act, may }: { readonly course: CourseDetail; readonly act: Act; readonly may: boolean }) {
  const { t } = useTranslation('courses');
  const remove = ({ id }: CoursePlace) => act.mutate(() => coursesApi.remove(course.id, id));
  return (
    <Stack gap="xs" component="section">
      <Title order={3} size="h5">
        {t('who')}
      </Title>
      {course.places.length === 0 && <Text c="dimmed">{t('nobody')}</Text>}
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('who')}>
        {course.places.map((place) => (
          <Member key={place.id} place={place} onRemove={may ? () => remove(place) : null} />
        ))}
      </Stack>
      {may && course.sessionsAhead > 0 && (
        <AddClient serviceId={course.serviceId} send={(body) => coursesApi.add(course.id, body)} />
      )}
    </Stack>
  );
}

function Dates({ course, onSession }: { readonly course: CourseDetail; readonly onSession: (id: string) => void }) {
  const { t } = useTranslation(['courses', 'classes']);
  const format = useFormat(course.timeZone);
  return (
    <Stack gap={4} component="section">
      <Title order={3} size="h5">
        {t('sessions')}
      </Title>
      {course.sessions.map(({ id, start, status, seatsTaken, capacity }) => (
        <UnstyledButton key={id} onClick={() => onSession(id)} mih={32}>
          <Group justify="space-between">
            <Text size="sm" td={status === 'cancelled' ? 'line-through' : undefined}>
              {format.dateTime(start)}
            </Text>
            <Text size="sm" fw={600} className="sg-figures">
              {status === 'cancelled' ? t('classes:cancelled') : t('classes:seats', { taken: seatsTaken, capacity })}
            </Text>
          </Group>
        </UnstyledButton>
      ))}
    </Stack>
  );
}

function CallOff({ course, act }: { readonly course: CourseDetail; readonly act: Act }) {
  const { t } = useTranslation(['courses', 'classes']);
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null)
    return (
      <Group>
        <Button variant="subtle" color="clay" onClick={() => setReason('')}>
          {t('off')}
        </Button>
      </Group>
    );
  return (
    <Group align="end">
      <TextInput
        label={t('classes:reason')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button color="clay" loading={act.isPending} onClick={() => act.mutate(() => coursesApi.cancel(course, reason))}>
        {t('off')}
      </Button>
    </Group>
  );
}

/** A course: its dates, who is in it, and what can become of it. */
export function CourseDrawer({ id, onClose, onSession }: CourseDrawerProps) {
  const { t } = useTranslation('courses');
  const may = useMay('bookings:write');
  const act = useAct();
  const [changing, setChanging] = useState(false);
  const { data, error, isPending } = useQuery({ queryKey: keys.course(id), queryFn: () => coursesApi.one(id) });
  const format = useFormat(data?.timeZone);
  return (
    <Drawer opened onClose={onClose} position="right" padding="md" title={data?.name ?? t('title')}>
      {error && <ProblemAlert error={error} />}
      {isPending && <RowsSkeleton rows={5} height={44} />}
      {data && (
        <Stack>
          <Group>
            <Badge variant="light" size="lg" fz={13} tt="none">
              {t(`status.${data.status}`)}
            </Badge>
            <Text fw={600} className="sg-figures">
              {format.money(data.price)}
            </Text>
            {data.sessionsAhead > 0 && <Text c="dimmed">{t('left', { count: data.seatsLeft })}</Text>}
          </Group>
          {act.error && <ProblemAlert error={act.error} />}
          <Dates course={data} onSession={onSession} />
          <Members course={data} act={act} may={may} />
          {may && data.sessionsAhead > 0 && !changing && (
            <Group align="start">
              <Button variant="light" onClick={() => setChanging(true)}>
                {t('session.change')}
              </Button>
              <CallOff course={data} act={act} />
            </Group>
          )}
          {changing && <CourseChange course={data} onDone={() => setChanging(false)} />}
        </Stack>
      )}
    </Drawer>
  );
}
