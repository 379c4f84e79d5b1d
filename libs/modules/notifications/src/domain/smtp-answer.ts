/** What a failed hand-over means for the message. */
export type Failure = 'retry' | 'address_refused' | 'channel_broken';

/** RFC 5321 replies: 4xx is worth another try, 5xx at the recipient is final, a refused login is ours to mend. */
export function failureOf(error: { readonly responseCode?: number; readonly code?: string }): Failure {
  const { responseCode, code } = error;
  if (code === 'EAUTH' || responseCode === 535 || responseCode === 530) return 'channel_broken';
  if (responseCode !== undefined && responseCode >= 500) return 'address_refused';
  return 'retry';
}
