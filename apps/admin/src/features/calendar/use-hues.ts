import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { Appointment } from '../../shared/api/types/booking.js';
import type { CalendarState } from './use-calendar-state.js';

/** As many as can be told apart side by side; whoever comes after shares one. */
const hues = 8;

/** Which of the hues an appointment has, by its service or its person; null where the status gives the colour. */
export function useHues(colour: CalendarState['colour']) {
  const services = useQuery({ queryKey: keys.services, queryFn: setupApi.services, enabled: colour === 'service' });
  const staff = useQuery({ queryKey: keys.staff, queryFn: setupApi.staff, enabled: colour === 'staff' });
  const rows: readonly { readonly id: string }[] | undefined =
    colour === 'service' ? services.data?.data : staff.data?.data;
  const places = useMemo(() => new Map((rows ?? []).map(({ id }, index) => [id, index % hues])), [rows]);
  return useCallback(
    ({ serviceId, staffId }: Pick<Appointment, 'serviceId' | 'staffId'>): number | null =>
      colour === 'status' ? null : (places.get(colour === 'service' ? serviceId : staffId) ?? 0),
    [colour, places],
  );
}
