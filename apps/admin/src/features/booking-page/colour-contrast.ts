type Rgb = readonly [number, number, number];

function rgbOf(hex: string): Rgb | null {
  const digits = /^#([\da-f]{6})$/i.exec(hex)?.[1];
  if (!digits) return null;
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast with white, 1 to 21, WCAG 2.2; null when this is no #rrggbb. */
export function contrastWithWhite(hex: string): number | null {
  const colour = rgbOf(hex);
  return colour && 1.05 / (luminance(colour) + 0.05);
}
