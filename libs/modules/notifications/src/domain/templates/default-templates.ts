import type { Locale } from '@stamgast/kernel';
import { da } from './da.js';
import { en } from './en.js';
import { nb } from './nb.js';
import { sv } from './sv.js';
import type { TemplateSet } from './template-set.js';

/** What is sent where a business has written nothing of its own. */
export const defaultTemplates: Readonly<Record<Locale, TemplateSet>> = { en, nb, sv, da };
