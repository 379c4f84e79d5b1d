/**
 * What a due row asks the worker to do, one handler each. The row says which business and which subject; everything
 * else is read again when the work is done, so an old job can never act on old data.
 */
export type WorkKind =
  | 'outbox.relay'
  | 'booking.next-step'
  | 'outbox.deliver'
  | 'notifications.send'
  | 'notifications.plan-day'
  | 'notifications.reply'
  | 'notifications.campaign'
  | 'integrations.import'
  | 'integrations.archive'
  | 'integrations.outside-calendar'
  | 'integrations.demo-data'
  | 'booking.decide-class'
  | 'booking.promote-waiting'
  | 'booking.waitlist-match'
  | 'booking.waitlist-offer'
  | 'booking.waitlist-end'
  | 'crm.sweep-merge'
  | 'crm.retention';

/** A job as the queue carries it, ids only: rows of one business that are done together or one after another. */
export interface WorkJob {
  readonly businessId: string;
  readonly kind: WorkKind;
  readonly refs: readonly string[];
}
