import type { MessageKind, MessageState } from '../shared/api/types/messages.js';
import type { Locale } from '../shared/api/types/shared-words.js';

export const messageTabs = ['log', 'conversations', 'texts', 'automations', 'campaigns', 'sms'] as const;
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
] as const satisfies readonly MessageKind[];
export const messageStates = [
  'pending',
  'sending',
  'sent',
  'failed',
  'cancelled',
  'expired',
  'suppressed',
] as const satisfies readonly MessageState[];
export const messageLanguages = ['en', 'nb', 'sv', 'da'] as const satisfies readonly Locale[];

export interface MessagesSearch {
  readonly tab?: (typeof messageTabs)[number];
  readonly search?: string;
  readonly state?: MessageState;
  readonly kind?: MessageKind;
  /** The message in the drawer. */
  readonly message?: string;
  /** The campaign that is open. */
  readonly campaign?: string;
  /** The conversation that is open. */
  readonly conversation?: string;
  /** The language of the text being edited; its kind is `kind`. */
  readonly language?: Locale;
}
