import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { bookingsOfDays } from '../../shared/api/bookings-of-days.js';
import { keys } from '../../shared/api/query-keys.js';
import type { BookingStatus } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useNow } from '../../shared/session/use-now.js';
import { addDays } from '../../shared/time/days.js';
import { sortDay } from './sort-day.js';

/** A visit in one of these states has no outcome yet. */
const open: BookingStatus[] = ['confirmed', 'arrived', 'in_progress'];

/** How far back visits without an outcome are looked for. */
const backDays = 92;

/** Today and tomorrow, and what is still open of the past quarter; of one person or everybody. */
export function useDay(staffId: string | null) {
  const { dayOf } = useFormat();
  const now = useNow();
  const day = dayOf(now);
  const ahead = { from: day, to: addDays(day, 1) };
  const past = { from: addDays(day, -backDays), to: addDays(day, -1), status: open };
  const coming = useQuery({ queryKey: keys.bookings(ahead), queryFn: () => bookingsOfDays(ahead) });
  const unmarked = useQuery({ queryKey: keys.bookings(past), queryFn: () => bookingsOfDays(past) });
  const minute = Math.floor(now / 60_000);
  const lists = useMemo(() => {
    const all = [...(unmarked.data?.data ?? []), ...(coming.data?.data ?? [])];
    const own = staffId
      ? all.filter(({ appointments }) => appointments.some((appointment) => appointment.staffId === staffId))
      : all;
    return sortDay(own, day, minute * 60_000, dayOf);
  }, [unmarked.data, coming.data, staffId, day, minute, dayOf]);
  return { lists, day, now, isPending: coming.isPending || unmarked.isPending, error: coming.error ?? unmarked.error };
}
