const pixels: Readonly<Record<number, number>> = { 5: 4.8, 10: 2.4, 15: 1.6, 30: 1 };

/** Minutes per grid line when nothing is chosen. */
export const usualZoom = 15;

/** Height of a minute at a zoom step. */
export function pixelsPerMinute(zoom: number): number {
  return pixels[zoom] ?? pixels[usualZoom] ?? 1.6;
}

/** What a drag and a click round to: the grid line, but never coarser than a quarter of an hour. */
export function snapOf(zoom: number): number {
  return Math.min(zoom, 15);
}
