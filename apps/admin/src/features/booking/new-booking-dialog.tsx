import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../../shared/api/clients-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { BookingForm } from './booking-form.js';
import { knownClient } from './client-choice.js';

interface NewBookingDialogProps {
  readonly clientId?: string;
  readonly serviceId?: string;
  readonly onClose: () => void;
}

/** A new booking from anywhere; the client is filled in where the wish came from a profile. */
export function NewBookingDialog({ clientId, serviceId, onClose }: NewBookingDialogProps) {
  const { t } = useTranslation(['booking', 'common']);
  const phone = usePhone();
  const day = useFormat().dayOf(useNow());
  const client = useQuery({
    queryKey: keys.client(clientId ?? ''),
    queryFn: () => clientsApi.one(clientId ?? ''),
    enabled: clientId !== undefined,
  });
  return (
    <Modal opened onClose={onClose} fullScreen={phone} title={t('new.title')}>
      {(clientId === undefined || client.data) && (
        <BookingForm
          start={{ day, serviceId, client: client.data ? knownClient(client.data) : null }}
          onBooked={onClose}
          onCancel={onClose}
        />
      )}
    </Modal>
  );
}
