import type { PublicBooking } from '../api/types.js';
import type { Navigate } from '../routing/use-search-params.js';

export interface ManageProps {
  booking: PublicBooking;
  token: string;
  navigate: Navigate;
  /** Takes the booking as it is after an action, and what to say about it. */
  onChanged: (booking: PublicBooking, said: string) => void;
}

/** The address parameters of a view, all gone. */
export const backToOverview = { view: null, day: null, start: null } as const;
