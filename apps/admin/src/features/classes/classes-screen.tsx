import { Button, Card, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { classesApi } from '../../shared/api/classes-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { ClassSession } from '../../shared/api/types/classes.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { useMay } from '../../shared/session/use-session.js';
import { Page } from '../../shared/ui/page.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { CourseRows } from './course-rows.js';

const SessionDrawer = lazy(async () => ({ default: (await import('./session-drawer.js')).SessionDrawer }));
const CourseDrawer = lazy(async () => ({ default: (await import('./course-drawer.js')).CourseDrawer }));
const NewClassDrawer = lazy(async () => ({ default: (await import('./new-class-drawer.js')).NewClassDrawer }));
const route = getRouteApi('/guarded/app/classes');

function SessionRow({ session, onOpen }: { readonly session: ClassSession; readonly onOpen: () => void }) {
  const { t } = useTranslation('classes');
  const format = useFormat(session.timeZone);
  const { start, end, serviceName, staffName, seatsTaken, capacity, status } = session;
  return (
    <UnstyledButton onClick={onOpen}>
      <Card withBorder padding="sm">
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Text fw={600}>{serviceName}</Text>
            <Text size="sm" c="dimmed">
              {format.span(start, end)} · {staffName}
            </Text>
          </div>
          <Text fw={600} ta="end">
            {status === 'cancelled' ? t('cancelled') : t('seats', { taken: seatsTaken, capacity })}
          </Text>
        </Group>
      </Card>
    </UnstyledButton>
  );
}

/** The classes that are ahead, day by day, with how full they are. */
export function ClassesScreen() {
  const { t } = useTranslation(['classes', 'common']);
  const mayBook = useMay('bookings:write');
  const { open, course } = route.useSearch();
  const navigate = route.useNavigate();
  const format = useFormat();
  const query = { from: format.dayOf(useNow()), limit: 200 };
  const sessions = useQuery({ queryKey: keys.classSessions(query), queryFn: () => classesApi.list(query) });
  const all = sessions.data?.data ?? [];
  const days = [...new Set(all.map(({ start }) => format.dayOf(start)))];
  const show = (id?: string) => void navigate({ search: { open: id } });
  const add = mayBook && <Button onClick={() => show('new')}>{t('new')}</Button>;
  return (
    <Page title={t('title')} actions={add}>
      {sessions.error && <ProblemAlert error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.isPending && <RowsSkeleton rows={6} height={64} />}
      {sessions.data && all.length === 0 && (
        <EmptyState drawing="calendar" text={t('empty')} action={add || undefined} />
      )}
      <CourseRows onOpen={(course) => void navigate({ search: { course } })} />
      <Stack>
        {days.map((day) => (
          <Stack key={day} gap="xs">
            <Title order={2} size="h4">
              {format.shortDay(day)}
            </Title>
            {all
              .filter(({ start }) => format.dayOf(start) === day)
              .map((session) => (
                <SessionRow key={session.id} session={session} onOpen={() => show(session.id)} />
              ))}
          </Stack>
        ))}
      </Stack>
      <Suspense fallback={null}>
        {open === 'new' && <NewClassDrawer onClose={() => show()} />}
        {course && !open && <CourseDrawer id={course} onClose={() => show()} onSession={show} />}
        {open && open !== 'new' && <SessionDrawer id={open} onClose={() => show()} />}
      </Suspense>
    </Page>
  );
}
