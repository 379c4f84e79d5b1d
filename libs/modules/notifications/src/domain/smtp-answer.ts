/** What a failed hand-over means for the message. `channel_refused`: it is we who are refused, whoever the message is for. */
export type Failure = 'retry' | 'address_refused' | 'message_refused' | 'channel_refused' | 'unknown';

export interface HandOverError {
  readonly responseCode?: number;
  readonly code?: string;
  /** The SMTP command that was refused or broke, as nodemailer names it. */
  readonly command?: string;
  /** Whether any of the text was on its way. */
  readonly begun?: boolean;
}

/**
 * RFC 5321 replies: 4xx is worth another try. 5xx is final, and says something about the address only when it answered the
 * recipient with 550, 551, 553 or 554. A refused login, sender or encryption is ours to mend. A connection that broke while
 * the text was under way, or that we gave up on then, leaves open whether it arrived.
 */
export function failureOf(error: HandOverError): Failure {
  const { responseCode, code, command, begun } = error;
  if (code === 'EAUTH' || code === 'ETLS' || responseCode === 535 || responseCode === 530) return 'channel_refused';
  if (responseCode === undefined) return begun ? 'unknown' : 'retry';
  if (responseCode < 500) return 'retry';
  if (command === 'RCPT TO') return [550, 551, 553, 554].includes(responseCode) ? 'address_refused' : 'message_refused';
  return command === 'DATA' ? 'message_refused' : 'channel_refused';
}

/** Whether the server kept us waiting to no end, as one does that holds senders up (L17). */
export function isSlow({ code, responseCode }: HandOverError): boolean {
  return responseCode === undefined && (code === 'EABORT' || code === 'ETIMEDOUT');
}

const second = 1000;
/** A server that says "later" means minutes; one that does not answer may just be starting anew. */
const waits = { answered: [60, 300, 900, 1800], unanswered: [5, 60, 300, 900, 1800] };

/** How long to wait before the next try, by the number of tries so far; null when it has been tried for a day. */
export function waitBeforeRetry(attempts: number, answered = false): number | null {
  if (attempts > 48) return null;
  const table = waits[answered ? 'answered' : 'unanswered'];
  return (table[Math.min(attempts, table.length) - 1] ?? 5) * second;
}

/** From here on nobody makes use of a message about a visit any more. */
const beforeVisit = 30 * 60 * second;

/** When a message is tried again; `missed` where that would come too late for its visit (L18, L20). */
export function retryAt(
  now: Date,
  message: { readonly attempts: number; readonly plannedFor: Date | null; readonly bookingId: string | null },
  code: string,
): Date | 'gave_up' | 'missed' {
  const wait = waitBeforeRetry(message.attempts, /^\d{3}$/.test(code));
  if (wait === null) return 'gave_up';
  const until = new Date(now.getTime() + wait);
  const { plannedFor, bookingId } = message;
  if (!bookingId || !plannedFor || plannedFor <= now) return until;
  return until.getTime() > plannedFor.getTime() - beforeVisit ? 'missed' : until;
}
