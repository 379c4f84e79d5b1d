import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../shared/api/types/booking.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { useBookingCache } from './use-booking-action.js';

interface ReasonDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly act: (reason: string) => Promise<Booking>;
}

/** A decision in the client's favour, with the reason that is kept. */
export function ReasonDialog({ title, onClose, act }: ReasonDialogProps) {
  const { t } = useTranslation(['terms', 'common']);
  const { put, refresh } = useBookingCache();
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: () => act(reason.trim()),
    meta: { quiet: true },
    onSuccess: (after) => {
      put(after);
      onClose();
    },
    onSettled: refresh,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) send.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert error={send.error} />
          <TextInput
            label={t('reason')}
            required
            data-autofocus
            maxLength={300}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!reason.trim()} loading={send.isPending}>
              {title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
