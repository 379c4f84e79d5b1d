import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Booking } from '../../shared/api/types/booking.js';
import type { Page } from '../../shared/api/types/shared-words.js';
import { useDuration } from '../../shared/format/use-duration.js';
import { useFormat } from '../../shared/format/use-format.js';
import { minutesBetween } from '../../shared/time/zoned.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { moved, type Placement, resized } from './placement.js';

const listKey: QueryKey = ['booking', 'list'];

interface Input {
  readonly booking: Booking;
  readonly placement: Placement;
  readonly override?: boolean;
}

/** Placements wait for one another, and each goes out with the version that the one before has left. */
const placing = ['placing'];

function send({ booking, placement, override }: Input): Promise<Booking> {
  if (placement.kind === 'resize') return bookingsApi.change(booking, { duration: placement.duration });
  return bookingsApi.reschedule(booking, { start: placement.start, staffId: placement.staffId, override });
}

/** How to get back to where the booking stood, from the version the server answered with. */
function sendBack(before: Booking, after: Booking): Promise<Booking> {
  if (before.start === after.start && before.end !== after.end)
    return bookingsApi.change(after, { duration: minutesBetween(before.start, before.end) });
  return bookingsApi.reschedule(after, {
    start: before.start,
    staffId: before.appointments.length === 1 ? before.appointments[0]?.staffId : undefined,
    override: true,
  });
}

/** Moves or resizes at once on the screen, then on the server; goes back with the reason when that refuses. */
export function usePlaceBooking(onRefused: (input: Input, error: unknown) => void) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const duration = useDuration();
  const queryClient = useQueryClient();
  const versions = useRef(new Map<string, number>());
  const newest = (booking: Booking): Booking => {
    const version = Math.max(booking.version, versions.current.get(booking.id) ?? 0);
    return { ...booking, version };
  };
  const patch = (booking: Booking) => {
    queryClient.setQueriesData<Page<Booking>>({ queryKey: listKey }, (page) =>
      page ? { ...page, data: page.data.map((other) => (other.id === booking.id ? booking : other)) } : page,
    );
    queryClient.setQueryData<Booking>(keys.booking(booking.id), (known) => (known ? booking : known));
  };
  return useMutation({
    mutationKey: placing,
    scope: { id: 'placing' },
    mutationFn: (input: Input) => send({ ...input, booking: newest(input.booking) }),
    meta: { quiet: true },
    onMutate: async ({ booking, placement }: Input) => {
      await queryClient.cancelQueries({ queryKey: listKey });
      patch(placement.kind === 'resize' ? resized(booking, placement.duration) : moved(booking, placement));
      return booking;
    },
    onSuccess: (after, { booking, placement }) => {
      versions.current.set(after.id, after.version);
      // A later step of the same booking already stands on the screen.
      if (queryClient.isMutating({ mutationKey: placing }) <= 1) patch(after);
      const staff = after.appointments[0]?.staffName ?? '';
      const message =
        placement.kind === 'resize'
          ? t('resized', { duration: duration(placement.duration), time: format.time(after.end) })
          : t('moved', { when: format.dateTime(after.start), staff });
      offerUndo(message, async () => {
        const back = await sendBack(booking, newest(after));
        versions.current.set(back.id, back.version);
        patch(back);
        await queryClient.invalidateQueries({ queryKey: ['booking'] });
      });
    },
    onError: (error, input, before) => {
      if (before) patch(before);
      onRefused(input, error);
    },
    onSettled: async () => {
      if (queryClient.isMutating({ mutationKey: placing }) <= 1)
        await queryClient.invalidateQueries({ queryKey: ['booking'] });
    },
  });
}
