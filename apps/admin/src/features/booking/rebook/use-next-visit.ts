import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../../shared/api/bookings-api.js';
import { clientsApi } from '../../../shared/api/clients-api.js';
import { keys } from '../../../shared/api/query-keys.js';
import { setupApi } from '../../../shared/api/setup-api.js';
import type { Booking, Slot } from '../../../shared/api/types/booking.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useMay } from '../../../shared/session/use-session.js';
import { addDays } from '../../../shared/time/days.js';
import { offerUndo } from '../../../shared/undo/undo-toast.js';
import { useBookingCache } from '../use-booking-action.js';
import { dayAfter, nearestSlots, usualDistance } from './next-visit.js';

/** Days looked at before and after the wanted one. */
const around = 3;
const mostShown = 4;

/** The same services with the same people, as a question about free time. */
function queryOf(booking: Booking, from: string, to: string) {
  const all = booking.appointments;
  return {
    serviceIds: all.map((one) => one.serviceId),
    staffIds: all.map((one) => one.staffId),
    variantIds: all.flatMap(({ variant }) => (variant ? [variant.id] : [])),
    addOnIds: all.flatMap(({ addOns }) => addOns.map(({ id }) => id)),
    parallelIds: all.flatMap(({ parallel, serviceId }) => (parallel ? serviceId : [])),
    locationId: booking.locationId,
    desk: true,
    from,
    to,
  };
}

/** The client's own rhythm in weeks where there is one, and what stands in for it. */
export function useDistance(booking: Booking) {
  const may = useMay('clients:read');
  const { clientId } = booking;
  const client = useQuery({
    queryKey: keys.client(clientId ?? ''),
    queryFn: () => clientsApi.one(clientId ?? ''),
    enabled: may && clientId !== null,
  });
  const services = useQuery({ queryKey: keys.services, queryFn: setupApi.services });
  const service = services.data?.data.find(({ id }) => id === booking.appointments[0]?.serviceId);
  const rhythmDays = client.data?.rhythmDays ?? null;
  return {
    isKnown: !client.isLoading && !services.isLoading,
    rhythmWeeks: rhythmDays === null ? null : usualDistance(rhythmDays, null),
    weeks: usualDistance(rhythmDays, service?.rebookAfterDays),
  };
}

/** Free starts around the same weekday so many weeks after a visit, nearest first, and booking one of them. */
export function useNextVisit(booking: Booking, weeks: number | null) {
  const { t } = useTranslation('series');
  const format = useFormat(booking.timeZone);
  const { refresh } = useBookingCache();
  const visit = format.dayOf(booking.start);
  const day = dayAfter(visit, weeks ?? 1);
  const query = queryOf(booking, addDays(day, -around), addDays(day, around));
  const times = useQuery({
    queryKey: keys.availability(query),
    queryFn: () => bookingsApi.visitTimes(query),
    enabled: weeks !== null,
    staleTime: 5_000,
  });
  const slots = times.data ? nearestSlots(times.data.slots, day, booking, visit).slice(0, mostShown) : undefined;
  const book = useMutation({
    mutationFn: ({ start }: Slot) =>
      bookingsApi.create({
        ...(booking.clientId ? { clientId: booking.clientId } : {}),
        locationId: booking.locationId,
        start,
        appointments: booking.appointments.map(({ serviceId, staffId, variant, addOns, parallel }) => ({
          serviceId,
          staffId,
          ...(parallel ? { parallel } : {}),
          ...(variant ? { variantId: variant.id } : {}),
          ...(addOns.length > 0 ? { addOnIds: addOns.map(({ id }) => id) } : {}),
        })),
        override: false,
      }),
    onSuccess: (next) => {
      offerUndo(t('again.booked', { when: format.dateTime(next.start) }), async () => {
        await bookingsApi.cancel(next, { notify: false });
        await refresh();
      });
    },
    onSettled: refresh,
  });
  return { day, slots, error: times.error, book };
}
