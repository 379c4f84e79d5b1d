/** A message reached its end: handed to the provider, given up, or kept back with a reason. */
export interface MessageEndedV1 {
  readonly type: 'message.ended.v1';
  readonly messageId: string;
  readonly kind: string;
  readonly channel: 'email' | 'sms';
  readonly clientId: string | null;
  readonly bookingId: string | null;
  readonly state: 'sent' | 'failed' | 'cancelled' | 'expired' | 'suppressed';
  readonly reason: string | null;
  readonly subject: string | null;
  readonly at: string;
}

export type MessageEvent = MessageEndedV1;
