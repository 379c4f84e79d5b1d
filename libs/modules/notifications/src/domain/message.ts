import type { Locale } from '@stamgast/kernel';
import type { Variant } from './variant.js';

export const messageKinds = [
  'confirmation',
  'changed',
  'cancelled',
  'requested',
  'declined',
  'proposed',
  'expired',
  'released',
  'deposit_due',
  'no_show',
  'confirmation_request',
  'welcome',
  'reminder',
  'follow_up',
  'review_invitation',
  'rebook_nudge',
  'we_miss_you',
  'birthday',
  'seasonal',
  'campaign',
  'waitlist_offer',
  'invitation',
  'password_reset',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** What has a text of its own in every language; a campaign brings its words along. */
export type TemplateKind = Exclude<MessageKind, 'campaign'>;
export const templateKinds = messageKinds.filter((kind): kind is TemplateKind => kind !== 'campaign');

export const messageStates = ['pending', 'sending', 'sent', 'failed', 'cancelled', 'expired', 'suppressed'] as const;
export type MessageState = (typeof messageStates)[number];
export type EndState = Exclude<MessageState, 'pending' | 'sending'>;

export type Channel = 'email' | 'sms';

/** Service messages belong to a visit and need no consent; marketing needs it at the moment of sending (D74). */
export type Category = 'service' | 'marketing';

/** What is written to win somebody over, not because of a visit of theirs. */
export const marketingKinds: readonly MessageKind[] = [
  'review_invitation',
  'rebook_nudge',
  'we_miss_you',
  'birthday',
  'seasonal',
  'campaign',
];

export function categoryOf(kind: MessageKind): Category {
  return marketingKinds.includes(kind) ? 'marketing' : 'service';
}

/** A message as a due row: everything that can change is read again when it is sent. */
export interface Message {
  readonly id: string;
  /** Names the one occasion for it, e.g. `reminder:<booking>:<start>`; the same occasion never makes two. */
  readonly key: string;
  readonly kind: MessageKind;
  readonly channel: Channel;
  readonly clientId: string | null;
  readonly bookingId: string | null;
  /** The account, invitation or offer that it concerns. */
  readonly subjectId: string | null;
  /** What sends it by itself; null: the usual one of its kind, or none. */
  readonly automationId: string | null;
  /** Which of a campaign's subjects it has; null: there is one for all, or it is of no campaign. */
  readonly variant: Variant | null;
  /** What its effect is measured as, when it was last decided about; null: it is not measured. */
  readonly experiment: string | null;
  /** Whether it takes no other channel: it is written in place of one that did not arrive. */
  readonly wayFixed: boolean;
  readonly to: string | null;
  readonly locale: Locale | null;
  readonly state: MessageState;
  readonly reason: string | null;
  readonly dueAt: Date;
  readonly sentAt: Date | null;
  readonly attempts: number;
  readonly version: number;
}

/** What was or will be handed over. */
export interface MessageContent {
  readonly subject: string;
  readonly html: string | null;
  readonly text: string;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } | null;
  readonly headers: Readonly<Record<string, string>>;
}
