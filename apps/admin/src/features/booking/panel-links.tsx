import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCalendarPlus, IconLink, IconUser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import type { Booking } from '../../shared/api/types/booking.js';
import { askFor } from '../../shared/shell/dialog-requests.js';

/** Ways on from a booking: the client, the client's own link, the next booking. */
export function PanelLinks({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation('booking');
  const copy = useMutation({
    mutationFn: async () => navigator.clipboard.writeText((await bookingsApi.manageLink(booking.id)).url),
    onSuccess: () => notifications.show({ message: t('panel.linkCopied'), autoClose: 3000 }),
  });
  const { clientId } = booking;
  return (
    <Group gap="xs">
      {clientId && (
        <Button
          size="compact-md"
          fz={14}
          variant="light"
          leftSection={<IconUser size={16} />}
          renderRoot={(props) => <Link to="/clients/$clientId" params={{ clientId }} {...props} />}
        >
          {t('panel.openClient')}
        </Button>
      )}
      <Button
        size="compact-md"
        fz={14}
        variant="light"
        leftSection={<IconLink size={16} />}
        loading={copy.isPending}
        onClick={() => copy.mutate()}
      >
        {t('panel.copyLink')}
      </Button>
      {clientId && (
        <Button
          size="compact-md"
          fz={14}
          variant="light"
          leftSection={<IconCalendarPlus size={16} />}
          onClick={() => askFor({ kind: 'new-booking', clientId, serviceId: booking.appointments[0]?.serviceId })}
        >
          {t('action.rebook')}
        </Button>
      )}
    </Group>
  );
}
