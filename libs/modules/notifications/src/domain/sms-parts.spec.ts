import { normaliseSms, smsParts } from './sms-parts.js';

describe('the parts of a text message (D82)', () => {
  it.each([
    ['nothing', '', 'gsm7', 0, 0, 160],
    ['160 plain letters', 'a'.repeat(160), 'gsm7', 160, 1, 0],
    ['161 plain letters', 'a'.repeat(161), 'gsm7', 161, 2, 145],
    ['306 plain letters', 'a'.repeat(306), 'gsm7', 306, 2, 0],
    ['307 plain letters', 'a'.repeat(307), 'gsm7', 307, 3, 152],
    ['the letters of the north', 'æøåäöüÆØÅÄÖÜ'.repeat(13), 'gsm7', 156, 1, 4],
    ['80 euro signs', '€'.repeat(80), 'gsm7', 160, 1, 0],
    ['81 euro signs', '€'.repeat(81), 'gsm7', 162, 2, 143],
    ['70 letters with a dash', `${'a'.repeat(69)}–`, 'ucs2', 70, 1, 0],
    ['71 letters with a dash', `${'a'.repeat(70)}–`, 'ucs2', 71, 2, 63],
    ['134 letters with a dash', `${'a'.repeat(133)}–`, 'ucs2', 134, 2, 0],
    ['35 faces', '😀'.repeat(35), 'ucs2', 70, 1, 0],
    ['36 faces', '😀'.repeat(36), 'ucs2', 72, 2, 61],
  ])('counts %s', (_, text, encoding, units, parts, left) => {
    expect(smsParts(text)).toMatchObject({ encoding, units, parts, left });
  });

  it('never tears an escaped letter in two at the edge of a part', () => {
    expect(smsParts(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({ units: 306, parts: 3, left: 152 });
  });

  it('names the letters that make it dear', () => {
    expect(smsParts('Hei – hvordan går det? 😀 – ').foreign).toEqual(['–', '😀']);
  });

  it('brings a typeset text back into the cheap letters', () => {
    const text = 'Velkommen\u00a0tilbake \u2013 vi ses\u2026 \u201ci morgen\u201d';
    expect(smsParts(text).encoding).toBe('ucs2');
    expect(normaliseSms(text)).toBe('Velkommen tilbake - vi ses... "i morgen"');
    expect(smsParts(normaliseSms(text)).encoding).toBe('gsm7');
  });
});
