import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import { affectedBy, keys } from '../../shared/api/query-keys.js';
import type { Booking, BookingStatus } from '../../shared/api/types/booking.js';
import type { Page } from '../../shared/api/types/shared-words.js';
import { showProblem } from '../../shared/ui/show-problem.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

export type BookingAction = 'confirm' | 'check-in' | 'start' | 'complete' | 'no-show' | 'cancel';

const becomes: Record<BookingAction, BookingStatus> = {
  confirm: 'confirmed',
  'check-in': 'arrived',
  start: 'in_progress',
  complete: 'completed',
  'no-show': 'no_show',
  cancel: 'cancelled',
};

/** Puts one booking into everything fetched that holds it, and fetches what follows from it. */
export function useBookingCache() {
  const queryClient = useQueryClient();
  const put = (booking: Booking) => {
    queryClient.setQueryData(keys.booking(booking.id), booking);
    queryClient.setQueriesData<Page<Booking>>({ queryKey: ['booking', 'list'] }, (page) =>
      page ? { ...page, data: page.data.map((other) => (other.id === booking.id ? booking : other)) } : page,
    );
  };
  const refresh = async () => {
    await Promise.all(affectedBy('booking').map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
  };
  return { put, refresh, stop: () => queryClient.cancelQueries({ queryKey: ['booking'] }) };
}

interface ActionInput {
  readonly booking: Booking;
  readonly action: BookingAction;
  readonly cancel?: { readonly reason?: string; readonly notify?: boolean };
}

function send({ booking, action, cancel }: ActionInput): Promise<Booking> {
  if (action === 'cancel') return bookingsApi.cancel(booking, cancel ?? {});
  if (action === 'complete') return bookingsApi.complete(booking);
  return bookingsApi.act(booking, action);
}

/** Takes one step with a booking: at once on the screen, with an undo, and back with the reason when refused. */
export function useBookingAction() {
  const { t } = useTranslation(['booking', 'common']);
  const { put, refresh, stop } = useBookingCache();
  return useMutation({
    mutationFn: send,
    meta: { quiet: true },
    onMutate: async ({ booking, action }: ActionInput) => {
      await stop();
      put({ ...booking, status: becomes[action] });
    },
    onSuccess: (after, { action }) => {
      put(after);
      const client = after.clientName ?? t('common:walkIn');
      offerUndo(t(`done.${action}`, { client }), async () => {
        put(await bookingsApi.act(after, 'undo'));
        await refresh();
      });
    },
    onError: (error, { booking }) => {
      put(booking);
      showProblem(error);
    },
    onSettled: refresh,
  });
}
