import { contrast, parseHex, readableOn, toHex } from './contrast.js';

const grounds = { light: [247, 243, 236], dark: [29, 34, 31] } as const;
const white = [255, 255, 255] as const;
const ink = [17, 26, 22] as const;
const wanted = 4.6;

/**
 * Puts the business's colour in place of the fir green, shifted where it would be hard to read, in light and in dark.
 * Without a usable colour the style sheet's own stays.
 */
export function applyBrandColour(brandColor: string | null, root: HTMLElement = document.documentElement): void {
  const colour = parseHex(brandColor);
  if (!colour) return;
  for (const scheme of ['light', 'dark'] as const) {
    const brand = readableOn(colour, grounds[scheme], wanted);
    const text = contrast(brand, white) >= contrast(brand, ink) ? white : ink;
    root.style.setProperty(`--brand-${scheme}`, toHex(brand));
    root.style.setProperty(`--on-brand-${scheme}`, toHex(text));
  }
}
