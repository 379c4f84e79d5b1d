import type { NewWaitlistEntry } from '../../shared/api/types/waitlist.js';
import type { ClientChoice } from '../booking/client-choice.js';

/** Who waits, as the API takes it. */
export function personOf(client: ClientChoice | null): Pick<NewWaitlistEntry, 'clientId' | 'client'> {
  if (client?.kind === 'known') return { clientId: client.id };
  return {
    client: {
      name: client?.name.trim() ?? '',
      phone: client?.phone.trim() || undefined,
      email: client?.email.trim() || undefined,
    },
  };
}
