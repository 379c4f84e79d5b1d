import type { Locale } from '@stamgast/kernel';
import type { TemplateKind } from '../../message.js';
import { da } from './da.js';
import { en } from './en.js';
import { nb } from './nb.js';
import type { SmsTexts } from './sms-texts.js';
import { sv } from './sv.js';

const texts: Readonly<Record<Locale, SmsTexts>> = { en, nb, sv, da };

/** What a text message says where a business has written nothing of its own; null for what goes by e-mail only. */
export function defaultSmsText(kind: TemplateKind, locale: Locale): string | null {
  return (texts[locale] as Readonly<Partial<Record<TemplateKind, string>>>)[kind] ?? null;
}
