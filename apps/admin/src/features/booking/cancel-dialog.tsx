import { Button, Group, Modal, Stack, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../shared/api/types/booking.js';
import type { SeriesScope } from '../../shared/api/types/series.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { ScopeChoice } from './repeat/scope-choice.js';
import { useSeriesChange } from './repeat/use-series-change.js';
import { useBookingAction } from './use-booking-action.js';

interface BookingDialogProps {
  readonly booking: Booking;
  readonly onClose: () => void;
}

/** Cancelling goes out to the client, so it asks first: the reason, and whether to tell. */
export function CancelDialog({ booking, onClose }: BookingDialogProps) {
  const { t } = useTranslation(['booking', 'common']);
  const [reason, setReason] = useState('');
  const [notify, setNotify] = useState(true);
  const [scope, setScope] = useState<SeriesScope>('this');
  const act = useBookingAction();
  const { cancel } = useSeriesChange(booking, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (scope !== 'this') return cancel.mutate({ scope, reason: reason.trim() || null, notify });
    act.mutate({ booking, action: 'cancel', cancel: { reason: reason.trim() || undefined, notify } });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('cancel.title')}>
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert error={cancel.error} />
          {booking.series && <ScopeChoice booking={booking} value={scope} onChange={setScope} />}
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
