import { Button, Group, Modal, Select, SegmentedControl, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { setupApi } from '../../shared/api/setup-api.js';
import type { Staff, TimeOff } from '../../shared/api/types/booking.js';
import type { Day } from '../../shared/api/types/shared-words.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useBusiness } from '../../shared/session/use-session.js';
import { instantAt, parseClock } from '../../shared/time/zoned.js';
import { DayInput } from '../../shared/ui/day-input.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

interface BlockTimeDialogProps {
  readonly staff: readonly Staff[];
  readonly day: Day;
  readonly onClose: () => void;
}

function useBlockForm({ staff, day }: BlockTimeDialogProps) {
  const { t } = useTranslation(['calendar', 'booking']);
  return useForm({
    initialValues: {
      staffId: staff[0]?.id ?? '',
      day,
      from: '12:00',
      to: '12:30',
      note: '',
      kind: 'block' as TimeOff['kind'],
    },
    validate: {
      from: (value) => (parseClock(value) === null ? t('booking:new.badTime') : null),
      to: (value, { from }) => {
        const end = parseClock(value);
        if (end === null) return t('booking:new.badTime');
        return end <= (parseClock(from) ?? 0) ? t('blockForm.order') : null;
      },
    },
  });
}

/** Takes a stretch of one person's day off the market: a break, a course, a day off. */
export function BlockTimeDialog(props: BlockTimeDialogProps) {
  const { staff, onClose } = props;
  const { t } = useTranslation(['calendar', 'booking', 'common']);
  const format = useFormat();
  const { timeZone } = useBusiness();
  const queryClient = useQueryClient();
  const form = useBlockForm(props);
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['time_off'] });
  const block = useMutation({
    mutationFn: ({ staffId, day, from, to, note, kind }: typeof form.values) =>
      setupApi.addTimeOff({
        staffId,
        kind,
        override: false,
        note: note.trim() || undefined,
        start: instantAt(day, parseClock(from) ?? 0, timeZone),
        end: instantAt(day, parseClock(to) ?? 0, timeZone),
      }),
    meta: { quiet: true },
    onSuccess: async (timeOff) => {
      onClose();
      await refresh();
      const person = staff.find(({ id }) => id === timeOff.staffId)?.name;
      offerUndo(t('blockForm.done', { staff: person, when: format.dateTime(timeOff.start) }), async () => {
        await setupApi.removeTimeOff(timeOff);
        await refresh();
      });
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('blockForm.title')}>
      <form noValidate onSubmit={form.onSubmit((values) => block.mutate(values))}>
        <Stack>
          <ProblemAlert error={block.error} />
          <SegmentedControl
            data={(['block', 'time_off'] as const).map((kind) => ({ value: kind, label: t(`blockForm.kind.${kind}`) }))}
            {...form.getInputProps('kind')}
          />
          <Select
            label={t('blockForm.who')}
            allowDeselect={false}
            data={staff.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('staffId')}
          />
          <DayInput
            label={t('booking:new.day')}
            value={form.values.day}
            onChange={(day) => form.setFieldValue('day', day)}
          />
          <SimpleGrid cols={2}>
            <TextInput label={t('blockForm.from')} inputMode="numeric" {...form.getInputProps('from')} />
            <TextInput label={t('blockForm.to')} inputMode="numeric" {...form.getInputProps('to')} />
          </SimpleGrid>
          <TextInput label={t('blockForm.note')} {...form.getInputProps('note')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={block.isPending}>
              {t('blockForm.title')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
