import type { TemplateKind } from '../../message.js';

/** What never goes by text message: letters about accounts. */
export type SmsTexts = Readonly<Record<Exclude<TemplateKind, 'invitation' | 'password_reset'>, string>>;
