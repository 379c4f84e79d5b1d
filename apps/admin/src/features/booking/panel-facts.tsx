import { Badge, Divider, Group, Stack, Text } from '@mantine/core';
import { IconCash, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { PanelPart } from './panel-part.js';

function Cancellation({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation('booking');
  if (!booking.cancelledBy) return null;
  return (
    <Text size="sm">
      {t(booking.cancelledBy === 'client' ? 'panel.cancelledByClient' : 'panel.cancelledByBusiness')}
      {booking.cancelledLate ? ` (${t('panel.late')})` : ''}
      {booking.cancelReason ? `: ${booking.cancelReason}` : ''}
    </Text>
  );
}

/** What was booked, with whom, for how much, and whether the client has said yes. */
export function PanelFacts({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation(['booking', 'classes', 'courses']);
  const format = useFormat(booking.timeZone);
  const confirmed = booking.clientConfirmedAt !== null;
  const upcoming = booking.status === 'confirmed' || booking.status === 'requested';
  return (
    <Stack gap="sm">
      <Cancellation booking={booking} />
      <Stack gap={10} component="section" aria-label={t('panel.services')}>
        {booking.appointments.map((part) => (
          <PanelPart key={part.id} booking={booking} part={part} />
        ))}
        <Divider />
        <Group justify="space-between">
          <Group gap={6}>
            <IconCash size={16} aria-hidden />
            <Text size="sm">{t(booking.paid ? 'panel.paid' : 'panel.unpaid')}</Text>
          </Group>
          <Text fw={600} className="sg-figures">
            {format.money(booking.price)}
          </Text>
        </Group>
      </Stack>
      <Group gap={6}>
        {upcoming && (
          <Badge
            variant="light"
            color={confirmed ? 'fir' : 'gray'}
            size="lg"
            fz={13}
            leftSection={confirmed ? <IconCircleCheck size={14} /> : <IconCircleDashed size={14} />}
          >
            {t(confirmed ? 'panel.clientConfirmed' : 'panel.notConfirmed')}
          </Badge>
        )}
        <Badge variant="light" color="gray" size="lg" fz={13}>
          {t(`panel.source.${booking.source}`)}
        </Badge>
        {(booking.seats ?? 1) > 1 && (
          <Badge variant="light" color="gray" size="lg" fz={13}>
            {t('classes:count', { count: booking.seats ?? 1 })}
          </Badge>
        )}
        {booking.course && (
          <Badge variant="light" color="gray" size="lg" fz={13} tt="none">
            {t('courses:part', { name: booking.course.name })}
          </Badge>
        )}
      </Group>
    </Stack>
  );
}
