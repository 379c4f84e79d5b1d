import { isQuiet, nextMorning } from '@stamgast/availability';
import type { Decision } from './decision.js';
import type { MessageKind } from './message.js';
import { leastUsefulMilliseconds } from './reminder-due.js';
import type { SendingFacts } from './sending-facts.js';

/** Nobody waits for these, so they never come in the night. */
const patient: readonly MessageKind[] = ['follow_up', 'waitlist_offer', 'welcome'];
/** A visit that the business cancels so shortly before is told of at once, day or night. */
const criticalMilliseconds = 3 * 3_600_000;

/**
 * What the quiet hours of the client's clock mean for a message: marketing waits for the morning; what belongs to a visit
 * waits too, unless the morning would be too late for it (D75). News that the client asked for comes at once.
 */
export function quietDecision({ kind, category, now, timeZone, booking }: SendingFacts): Decision | null {
  if (!isQuiet(timeZone, now)) return null;
  const until = nextMorning(timeZone, now);
  if (category === 'marketing' || patient.includes(kind)) return { action: 'wait', until };
  const latest = booking && latestTime(kind, booking);
  return latest && until <= latest ? { action: 'wait', until } : null;
}

/** Until when the message still helps as much; null: it is wanted at once. */
function latestTime(kind: MessageKind, booking: NonNullable<SendingFacts['booking']>): Date | null {
  const { startsAt, confirmBy, cancelledByBusiness } = booking;
  if (kind === 'reminder') return new Date(startsAt.getTime() - leastUsefulMilliseconds);
  if (kind === 'confirmation_request') return confirmBy && new Date(confirmBy.getTime() - leastUsefulMilliseconds);
  if (kind === 'cancelled' && cancelledByBusiness) return new Date(startsAt.getTime() - criticalMilliseconds);
  return null;
}
