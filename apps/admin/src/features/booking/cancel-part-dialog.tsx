import { Button, Group, Modal, Stack, Switch, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import type { Appointment, Booking } from '../../shared/api/types/booking.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { useBookingCache } from './use-booking-action.js';

interface CancelPartDialogProps {
  readonly booking: Booking;
  readonly part: Appointment;
  readonly onClose: () => void;
}

/** Cancelling one service of a visit tells the client, so it asks first. */
export function CancelPartDialog({ booking, part, onClose }: CancelPartDialogProps) {
  const { t } = useTranslation(['visitParts', 'common']);
  const [reason, setReason] = useState('');
  const [notify, setNotify] = useState(true);
  const { put, refresh } = useBookingCache();
  const service = part.serviceName;
  const cancel = useMutation({
    mutationFn: () => bookingsApi.cancelPart(booking, part.id, { reason: reason.trim() || undefined, notify }),
    meta: { quiet: true },
    onSuccess: (after) => {
      put(after);
      onClose();
      notifications.show({ message: t('cancel.done', { service }) });
    },
    onSettled: refresh,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    cancel.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t('cancel.title', { service })}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('cancel.text')}</Text>
          <ProblemAlert error={cancel.error} />
          <TextInput
            label={t('cancel.reason')}
            description={t('common:optional')}
            data-autofocus
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Switch
            label={t('cancel.notify')}
            checked={notify}
            onChange={({ currentTarget }) => setNotify(currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel.keep')}
            </Button>
            <Button type="submit" color="red.9" loading={cancel.isPending}>
              {t('cancel.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
