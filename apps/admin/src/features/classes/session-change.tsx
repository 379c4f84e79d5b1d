import { ApiProblem } from '@stamgast/api-client';
import { Alert, Button, Group, NativeSelect, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogueApi } from '../../shared/api/catalogue-api.js';
import { classesApi } from '../../shared/api/classes-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { ClassSession } from '../../shared/api/types/classes.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { clockOf, instantAt, minuteOf, parseClock } from '../../shared/time/zoned.js';
import { ClockField } from '../../shared/ui/clock-field.js';
import { DayInput } from '../../shared/ui/day-input.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { ProblemText } from '../../shared/ui/problem-text.js';

interface SessionChangeProps {
  readonly session: ClassSession;
  readonly onDone: () => void;
}

/** Who else could hold it, and where else. */
function useChoices({ serviceId, locationId, resources }: ClassSession) {
  const services = useQuery({ queryKey: keys.allServices, queryFn: catalogueApi.services });
  const staff = useQuery({ queryKey: keys.staff, queryFn: setupApi.staff });
  const rooms = useQuery({ queryKey: keys.resources, queryFn: setupApi.resources, enabled: resources.length > 0 });
  const held = services.data?.data.find(({ id }) => id === serviceId)?.staffIds ?? [];
  const teachers = (staff.data?.data ?? []).filter(({ id, archived }) => !archived && held.includes(id));
  const others = (rooms.data?.data ?? []).filter(
    (room) => !room.archived && (room.locationId === null || room.locationId === locationId),
  );
  return { teachers, others };
}

function useChange({ session, onDone }: SessionChangeProps) {
  const refresh = useRefresh();
  const format = useFormat(session.timeZone);
  const day = format.dayOf(session.start);
  const [values, setValues] = useState({
    day,
    time: clockOf(minuteOf(session.start, day, session.timeZone)),
    staffId: session.staffId,
    rooms: session.resources.map(({ id }) => id),
    notify: true,
    reason: '',
  });
  const save = useMutation({
    mutationFn: (override: boolean) => {
      const start = instantAt(values.day, parseClock(values.time) ?? 0, session.timeZone);
      const moved = Date.parse(start) !== Date.parse(session.start);
      const sameRooms = session.resources.every(({ id }, index) => id === values.rooms[index]);
      return classesApi.change(session, {
        ...(moved ? { start } : {}),
        ...(values.staffId === session.staffId ? {} : { staffId: values.staffId }),
        ...(sameRooms ? {} : { resourceIds: values.rooms }),
        notify: values.notify,
        ...(override ? { override, overrideReason: values.reason.trim() } : {}),
      });
    },
    meta: { quiet: true },
    onSuccess: async () => {
      onDone();
      await refresh('class_session');
    },
  });
  const change = (patch: Partial<typeof values>) => {
    save.reset();
    setValues({ ...values, ...patch });
  };
  return { values, change, setValues, save };
}

/** Another time, teacher or room: everybody who comes goes along, and hears of it. */
export function SessionChange(props: SessionChangeProps) {
  const { session } = props;
  const { t } = useTranslation(['courses', 'common']);
  const { teachers, others } = useChoices(session);
  const { values, change, setValues, save } = useChange(props);
  const outside = save.error instanceof ApiProblem && save.error.body.code === 'class_outside_hours';
  return (
    <Stack gap="xs" component="section" aria-label={t('session.change')}>
      <Group align="end">
        <DayInput label={t('session.day')} value={values.day} onChange={(day) => change({ day })} />
        <ClockField label={t('session.time')} value={values.time} onChange={(time) => change({ time })} />
      </Group>
      <NativeSelect
        label={t('session.teacher')}
        data={teachers.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.staffId}
        onChange={({ currentTarget }) => change({ staffId: currentTarget.value })}
      />
      {session.resources.map(({ id, kind }, index) => (
        <NativeSelect
          key={id}
          label={session.resources.length > 1 ? kind : t('session.room')}
          data={others.filter((room) => room.kind === kind).map((room) => ({ value: room.id, label: room.name }))}
          value={values.rooms[index] ?? id}
          onChange={({ currentTarget }) =>
            change({ rooms: values.rooms.map((room, at) => (at === index ? currentTarget.value : room)) })
          }
        />
      ))}
      <Switch
        label={t('session.tell')}
        checked={values.notify}
        onChange={({ currentTarget }) => change({ notify: currentTarget.checked })}
      />
      {save.error && !outside && <ProblemAlert error={save.error} />}
      {outside && (
        <Alert color="clay" role="alert">
          <Stack gap="xs">
            <ProblemText error={save.error} />
            <TextInput
              label={t('session.why')}
              value={values.reason}
              onChange={({ currentTarget }) => setValues({ ...values, reason: currentTarget.value })}
            />
            <Button color="clay" disabled={values.reason.trim() === ''} onClick={() => save.mutate(true)}>
              {t('session.anyway')}
            </Button>
          </Stack>
        </Alert>
      )}
      <Group>
        <Button loading={save.isPending} onClick={() => save.mutate(false)}>
          {t('session.save')}
        </Button>
        <Button variant="default" onClick={props.onDone}>
          {t('common:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
