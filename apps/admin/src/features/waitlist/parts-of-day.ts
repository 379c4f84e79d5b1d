/** Parts of a day as people wait for them, in local clock times. */
export const partsOfDay = {
  morning: ['00:00', '12:00'],
  afternoon: ['12:00', '17:00'],
  evening: ['17:00', '24:00'],
} as const;
export type PartOfDay = keyof typeof partsOfDay;
export const partNames = Object.keys(partsOfDay) as PartOfDay[];

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** The same part of every day; none, or all of them, is at any time. */
export function windowsOf(parts: readonly PartOfDay[]) {
  if (parts.length === partNames.length) return [];
  return parts.flatMap((part) => {
    const [start, end] = partsOfDay[part];
    return weekdays.map((weekday) => ({ weekday, start, end }));
  });
}

/** The parts of a day that windows are made of; hours of other kinds are none. */
export function partsIn(windows: readonly { readonly start: string; readonly end: string }[]): PartOfDay[] {
  return partNames.filter((part) => {
    const [start, end] = partsOfDay[part];
    return windows.some((one) => one.start === start && one.end === end);
  });
}

/** Clock spans that are asked for on some day, each once, earliest first. */
export function spansOf(windows: readonly { readonly start: string; readonly end: string }[]): string[] {
  return [...new Set(windows.map(({ start, end }) => `${start}–${end}`))].toSorted();
}
