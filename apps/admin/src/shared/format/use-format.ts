import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../api/types/shared-words.js';
import { sessionQuery } from '../session/session-query.js';
import { createFormatter, type Formatter } from './formatter.js';

const known = new Map<string, Formatter>();

/** The formatter of the reader's language in the business's zone, never the browser's. */
export function useFormat(timeZone?: string): Formatter {
  const { i18n } = useTranslation();
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  const zone = timeZone ?? data?.business?.timeZone ?? 'UTC';
  const key = `${i18n.language} ${zone}`;
  let formatter = known.get(key);
  if (!formatter) {
    formatter = createFormatter(i18n.language as Locale, zone);
    known.set(key, formatter);
  }
  return formatter;
}
