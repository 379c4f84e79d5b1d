import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import type { Booking } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { instantAt, parseClock } from '../../shared/time/zoned.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { useBookingCache } from './use-booking-action.js';

interface DeclineDialogProps {
  readonly booking: Booking;
  readonly onClose: () => void;
}

/** Declining goes out to the client; another time can go with it, which they accept by one tap. */
export function DeclineDialog({ booking, onClose }: DeclineDialogProps) {
  const { t } = useTranslation(['booking', 'common', 'terms']);
  const format = useFormat(booking.timeZone);
  const { put, refresh } = useBookingCache();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(format.dayOf(booking.start));
  const [time, setTime] = useState('');
  const minute = parseClock(time);
  const decline = useMutation({
    mutationFn: () =>
      bookingsApi.decline(booking, {
        ...(reason.trim() ? { reason: reason.trim() } : {}),
        ...(day && minute !== null ? { proposedStart: instantAt(day, minute, booking.timeZone) } : {}),
      }),
    meta: { quiet: true },
    onSuccess: (after) => {
      put(after);
      onClose();
    },
    onSettled: refresh,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decline.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t('terms:decline.title')}>
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert error={decline.error} />
          <TextInput
            label={t('terms:reason')}
            description={t('common:optional')}
            data-autofocus
            maxLength={300}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Text size="sm">{t('terms:decline.propose')}</Text>
          <Group grow>
            <TextInput
              type="date"
              label={t('terms:decline.day')}
              value={day}
              onChange={({ currentTarget }) => setDay(currentTarget.value)}
            />
            <TextInput
              type="time"
              label={t('terms:decline.time')}
              value={time}
              onChange={({ currentTarget }) => setTime(currentTarget.value)}
            />
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={decline.isPending} color={time ? undefined : 'red'}>
              {t(time ? 'terms:decline.submitProposal' : 'terms:decline.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
