import { foldText } from './fold-text.js';

const MOST_WORDS = 8;
const LONGEST_WORD = 60;

interface Findable {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly externalId: string | null;
}

const wordsOf = (text: string) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
/** People dial 070 or 0047 for what is stored as 70 and 47. */
const withoutTrunk = (digits: string) => digits.replace(/^0+/, '');
const unique = (words: readonly string[]) => [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))];

/**
 * The words under which a client is found, each by its beginning: every part of the name, the e-mail address and its
 * parts, the phone number with and without country code and its last four digits, what another system called them.
 */
export function searchWords(client: Findable, callingCode: string | null): string[] {
  const words: string[] = wordsOf(client.name);
  if (client.email) words.push(client.email.toLowerCase(), ...wordsOf(client.email));
  if (client.externalId) words.push(...wordsOf(client.externalId));
  if (client.phone) {
    const digits = client.phone.replace(/\D/g, '');
    words.push(digits, digits.slice(-4));
    if (callingCode && digits.startsWith(callingCode)) words.push(withoutTrunk(digits.slice(callingCode.length)));
  }
  return unique(words);
}

/** What was typed, as beginnings of words that must all be found. A phone number may be typed with spaces. */
export function searchTerms(query: string): string[] {
  const typed = query.trim();
  if (/^\+?[\d\s().-]{2,}$/.test(typed)) {
    const digits = withoutTrunk(typed.replace(/\D/g, ''));
    return digits ? [digits] : [];
  }
  if (typed.includes('@') && !/\s/.test(typed)) return unique([typed.toLowerCase()]);
  return unique(wordsOf(typed)).slice(0, MOST_WORDS);
}

/** The first text in byte order that no longer begins with `term`. */
export function endOfPrefix(term: string): string {
  return `${term}\u{10FFFF}`;
}
