import type { TemplateKind } from '../message.js';
import type { TemplateText } from '../render-template.js';

/** The texts of one language; `footer` and `unsubscribe` stand below every message. */
export interface TemplateSet {
  readonly texts: Readonly<Record<TemplateKind, TemplateText>>;
  readonly footer: string;
  readonly unsubscribe: string;
}
