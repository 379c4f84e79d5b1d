import { Button, Group, Modal, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { Booking } from '../../shared/api/types/booking.js';
import type { SeriesPolicy, SeriesScope } from '../../shared/api/types/series.js';
import { useFormat } from '../../shared/format/use-format.js';
import { clockOf, instantAt, minuteOf, parseClock } from '../../shared/time/zoned.js';
import { DayInput } from '../../shared/ui/day-input.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { FreeTimes } from './free-times.js';
import { partOf, visitQuery } from './visit-parts.js';
import { ScopeChoice } from './repeat/scope-choice.js';
import { SeriesRefusal } from './repeat/series-refusal.js';
import { useSeriesChange } from './repeat/use-series-change.js';
import { useBookingCache } from './use-booking-action.js';

interface MoveDialogProps {
  readonly booking: Booking;
  readonly onClose: () => void;
}

function useMove({ booking, onClose }: MoveDialogProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const { put, refresh } = useBookingCache();
  // Of several people everybody goes back to what was theirs.
  const staffId = booking.appointments.length === 1 ? booking.appointments[0]?.staffId : undefined;
  return useMutation({
    mutationFn: (to: { start: string; staffId?: string; notify: boolean }) => bookingsApi.reschedule(booking, to),
    meta: { quiet: true },
    onSuccess: (after) => {
      put(after);
      onClose();
      const staff = after.appointments[0]?.staffName;
      offerUndo(t('moved', { when: format.dateTime(after.start), staff }), async () => {
        put(await bookingsApi.reschedule(after, { start: booking.start, staffId, override: true, notify: false }));
        await refresh();
      });
    },
    onSettled: refresh,
  });
}

/** The form path of dragging: another day, time or person (WCAG 2.5.7). */
export function MoveDialog(props: MoveDialogProps) {
  const { booking, onClose } = props;
  const { t } = useTranslation(['booking', 'common']);
  const { data: staff } = useQuery({ queryKey: keys.staff, queryFn: setupApi.staff });
  const move = useMove(props);
  const [scope, setScope] = useState<SeriesScope>('this');
  const [policy, setPolicy] = useState<SeriesPolicy>('all_or_nothing');
  const { move: moveSeries } = useSeriesChange(booking, onClose);
  const appointment = booking.appointments[0];
  const zone = booking.timeZone;
  const format = useFormat(zone);
  const day = format.dayOf(booking.start);
  const single = booking.appointments.length === 1;
  const form = useForm({
    initialValues: {
      staffId: appointment?.staffId ?? '',
      day,
      time: clockOf(minuteOf(booking.start, day, zone)),
      notify: true,
    },
    validate: { time: (time) => (parseClock(time) === null ? t('new.badTime') : null) },
  });
  const { values } = form;
  const submit = form.onSubmit((to) => {
    const start = instantAt(to.day, parseClock(to.time) ?? 0, zone);
    const staffId = single ? to.staffId : undefined;
    if (scope === 'this') return move.mutate({ start, staffId, notify: to.notify });
    const another = staffId === appointment?.staffId ? undefined : staffId;
    moveSeries.mutate({ scope, start, staffId: another, policy, notify: to.notify });
  });
  const people = (staff?.data ?? []).filter(({ archived }) => !archived);
  return (
    <Modal opened onClose={onClose} title={t('move.title')}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <ProblemAlert error={move.error} />
          <SeriesRefusal error={moveSeries.error} policy={policy} timeZone={zone} onPolicy={setPolicy} />
          {booking.series && <ScopeChoice booking={booking} value={scope} onChange={setScope} />}
          {single && (
            <Select
              label={t('new.staff')}
              allowDeselect={false}
              data={people.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('staffId')}
            />
          )}
          <SimpleGrid cols={2}>
            <DayInput label={t('new.day')} value={values.day} onChange={(next) => form.setFieldValue('day', next)} />
            <TextInput label={t('new.time')} inputMode="numeric" {...form.getInputProps('time')} />
          </SimpleGrid>
          <FreeTimes
            visit={visitQuery(
              booking.appointments.map((one) => ({ ...partOf(one), ...(single && { staffId: values.staffId }) })),
            )}
            day={values.day}
            time={values.time}
            onPick={(time) => form.setFieldValue('time', time)}
          />
          <Switch label={t('move.notify')} {...form.getInputProps('notify', { type: 'checkbox' })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={move.isPending || moveSeries.isPending}>
              {t('move.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
