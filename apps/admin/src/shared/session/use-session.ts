import { useSuspenseQuery } from '@tanstack/react-query';
import type { Business, Session } from '../api/types/identity.js';
import { sessionQuery } from './session-query.js';

/** The signed-in account; only below the guarded routes. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** The active business; only below the guarded routes. */
export function useBusiness(): Business {
  const { business } = useSession();
  if (!business) throw new Error('No active business');
  return business;
}

/** Whether the role may do this, such as "bookings:write". The server decides; this only hides what would be refused. */
export function useMay(permission: string): boolean {
  return useSession().permissions.includes(permission);
}
