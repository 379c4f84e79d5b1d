/** Amounts are read exactly, as whole ten-thousandths: tills write taxes with up to four decimals. */
export const fractions = 10_000;

const decimals = 4;

/** Ten-thousandths of `1234.5`, `1 234,50`, `1,234.50` or `1.234,50`; null where it is no amount. */
export function readAmount(text: string): number | null {
  const bare = text
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/^([-+]?)(?:kr|NOK|SEK|DKK|CAD|EUR|USD|[$€£])|kr\.?$/i, '$1');
  const match = /^([-+]?)([\d.,]*\d)$/.exec(bare);
  if (!match) return null;
  const [whole, part] = splitAtDecimalMark(match[2] ?? '');
  if (!/^\d{1,3}([.,]\d{3})+$|^\d+$/.test(whole) || !/^\d*$/.test(part)) return null;
  const digits = whole.replace(/[.,]/g, '');
  const shown = part.slice(0, decimals).padEnd(decimals, '0');
  const up = Number(part[decimals] ?? 0) >= 5 ? 1 : 0;
  const value = Number(digits) * fractions + Number(shown) + up;
  if (!Number.isSafeInteger(value)) return null;
  return match[1] === '-' ? 0 - value : value;
}

/** The last mark is the decimal one, unless it is the only kind and parts thousands. */
function splitAtDecimalMark(text: string): [string, string] {
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (at === -1) return [text, ''];
  const mark = text[at] ?? '';
  const repeated = text.indexOf(mark) !== at;
  const thousands = mark === ',' && text.length - at === 4 && !text.includes('.');
  if (repeated || thousands) return [text, ''];
  return [text.slice(0, at) || '0', text.slice(at + 1)];
}
