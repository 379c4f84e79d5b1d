import type { Locale } from '@stamgast/kernel';

const LETTERS: Readonly<Record<string, string>> = {
  æ: 'a',
  ø: 'o',
  œ: 'o',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Lower case without marks: `Bjørn Ångström` becomes `bjorn angstrom`. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[æøœßðđþłı]/g, (letter) => LETTERS[letter] ?? letter);
}

/**
 * A form in which spellings of one Nordic name are the same: Åse, Aase and Ase; Sæther, Säther and Saether; Jørn, Jörn
 * and Joern. Text and query are folded alike, so a prefix stays a prefix.
 */
export function foldText(text: string): string {
  return plain(text).replace(/a[ae]/g, 'a').replace(/oe/g, 'o');
}

const NORWEGIAN: Readonly<Record<string, string>> = { æ: '{1', ä: '{1', ø: '{2', ö: '{2', å: '{3' };
const SWEDISH: Readonly<Record<string, string>> = { å: '{1', ä: '{2', æ: '{2', ö: '{3', ø: '{3' };
const AFTER_Z: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {},
  nb: NORWEGIAN,
  da: NORWEGIAN,
  sv: SWEDISH,
};

/** A key whose plain byte order is the alphabet of the language, the letters after z included (`{` follows `z`). */
export function sortKey(name: string, locale: Locale): string {
  const last = AFTER_Z[locale];
  const spelled = name
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replace(/[åäæöø]/g, (letter) => last[letter] ?? letter);
  return plain(spelled).slice(0, 200);
}
