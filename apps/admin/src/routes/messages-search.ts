import type { MessageKind, MessageState } from '../shared/api/types/messages.js';
import type { Locale } from '../shared/api/types/shared-words.js';

export const messageTabs = ['log', 'texts', 'automations'] as const;
export const messageKinds = [
  'confirmation',
  'changed',
  'cancelled',
  'reminder',
  'follow_up',
  'we_miss_you',
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
  /** The language of the text being edited; its kind is `kind`. */
  readonly language?: Locale;
}
