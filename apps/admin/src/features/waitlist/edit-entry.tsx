import { Button, Chip, Group, Input, Modal, NumberInput, Select, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { WaitlistEntry } from '../../shared/api/types/waitlist.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { waitlistApi } from '../../shared/api/waitlist-api.js';
import { DayInput } from '../../shared/ui/day-input.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { partNames, partsIn, windowsOf, type PartOfDay } from './parts-of-day.js';

interface EditEntryProps {
  readonly entry: WaitlistEntry;
  readonly onClose: () => void;
}

function useEditing({ entry, onClose }: EditEntryProps) {
  const { t } = useTranslation('waitlist');
  const refresh = useRefresh();
  const form = useForm({
    initialValues: {
      staffId: entry.staffId ?? '',
      from: entry.from,
      to: entry.to,
      parts: partsIn(entry.windows) as PartOfDay[],
      noticeMinutes: entry.noticeMinutes,
      note: entry.note ?? '',
    },
  });
  const save = useMutation({
    mutationFn: ({ staffId, from, to, parts, noticeMinutes, note }: typeof form.values) =>
      waitlistApi.change(entry, {
        staffId: staffId || null,
        from,
        to,
        // Hours that somebody wrote on the booking page stay as they are unless others are chosen.
        ...(form.isDirty('parts') ? { windows: windowsOf(parts) } : {}),
        noticeMinutes,
        note: note.trim() || null,
      }),
    meta: { quiet: true },
    onSuccess: () => {
      notifications.show({ message: t('changed', { client: entry.clientName }) });
      void refresh('waitlist');
      onClose();
    },
  });
  return { form, save };
}

const inPlace = { withinPortal: false };

/** Changes what somebody waits for; the services stay, since who waits for others waits anew. */
export function EditEntry(props: EditEntryProps) {
  const { t } = useTranslation(['waitlist', 'common', 'booking']);
  const { entry, onClose } = props;
  const { form, save } = useEditing(props);
  const { data: staff } = useQuery({ queryKey: keys.staff, queryFn: setupApi.staff });
  const { from, to, parts } = form.values;
  const people = (staff?.data ?? []).filter(({ id, archived }) => !archived || id === entry.staffId);
  return (
    <Modal opened onClose={onClose} fullScreen={usePhone()} title={t('editTitle', { client: entry.clientName })}>
      <form noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack gap="sm">
          <Select
            label={t('booking:new.staff')}
            allowDeselect={false}
            comboboxProps={inPlace}
            data={[
              { value: '', label: t('common:anyone') },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...form.getInputProps('staffId')}
          />
          <SimpleGrid cols={2} spacing="xs">
            <DayInput
              inPlace
              label={t('from')}
              value={from}
              onChange={(next) => form.setValues({ from: next, to: to < next ? next : to })}
            />
            <DayInput
              inPlace
              label={t('to')}
              minDate={from}
              value={to}
              onChange={(next) => form.setFieldValue('to', next)}
            />
          </SimpleGrid>
          <Input.Wrapper label={t('time')} description={t('timeHint')}>
            <Chip.Group multiple value={parts} onChange={(next) => form.setFieldValue('parts', next as PartOfDay[])}>
              <Group gap="xs" mt={6}>
                {partNames.map((part) => (
                  <Chip key={part} value={part}>
                    {t(`part.${part}`)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </Input.Wrapper>
          <NumberInput label={t('noticeLabel')} min={0} max={20_160} {...form.getInputProps('noticeMinutes')} />
          <Textarea label={t('note')} autosize minRows={1} maxRows={4} {...form.getInputProps('note')} />
          <ProblemAlert error={save.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
              {t('common:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
