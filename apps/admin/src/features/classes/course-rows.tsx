import { Badge, Card, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { coursesApi } from '../../shared/api/courses-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Course } from '../../shared/api/types/classes.js';
import { useFormat } from '../../shared/format/use-format.js';

function CourseRow({ course, onOpen }: { readonly course: Course; readonly onOpen: () => void }) {
  const { t } = useTranslation('courses');
  const format = useFormat(course.timeZone);
  const { name, start, sessionCount, seatsHeld, seatsLeft, status, sessionsAhead } = course;
  const facts = [
    t('dates', { count: sessionCount }),
    ...(start ? [format.dateTime(start)] : []),
    t('members', { count: seatsHeld }),
    ...(sessionsAhead > 0 ? [t('left', { count: seatsLeft })] : []),
  ];
  return (
    <UnstyledButton onClick={onOpen}>
      <Card withBorder padding="sm">
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Text fw={600}>{name}</Text>
            <Text size="sm" c="dimmed">
              {facts.join(' · ')}
            </Text>
          </div>
          <Badge variant="light" size="lg" fz={13} tt="none" style={{ flexShrink: 0 }}>
            {t(`status.${status}`)}
          </Badge>
        </Group>
      </Card>
    </UnstyledButton>
  );
}

/** The courses that are not over; nothing where there are none. */
export function CourseRows({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation('courses');
  const { data } = useQuery({ queryKey: keys.courses, queryFn: coursesApi.list });
  if (!data || data.data.length === 0) return null;
  return (
    <Stack gap="xs" mb="md" component="section" aria-label={t('title')}>
      <Title order={2} size="h4">
        {t('title')}
      </Title>
      {data.data.map((course) => (
        <CourseRow key={course.id} course={course} onOpen={() => onOpen(course.id)} />
      ))}
    </Stack>
  );
}
