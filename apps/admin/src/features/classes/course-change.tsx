import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { coursesApi } from '../../shared/api/courses-api.js';
import type { Course } from '../../shared/api/types/classes.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { CourseSettings, courseOf, valuesOf } from './course-fields.js';

/** Another name, price or way to join; what is booked keeps its price and its terms. */
export function CourseChange({ course, onDone }: { readonly course: Course; readonly onDone: () => void }) {
  const { t } = useTranslation(['courses', 'common']);
  const refresh = useRefresh();
  const [values, setValues] = useState(() => valuesOf(course));
  const wanted = courseOf(values, course.price.currency);
  const save = useMutation({
    mutationFn: (body: NonNullable<typeof wanted>) => coursesApi.change(course, body),
    meta: { quiet: true },
    onSuccess: async () => {
      onDone();
      await refresh('course');
    },
  });
  return (
    <Stack gap="xs" component="section" aria-label={t('session.change')}>
      <CourseSettings values={values} onChange={setValues} />
      {save.error && <ProblemAlert error={save.error} />}
      <Group>
        <Button disabled={!wanted} loading={save.isPending} onClick={() => wanted && save.mutate(wanted)}>
          {t('session.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
