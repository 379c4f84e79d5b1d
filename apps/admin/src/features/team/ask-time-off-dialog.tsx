import { Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setupApi } from '../../shared/api/setup-api.js';
import type { Staff, TimeOff } from '../../shared/api/types/booking.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { useBusiness } from '../../shared/session/use-session.js';
import { addDays } from '../../shared/time/days.js';
import { instantAt, parseClock } from '../../shared/time/zoned.js';
import { ClockField } from '../../shared/ui/clock-field.js';
import { DayInput } from '../../shared/ui/day-input.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';

interface AskTimeOffDialogProps {
  readonly staff: readonly Staff[];
  /** Whoever asks waits for an answer; others enter what holds. */
  readonly asks: boolean;
  /** The staff member whoever is signed in is themselves. */
  readonly ownId: string | null;
  readonly onClose: () => void;
}

const reasons = ['holiday', 'sick', 'course', 'other'] as const;

function useAsk({ asks, onClose }: AskTimeOffDialogProps) {
  const { t } = useTranslation('time');
  const refresh = useRefresh();
  return useMutation({
    mutationFn: setupApi.addTimeOff,
    meta: { quiet: true },
    onSuccess: async () => {
      onClose();
      notifications.show({ message: t(asks ? 'timeOff.sent' : 'timeOff.entered') });
      await refresh('time_off');
    },
  });
}

/** Days or hours that somebody wants off. */
export function AskTimeOffDialog(props: AskTimeOffDialogProps) {
  const { staff, asks, ownId, onClose } = props;
  const { t } = useTranslation(['time', 'common']);
  const { timeZone } = useBusiness();
  const today = useFormat().dayOf(useNow());
  const people = staff.filter(({ archived, id }) => !archived && (!asks || ownId === null || id === ownId));
  const [values, setValues] = useState({
    staffId: ownId ?? people[0]?.id ?? '',
    reason: 'holiday' as TimeOff['reason'],
    from: today,
    to: today,
    wholeDays: true,
    start: '09:00',
    end: '12:00',
    note: '',
  });
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const ask = useAsk(props);
  const { staffId, reason, from, to, wholeDays, start, end, note } = values;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const last = to < from ? from : to;
    ask.mutate({
      staffId,
      kind: 'time_off',
      reason,
      override: false,
      note: note.trim() || undefined,
      start: instantAt(from, wholeDays ? 0 : (parseClock(start) ?? 0), timeZone),
      end: wholeDays ? instantAt(addDays(last, 1), 0, timeZone) : instantAt(last, parseClock(end) ?? 0, timeZone),
    });
  };
  return (
    <Modal opened onClose={onClose} title={t(asks ? 'timeOff.askTitle' : 'timeOff.enterTitle')}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <ProblemAlert error={ask.error} />
          {people.length > 1 && (
            <NativeSelect
              label={t('timeOff.who')}
              value={staffId}
              data={people.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={({ currentTarget }) => set({ staffId: currentTarget.value })}
            />
          )}
          <NativeSelect
            label={t('timeOff.reason')}
            value={reason}
            data={reasons.map((one) => ({ value: one, label: t(`timeOff.reasons.${one}`) }))}
            onChange={({ currentTarget }) =>
              set({ reason: reasons.find((one) => one === currentTarget.value) ?? 'other' })
            }
          />
          <Group grow>
            <DayInput
              label={t('timeOff.from')}
              value={from}
              onChange={(day) => set({ from: day, ...(to < day ? { to: day } : {}) })}
            />
            <DayInput label={t('timeOff.to')} value={to} minDate={from} onChange={(day) => set({ to: day })} />
          </Group>
          <Checkbox
            label={t('timeOff.wholeDays')}
            checked={wholeDays}
            onChange={({ currentTarget }) => set({ wholeDays: currentTarget.checked })}
          />
          {!wholeDays && (
            <Group>
              <ClockField label={t('timeOff.startTime')} value={start} onChange={(time) => set({ start: time })} />
              <span aria-hidden>–</span>
              <ClockField label={t('timeOff.endTime')} value={end} onChange={(time) => set({ end: time })} />
            </Group>
          )}
          <TextInput
            label={t('timeOff.note')}
            value={note}
            maxLength={300}
            onChange={({ currentTarget }) => set({ note: currentTarget.value })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={ask.isPending} disabled={!staffId}>
              {t(asks ? 'timeOff.send' : 'common:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
