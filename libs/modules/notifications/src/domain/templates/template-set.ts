import type { MessageKind } from '../message.js';
import type { TemplateText } from '../render-template.js';

/** The texts of one language; `footer` and `unsubscribe` stand below every message. */
export interface TemplateSet {
  readonly texts: Readonly<Record<MessageKind, TemplateText>>;
  readonly footer: string;
  readonly unsubscribe: string;
}
