import type { Caller } from '@stamgast/platform/http';
import type { CalendarAsker } from '../../domain/calendars/calendar-feed.js';

/** In whose name feeds and outside calendars are asked for: whoever may change the set-up sees to everybody's. */
export function askerOf(caller: Caller): CalendarAsker {
  const { principal } = caller.request;
  return {
    staffId: principal?.staffId ?? null,
    everybodys: principal?.permissions.has('setup:write') ?? false,
    seesClients: principal?.permissions.has('clients:read') ?? false,
  };
}
