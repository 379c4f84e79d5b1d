import { ActionIcon, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment, Booking } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { CancelPartDialog } from './cancel-part-dialog.js';

const open: readonly Booking['status'][] = ['requested', 'confirmed', 'arrived', 'in_progress'];

interface PanelPartProps {
  readonly booking: Booking;
  readonly part: Appointment;
}

function CancelPart({ booking, part }: PanelPartProps) {
  const { t } = useTranslation('visitParts');
  const [asks, setAsks] = useState(false);
  const label = t('cancel.action', { service: part.serviceName });
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={label}
        title={label}
        onClick={() => setAsks(true)}
      >
        <IconX size={18} />
      </ActionIcon>
      {asks && <CancelPartDialog booking={booking} part={part} onClose={() => setAsks(false)} />}
    </>
  );
}

/** One service of the visit: when, with whom, for how much; one of several can be cancelled alone. */
export function PanelPart({ booking, part }: PanelPartProps) {
  const { t } = useTranslation(['booking', 'visitParts', 'courses']);
  const format = useFormat(booking.timeZone);
  const mayWrite = useMay('bookings:write');
  const { serviceName, staffName, start, end, price, resources, parallel, guest, guestName } = part;
  const canGo = mayWrite && booking.appointments.length > 1 && open.includes(booking.status);
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text fw={600} size="sm">
          {serviceName}
        </Text>
        <Text size="sm" c="dimmed">
          {format.span(start, end)} {t('panel.with', { staff: staffName })}
          {parallel && !guest && ` · ${t('visitParts:besideNow')}`}
          {guest && ` · ${guestName ? t('courses:guestNamed', { name: guestName }) : t('courses:guest')}`}
          {resources.map(({ name }) => ` · ${name}`).join('')}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        <Text size="sm" className="sg-figures" style={{ whiteSpace: 'nowrap' }}>
          {format.money(price)}
        </Text>
        {canGo && <CancelPart booking={booking} part={part} />}
      </Group>
    </Group>
  );
}
