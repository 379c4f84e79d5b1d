import type { Caller } from '@stamgast/platform/http';
import type { Reader } from '../application/client-views.js';

/** What a team member may see of clients: money takes the right to read sales. */
export function readerOf(caller: Caller): Reader {
  return { seesMoney: caller.request.principal?.permissions.has('sales:read') ?? false };
}
