import { Button, Chip, Group, Input, Modal, NumberInput, Select, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { Day } from '../../shared/api/types/shared-words.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { waitlistApi } from '../../shared/api/waitlist-api.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { addDays } from '../../shared/time/days.js';
import { DayInput } from '../../shared/ui/day-input.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import type { ClientChoice } from '../booking/client-choice.js';
import { ClientPicker } from '../booking/client-picker.js';
import { partNames, windowsOf, type PartOfDay } from './parts-of-day.js';
import { personOf } from './person-of.js';

interface AddToWaitlistProps {
  readonly onClose: () => void;
}

interface Values {
  client: ClientChoice | null;
  serviceId: string;
  staffId: string;
  from: Day;
  to: Day;
  parts: PartOfDay[];
  noticeMinutes: number;
  note: string;
}

function requestOf(values: Values) {
  const { client, serviceId, staffId, from, to, parts, noticeMinutes, note } = values;
  return {
    ...personOf(client),
    serviceId,
    staffId: staffId || undefined,
    from,
    to,
    windows: windowsOf(parts),
    noticeMinutes,
    note: note.trim() || undefined,
  };
}

function useAdding({ onClose }: AddToWaitlistProps) {
  const { t } = useTranslation('waitlist');
  const today = useFormat().dayOf(useNow());
  const refresh = useRefresh();
  const form = useForm<Values>({
    initialValues: {
      client: null,
      serviceId: '',
      staffId: '',
      from: today,
      to: addDays(today, 6),
      parts: [],
      noticeMinutes: 0,
      note: '',
    },
    validate: {
      client: (client) => (client && client.name.trim() ? null : t('missingClient')),
      serviceId: (serviceId) => (serviceId ? null : t('missingService')),
    },
  });
  const add = useMutation({
    mutationFn: (values: Values) => waitlistApi.create(requestOf(values)),
    meta: { quiet: true },
    onSuccess: (entry) => {
      notifications.show({ message: t('added', { client: entry.clientName }) });
      void refresh('waitlist');
      onClose();
    },
  });
  return { form, add, today };
}

function useChoices(serviceId: string) {
  const { t } = useTranslation('common');
  const { data: services } = useQuery({ queryKey: keys.services, queryFn: setupApi.services });
  const { data: staff } = useQuery({ queryKey: keys.staff, queryFn: setupApi.staff });
  const service = services?.data.find(({ id }) => id === serviceId);
  const people = (staff?.data ?? []).filter(
    ({ id, archived }) => !archived && (!service || service.staffIds.includes(id)),
  );
  return {
    services: (services?.data ?? [])
      .filter(({ archived }) => !archived)
      .map(({ id, name }) => ({ value: id, label: name })),
    staff: [{ value: '', label: t('anyone') }, ...people.map(({ id, name }) => ({ value: id, label: name }))],
  };
}

const inPlace = { withinPortal: false };

/** Puts a client on the waiting list. */
export function AddToWaitlist(props: AddToWaitlistProps) {
  const { t } = useTranslation(['waitlist', 'common', 'booking']);
  const { form, add, today } = useAdding(props);
  const choices = useChoices(form.values.serviceId);
  const { from, to, parts, client } = form.values;
  return (
    <Modal opened onClose={props.onClose} fullScreen={usePhone()} title={t('add')}>
      <form noValidate onSubmit={form.onSubmit((values) => add.mutate(values))}>
        <Stack gap="sm">
          <ClientPicker
            value={client}
            error={form.errors['client'] as string | undefined}
            onChange={(next) => form.setFieldValue('client', next)}
          />
          <Select
            label={t('service')}
            searchable
            comboboxProps={inPlace}
            data={choices.services}
            {...form.getInputProps('serviceId')}
          />
          <Select
            label={t('booking:new.staff')}
            allowDeselect={false}
            comboboxProps={inPlace}
            data={choices.staff}
            {...form.getInputProps('staffId')}
          />
          <SimpleGrid cols={2} spacing="xs">
            <DayInput
              inPlace
              label={t('from')}
              minDate={today}
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
          <ProblemAlert error={add.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
