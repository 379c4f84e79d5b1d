import { useMatches } from '@tanstack/react-router';
import { useSession } from './use-session.js';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What the role must include for this address, such as "clients:read". */
    readonly permission?: string;
  }
}

/** Whether the role includes the screen that the address asks for. */
export function useRouteAllowed(): boolean {
  const { permissions } = useSession();
  const asked = useMatches({ select: (matches) => matches.flatMap(({ staticData }) => staticData.permission ?? []) });
  return asked.every((permission) => permissions.includes(permission));
}
