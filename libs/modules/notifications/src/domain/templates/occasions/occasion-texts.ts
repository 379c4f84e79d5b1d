import type { MessageKind } from '../../message.js';
import type { TemplateText } from '../../render-template.js';

type OccasionKind = Extract<
  MessageKind,
  'confirmation_request' | 'welcome' | 'review_invitation' | 'rebook_nudge' | 'birthday' | 'seasonal'
>;

/** The texts of what an owner may switch on besides the usual messages about a visit. */
export type OccasionTexts = Readonly<Record<OccasionKind, TemplateText>>;
