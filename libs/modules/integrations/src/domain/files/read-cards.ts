/** The columns of a file of cards, which has none of its own. */
export const cardColumns = [
  'UID',
  'Name',
  'First name',
  'Last name',
  'Phone',
  'Other phone',
  'Email',
  'Birthday',
  'Categories',
  'Note',
] as const;
type CardColumn = (typeof cardColumns)[number];

interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** Whether a text is a file of cards (vCard, RFC 2426 and RFC 6350, and 2.1 as telephones write it). */
export function isCards(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 200));
}

/** A row for each card, in the order of `cardColumns`. */
export function* readCards(text: string): Generator<{ readonly line: number; readonly cells: string[] }> {
  let card: Property[] | null = null;
  let begun = 0;
  for (const { line, content } of unfolded(text)) {
    const property = propertyOf(content);
    if (property?.name === 'BEGIN' && /^vcard$/i.test(property.value.trim())) {
      card = [];
      begun = line;
    } else if (property?.name === 'END' && card) {
      yield { line: begun, cells: cellsOf(card) };
      card = null;
    } else if (property) card?.push(property);
  }
}

/** Lines that go on in the next one, by a blank at its beginning or, quoted-printable, by an equals sign at its end. */
function* unfolded(text: string): Generator<{ readonly line: number; readonly content: string }> {
  let content = '';
  let begun = 1;
  let soft = false;
  let line = 0;
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    line += 1;
    if (soft) content = content.slice(0, -1) + raw;
    else if (/^[ \t]/.test(raw)) content += raw.slice(1);
    else {
      if (content !== '') yield { line: begun, content };
      content = raw;
      begun = line;
    }
    soft = content.endsWith('=') && /^[^:]*ENCODING=QUOTED-PRINTABLE[^:]*:/i.test(content);
  }
  if (content !== '') yield { line: begun, content };
}

function propertyOf(content: string): Property | null {
  // A colon within quotes belongs to a parameter.
  const match = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/s.exec(content);
  if (!match) return null;
  const [, name = '', parameters = '', written = ''] = match;
  const value = /ENCODING=QUOTED-PRINTABLE/i.test(parameters) ? plainOf(written, parameters) : written;
  return { name: name.toUpperCase(), parameters: parameters.toUpperCase(), value };
}

function plainOf(written: string, parameters: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < written.length; at += 1) {
    const code = /^=([0-9A-F]{2})/i.exec(written.slice(at, at + 3))?.[1];
    if (code) {
      bytes.push(Number.parseInt(code, 16));
      at += 2;
    } else bytes.push(...new TextEncoder().encode(written[at]));
  }
  const charset = /CHARSET="?([\w-]+)/i.exec(parameters)?.[1] ?? 'utf-8';
  return new TextDecoder(/^(?:iso-8859-1|windows-1252|latin1)$/i.test(charset) ? 'windows-1252' : 'utf-8').decode(
    new Uint8Array(bytes),
  );
}

const unescaped = (value: string) =>
  value
    .replace(/\\n/gi, '\n')
    .replace(/\\([\\,;:])/g, '$1')
    .trim();
/** Parts at separators that no backslash stands before. */
const split = (value: string, separator: string) =>
  value.split(new RegExp(`(?<!\\\\)${separator}`)).map((part) => unescaped(part));

function cellsOf(card: readonly Property[]): string[] {
  const first = (name: string) => unescaped(card.find((one) => one.name === name)?.value ?? '');
  const [last = '', given = '', middle = ''] = split(card.find((one) => one.name === 'N')?.value ?? '', ';');
  const phones = inOrder(card.filter((one) => one.name === 'TEL')).map((one) => unescaped(one.value));
  const emails = inOrder(card.filter((one) => one.name === 'EMAIL')).map((one) => unescaped(one.value));
  const cells: Record<CardColumn, string> = {
    UID: first('UID').replace(/^urn:uuid:/i, ''),
    Name: first('FN') || first('ORG').replace(/;/g, ' '),
    'First name': [given, middle].filter(Boolean).join(' '),
    'Last name': last,
    Phone: phones[0] ?? '',
    'Other phone': phones[1] ?? '',
    Email: emails[0] ?? '',
    Birthday: first('BDAY'),
    Categories: split(card.find((one) => one.name === 'CATEGORIES')?.value ?? '', ',').join(', '),
    Note: first('NOTE'),
  };
  return cardColumns.map((column) => cells[column]);
}

/** Preferred ones first, then mobile ones, then as written. */
function inOrder(properties: readonly Property[]): Property[] {
  const rank = ({ parameters }: Property) => (/PREF/.test(parameters) ? 0 : /CELL|MOBILE/.test(parameters) ? 1 : 2);
  return properties
    .filter((one) => one.value.trim() !== '')
    .map((one, at) => ({ one, at }))
    .sort((a, b) => rank(a.one) - rank(b.one) || a.at - b.at)
    .map(({ one }) => one);
}
