import { useSession } from '../session/use-session.js';
import { type Destination, destinations } from './navigation.js';

/** The menu of this person's role. */
export function useDestinations(): readonly Destination[] {
  const { permissions } = useSession();
  return destinations.filter(({ permission }) => !permission || permissions.includes(permission));
}
