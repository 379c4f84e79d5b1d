import { Button, Group, List, NativeSelect, NumberInput, Switch, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogueApi } from '../../shared/api/catalogue-api.js';
import { classesApi } from '../../shared/api/classes-api.js';
import { coursesApi } from '../../shared/api/courses-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { ClassOccurrence } from '../../shared/api/types/classes.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { useBusiness } from '../../shared/session/use-session.js';
import { instantAt, parseClock } from '../../shared/time/zoned.js';
import { ClockField } from '../../shared/ui/clock-field.js';
import { DayInput } from '../../shared/ui/day-input.js';
import { FormDrawer } from '../../shared/ui/form-drawer.js';
import { CourseFields, courseOf, type CourseValues } from './course-fields.js';

/** What can be held and by whom. */
function useChoices() {
  const services = useQuery({ queryKey: keys.allServices, queryFn: catalogueApi.services });
  const staff = useQuery({ queryKey: keys.staff, queryFn: setupApi.staff });
  const held = (services.data?.data ?? []).filter(({ kind, archived }) => kind === 'class' && !archived);
  return { held, staff: (staff.data?.data ?? []).filter(({ archived }) => !archived) };
}

function Preview({ occurrences }: { readonly occurrences: readonly ClassOccurrence[] }) {
  const { t } = useTranslation('classes');
  const format = useFormat();
  return (
    <List aria-label={t('preview')} size="sm">
      {occurrences.map(({ start, date, result }) => (
        <List.Item key={start}>
          {format.shortDay(date)} {format.time(start)} – {t(`result.${result}`)}
        </List.Item>
      ))}
    </List>
  );
}

function useNewClass(onClose: () => void) {
  const refresh = useRefresh();
  const { held, staff } = useChoices();
  const { timeZone, currency } = useBusiness();
  const today = useFormat().dayOf(useNow());
  const [values, setValues] = useState({ serviceId: '', staffId: '', day: today, time: '10:00', weeks: 1 });
  const [course, setCourse] = useState<CourseValues | null>(null);
  const service = held.find(({ id }) => id === values.serviceId) ?? held[0];
  const teachers = staff.filter(({ id }) => service?.staffIds.includes(id));
  const teacher = teachers.find(({ id }) => id === values.staffId) ?? teachers[0];
  const send = useMutation({
    mutationFn: (dryRun: boolean): Promise<{ occurrences: readonly ClassOccurrence[] }> => {
      const dates = {
        serviceId: service?.id ?? '',
        staffId: teacher?.id ?? '',
        start: instantAt(values.day, parseClock(values.time) ?? 0, timeZone),
        count: values.weeks,
        policy: 'skip',
      } as const;
      const sold = course && values.weeks > 1 ? courseOf(course, currency) : null;
      return sold && !dryRun ? coursesApi.create({ ...dates, ...sold }, false) : classesApi.series(dates, dryRun);
    },
    meta: { quiet: true },
    onSuccess: async (_, dryRun) => {
      if (dryRun) return;
      onClose();
      await refresh('class_session');
    },
  });
  const change = (patch: Partial<typeof values>) => {
    send.reset();
    setValues({ ...values, ...patch });
  };
  const priced = course === null || values.weeks === 1 || courseOf(course, currency) !== null;
  return { values, change, held, teachers, service, teacher, send, course, setCourse, priced };
}

/** A class once or every week, with what would be in the way before anything is made. */
export function NewClassDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('classes');
  const { values, change, held, teachers, service, teacher, send, course, setCourse, priced } = useNewClass(onClose);
  const ready = service !== undefined && teacher !== undefined;
  return (
    <FormDrawer
      title={t('new')}
      dirty={values.serviceId !== ''}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && priced) send.mutate(false);
      }}
    >
      {held.length === 0 && <Text>{t('noService')}</Text>}
      <NativeSelect
        label={t('service')}
        data={held.map(({ id, name }) => ({ value: id, label: name }))}
        value={service?.id ?? ''}
        onChange={({ currentTarget }) => change({ serviceId: currentTarget.value })}
      />
      <NativeSelect
        label={t('teacher')}
        data={teachers.map(({ id, name }) => ({ value: id, label: name }))}
        value={teacher?.id ?? ''}
        onChange={({ currentTarget }) => change({ staffId: currentTarget.value })}
      />
      <Group align="end">
        <DayInput label={t('day')} value={values.day} onChange={(day) => change({ day })} />
        <ClockField label={t('time')} value={values.time} onChange={(time) => change({ time })} />
      </Group>
      <Switch
        label={t('weekly')}
        checked={values.weeks > 1}
        onChange={({ currentTarget }) => change({ weeks: currentTarget.checked ? 10 : 1 })}
      />
      {values.weeks > 1 && (
        <NumberInput
          label={t('weeks')}
          min={2}
          max={104}
          allowDecimal={false}
          value={values.weeks}
          onChange={(weeks) => change({ weeks: Math.max(2, Number(weeks)) })}
        />
      )}
      {values.weeks > 1 && <CourseFields values={course} onChange={setCourse} />}
      <Button variant="default" disabled={!ready} loading={send.isPending} onClick={() => send.mutate(true)}>
        {t('look')}
      </Button>
      {send.data && <Preview occurrences={send.data.occurrences} />}
    </FormDrawer>
  );
}
