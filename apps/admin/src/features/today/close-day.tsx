import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import type { Booking } from '../../shared/api/types/booking.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { useBookingAction, useBookingCache } from '../booking/use-booking-action.js';
import { BookingRow } from '../../shared/ui/booking-row.js';
import { SectionCard } from '../../shared/ui/section-card.js';

interface CloseDayProps {
  readonly bookings: readonly Booking[];
  readonly onOpen: (booking: Booking) => void;
}

const shown = 8;

function useCloseAll() {
  const { t } = useTranslation('today');
  const { put, refresh } = useBookingCache();
  return useMutation({
    mutationFn: async (bookings: readonly Booking[]) => {
      const closed: Booking[] = [];
      for (const booking of bookings) closed.push(await bookingsApi.complete(booking));
      return closed;
    },
    onSuccess: (closed) => {
      closed.forEach(put);
      offerUndo(t('close.allDone', { count: closed.length }), async () => {
        for (const booking of closed) put(await bookingsApi.act(booking, 'undo'));
        await refresh();
      });
    },
    onSettled: refresh,
  });
}

/** Past visits that nobody has marked: they count nowhere until one says whether the client came. */
export function CloseDay({ bookings, onOpen }: CloseDayProps) {
  const { t } = useTranslation('today');
  const act = useBookingAction();
  const closeAll = useCloseAll();
  const first = bookings.slice(0, shown);
  return (
    <SectionCard
      title={t('close.title')}
      note={t('close.text')}
      count={bookings.length}
      action={
        <Button
          size="compact-md"
          fz={14}
          variant="light"
          loading={closeAll.isPending}
          onClick={() => closeAll.mutate(first)}
        >
          {t('close.all', { count: first.length })}
        </Button>
      }
    >
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {first.map((booking) => (
          <BookingRow key={booking.id} booking={booking} onOpen={onOpen} withDay>
            <Button
              size="compact-md"
              fz={14}
              variant="light"
              onClick={() => act.mutate({ booking, action: 'complete' })}
            >
              {t('close.came')}
            </Button>
            <Button
              size="compact-md"
              fz={14}
              variant="default"
              onClick={() => act.mutate({ booking, action: 'no-show' })}
            >
              {t('close.missed')}
            </Button>
          </BookingRow>
        ))}
      </ul>
    </SectionCard>
  );
}
