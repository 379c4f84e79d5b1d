type Rgb = readonly [number, number, number];

/** Reads `#rgb` or `#rrggbb`; anything else is null. */
export function parseHex(text: string | null): Rgb | null {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text ?? '')?.[1];
  if (!digits) return null;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const value = Number.parseInt(full, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export const toHex = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21, WCAG 2.2. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour moved towards black or white, no further than it takes to reach the contrast with the ground. */
export function readableOn(colour: Rgb, ground: Rgb, wanted: number): Rgb {
  const target = luminance(ground) > 0.4 ? 0 : 255;
  for (let step = 0; step < 50; step += 1) {
    const share = step / 50;
    const mixed = colour.map((part) => part + (target - part) * share) as unknown as Rgb;
    if (contrast(mixed, ground) >= wanted) return mixed;
  }
  return [target, target, target];
}
