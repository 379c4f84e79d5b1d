import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Booking } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { BookingRow } from '../../shared/ui/booking-row.js';
import { SectionCard } from '../../shared/ui/section-card.js';

interface UpcomingProps {
  readonly clientId: string;
  readonly onOpen: (booking: Booking) => void;
}

const ahead: readonly Booking['status'][] = ['requested', 'confirmed', 'arrived', 'in_progress'];

/** What the client has booked from today on. */
export function Upcoming({ clientId, onOpen }: UpcomingProps) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  const from = format.dayOf(useNow());
  const query = { clientId, from, limit: 50 };
  const { data } = useQuery({ queryKey: keys.bookings(query), queryFn: () => bookingsApi.list(query) });
  const bookings = data?.data.filter(({ status }) => ahead.includes(status)) ?? [];
  return (
    <SectionCard title={t('upcoming.title')}>
      {bookings.length === 0 ? (
        <Text size="sm" c="dimmed" p="md">
          {t('upcoming.none')}
        </Text>
      ) : (
        <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {bookings.map((booking) => (
            <BookingRow key={booking.id} booking={booking} onOpen={onOpen} withDay />
          ))}
        </ul>
      )}
    </SectionCard>
  );
}
