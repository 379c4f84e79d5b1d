import type { Time } from '../api/types/shared-words.js';

/** Reads "9", "930", "9.30" or "09:30" as a time of day; null when it is none. */
export function parseClock(text: string): Time | null {
  const match = /^\s*(\d{1,2})(?:[:.,\s]?(\d{2}))?\s*$/.exec(text);
  if (!match) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
