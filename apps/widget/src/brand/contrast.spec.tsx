import { applyBrandColour } from './apply-brand-colour.js';
import { contrast, parseHex, readableOn, toHex } from './contrast.js';

const ground = [247, 243, 236] as const;
const night = [29, 34, 31] as const;

it('measures contrast as WCAG does', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
});

it.each(['#ff9ecf', '#ffff00', '#ffffff', '#7fd4ff', '#1f4d3f', '#000000', '#f80'])(
  'makes %s readable by day and by night',
  (hex) => {
    const colour = parseHex(hex)!;
    expect(contrast(readableOn(colour, ground, 4.6), ground)).toBeGreaterThanOrEqual(4.6);
    expect(contrast(readableOn(colour, night, 4.6), night)).toBeGreaterThanOrEqual(4.6);
  },
);

it('leaves a colour alone that is readable already', () => {
  expect(toHex(readableOn(parseHex('#1f4d3f')!, ground, 4.6))).toBe('#1f4d3f');
});

it('keeps the text on the colour readable too', () => {
  const root = document.createElement('div');
  applyBrandColour('#ff9ecf', root);
  for (const scheme of ['light', 'dark']) {
    const brand = parseHex(root.style.getPropertyValue(`--brand-${scheme}`))!;
    const text = parseHex(root.style.getPropertyValue(`--on-brand-${scheme}`))!;
    expect(contrast(brand, text)).toBeGreaterThanOrEqual(4.5);
  }
});

it.each([null, '', 'red', 'url(x)', '#12', '#gggggg'])('takes no colour from %p', (text) => {
  const root = document.createElement('div');
  applyBrandColour(text, root);
  expect(root.getAttribute('style')).toBeNull();
});
