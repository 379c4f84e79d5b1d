/** How a visitor's visit repeats. */
export interface Repeat {
  readonly everyWeeks: number;
  readonly count: number;
  /** What becomes of dates that are not free. */
  readonly policy: 'skip' | 'nearest';
}

/** As the API takes it. */
export function repeatBody({ everyWeeks, count, policy }: Repeat) {
  return { recurrence: { unit: 'week' as const, every: everyWeeks, count }, policy };
}
