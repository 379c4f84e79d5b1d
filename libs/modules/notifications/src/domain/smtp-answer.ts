/** What a failed hand-over means for the message. */
export type Failure = 'retry' | 'address_refused' | 'message_refused' | 'unknown';

export interface HandOverError {
  readonly responseCode?: number;
  readonly code?: string;
  /** The SMTP command that was refused or broke, as nodemailer names it. */
  readonly command?: string;
}

/**
 * RFC 5321 replies: 4xx is worth another try. 5xx is final, and says something about the address only when it answered the
 * recipient with 550, 551 or 553. A refused login or sender is ours to mend, so it is tried again. A connection that broke
 * while the text was under way leaves open whether it arrived.
 */
export function failureOf(error: HandOverError): Failure {
  const { responseCode, code, command } = error;
  if (code === 'EAUTH' || responseCode === 535 || responseCode === 530) return 'retry';
  if (responseCode === undefined) return command === 'DATA' ? 'unknown' : 'retry';
  if (responseCode < 500) return 'retry';
  if (command === 'RCPT TO') return [550, 551, 553].includes(responseCode) ? 'address_refused' : 'message_refused';
  return command === 'DATA' ? 'message_refused' : 'retry';
}

const second = 1000;
const waits = [5, 60, 300, 900, 1800];

/** How long to wait before the next try, by the number of tries so far; null when it has been tried for a day. */
export function waitBeforeRetry(attempts: number): number | null {
  if (attempts > 48) return null;
  return (waits[Math.min(attempts, waits.length) - 1] ?? 5) * second;
}
