import { Button, Group, Stack, Text } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../../shared/api/types/booking.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { StatusBadge } from '../../../shared/ui/status-badge.js';
import { useSeries } from './use-series.js';

/** Which visit of its series a booking is, and the others. */
export function PanelSeries({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation('series');
  const format = useFormat(booking.timeZone);
  const [open, setOpen] = useState(false);
  const { data } = useSeries(booking);
  if (!booking.series) return null;
  return (
    <Stack gap={6} component="section" aria-label={t('scope.label')}>
      <Group gap="xs">
        <IconRepeat size={16} aria-hidden />
        <Text size="sm">
          {t('place', booking.series)}
          {data && ` · ${t(`rule.${data.unit}`, { count: data.every })}`}
        </Text>
        <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'hideAll' : 'showAll')}
        </Button>
      </Group>
      {open &&
        data?.visits.map(({ bookingId, start, status }) => (
          <Group key={bookingId} justify="space-between" wrap="nowrap">
            <Text size="sm" fw={bookingId === booking.id ? 600 : undefined} className="sg-figures">
              {format.dateTime(start)}
            </Text>
            <StatusBadge status={status} />
          </Group>
        ))}
    </Stack>
  );
}
