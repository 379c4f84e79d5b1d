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
  /** Where the effect is measured: what of, and whether this client is one of those who get nothing. */
  readonly trial?: {
    readonly experiment: string;
    readonly heldOut: boolean;
    /** Which of two subjects it had, where there were two. */
    readonly variant?: 'a' | 'b';
  };
}

/** Somebody has looked after what is sent by itself: set an automation, or written a text of their own. */
export interface MessagePlanChangedV1 {
  readonly type: 'message.plan_changed.v1';
  /** Of message, e.g. `reminder`. */
  readonly kind: string;
}

export type MessageEvent = MessageEndedV1 | MessagePlanChangedV1;
