/** What a text costs on the air: GSM-7 letters where all of them fit, else UCS-2 (3GPP TS 23.038, TS 23.040 9.2.3.24.1). */
export interface SmsParts {
  readonly encoding: 'gsm7' | 'ucs2';
  /** Septets or UTF-16 units, as counted against the limits. */
  readonly units: number;
  readonly parts: number;
  /** Units that still fit into the last part. */
  readonly left: number;
  /** The letters outside GSM-7 that make it UCS-2, each once. */
  readonly foreign: readonly string[];
}

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Sent as an escape and a letter, so two septets that may not be torn apart. */
const extended = new Set('\f^{}\\[~]|€');

/** Single messages hold 160 septets or 70 units; of several parts each gives room to a header: 153 or 67. */
const limits = { gsm7: { single: 160, joined: 153 }, ucs2: { single: 70, joined: 67 } } as const;

export function smsParts(text: string): SmsParts {
  const letters = [...text];
  const foreign = [...new Set(letters.filter((letter) => !basic.has(letter) && !extended.has(letter)))];
  const encoding = foreign.length === 0 ? 'gsm7' : 'ucs2';
  const widths = letters.map((letter) => (encoding === 'gsm7' ? (extended.has(letter) ? 2 : 1) : letter.length));
  const units = widths.reduce((sum, width) => sum + width, 0);
  const { single, joined } = limits[encoding];
  if (units <= single) return { encoding, units, parts: units === 0 ? 0 : 1, left: single - units, foreign };
  let parts = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > joined) {
      parts += 1;
      used = 0;
    }
    used += width;
  }
  return { encoding, units, parts, left: joined - used, foreign };
}

const plain: Readonly<Record<string, string>> = {
  '\u2013': '-',
  '\u2014': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2026': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u00b7': '-',
  '\u2022': '-',
};

/** The same text with typographic marks as their plain sisters, which alone would more than halve what fits into a part. */
export function normaliseSms(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(
      /[\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u00a0\u202f\u2009\u00b7\u2022]/g,
      (mark) => plain[mark] ?? mark,
    );
}
