import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { bookingsOfDays } from '../../shared/api/bookings-of-days.js';
import { classesApi } from '../../shared/api/classes-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { Day } from '../../shared/api/types/shared-words.js';

/** What the calendar draws for some days; the previous days stay on screen until the next are there. */
export function useCalendarData(from: Day, to: Day) {
  const range = { from, to };
  const staff = useQuery({ queryKey: keys.staff, queryFn: setupApi.staff });
  const locations = useQuery({ queryKey: keys.locations, queryFn: setupApi.locations });
  const resources = useQuery({ queryKey: keys.resources, queryFn: setupApi.resources });
  const bookings = useQuery({
    queryKey: keys.bookings(range),
    queryFn: () => bookingsOfDays(range),
    placeholderData: keepPreviousData,
  });
  const workingHours = useQuery({
    queryKey: keys.workingHours(range),
    queryFn: () => setupApi.workingHours(range),
    placeholderData: keepPreviousData,
  });
  const timeOff = useQuery({
    queryKey: keys.timeOff(range),
    queryFn: () => setupApi.timeOff(range),
    placeholderData: keepPreviousData,
  });
  const outsideTimes = useQuery({
    queryKey: keys.outsideTimes(range),
    queryFn: () => setupApi.outsideTimes(range),
    placeholderData: keepPreviousData,
  });
  const sessions = useQuery({
    queryKey: keys.classSessions({ ...range, limit: 200 }),
    queryFn: () => classesApi.list({ ...range, limit: 200 }),
    placeholderData: keepPreviousData,
  });
  return { sessions, outsideTimes, staff, locations, resources, bookings, workingHours, timeOff };
}

export type CalendarData = ReturnType<typeof useCalendarData>;
