/** Why something outside could not be had. */
export type OutboundReason =
  | 'address_refused'
  | 'name_unknown'
  | 'unreachable'
  | 'certificate_refused'
  | 'timed_out'
  | 'too_large'
  | 'too_many_redirects'
  | 'malformed_answer';

/** A request to the outside that failed before there was an answer to judge. */
export class OutboundError extends Error {
  constructor(readonly reason: OutboundReason) {
    super(reason);
    this.name = 'OutboundError';
  }
}
