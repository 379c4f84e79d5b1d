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

/** How far ahead requests are looked for: each has to be answered soon, however far away its visit is. */
const requestDays = 400;

/** Today and tomorrow, all requests, and what is still open of the past quarter; of one person or everybody. */
export function useDay(staffId: string | null) {
  const { dayOf } = useFormat();
  const now = useNow();
  const day = dayOf(now);
  const ahead = { from: day, to: addDays(day, 1) };
  const asked = { from: day, to: addDays(day, requestDays), status: ['requested'] satisfies BookingStatus[] };
  const past = { from: addDays(day, -backDays), to: addDays(day, -1), status: open };
  const coming = useQuery({ queryKey: keys.bookings(ahead), queryFn: () => bookingsOfDays(ahead) });
  const requests = useQuery({ queryKey: keys.bookings(asked), queryFn: () => bookingsOfDays(asked) });
  const unmarked = useQuery({ queryKey: keys.bookings(past), queryFn: () => bookingsOfDays(past) });
  const minute = Math.floor(now / 60_000);
  const lists = useMemo(() => {
    const near = coming.data?.data ?? [];
    const further = (requests.data?.data ?? []).filter(({ id }) => !near.some((one) => one.id === id));
    const all = [...(unmarked.data?.data ?? []), ...near, ...further];
    const own = staffId
      ? all.filter(({ appointments }) => appointments.some((appointment) => appointment.staffId === staffId))
      : all;
    return sortDay(own, day, minute * 60_000, dayOf);
  }, [unmarked.data, coming.data, requests.data, staffId, day, minute, dayOf]);
  return {
    lists,
    day,
    now,
    isPending: coming.isPending || unmarked.isPending,
    error: coming.error ?? unmarked.error ?? requests.error,
  };
}
