/** `[from, to)` in minutes after the start of a service: its staff member is free for others, the client stays (D06). */
export interface ProcessingTime {
  readonly from: number;
  readonly to: number;
}

/** `[from, to)` in minutes. */
export type Minutes = ProcessingTime;

/** Why these stretches cannot be the processing time of a service this long; null where they can. */
export function processingFault(processing: readonly ProcessingTime[], duration: number): string | null {
  let free = 0;
  for (const { from, to } of processing) {
    if (to <= from) return 'ends before it begins';
    if (from <= free) return free === 0 ? 'leaves no work before it' : 'touches the one before it';
    free = to;
  }
  return free > duration ? 'goes on after the service' : null;
}

interface Timed {
  readonly duration: number;
  readonly processing: readonly ProcessingTime[];
}

/**
 * The processing time of a service that takes `length` minutes this once. Whoever takes longer or shorter than usual
 * does so after it; a length that leaves no work after it is worked through.
 */
export function processingIn(length: number, { duration, processing }: Timed): readonly ProcessingTime[] {
  const last = processing.at(-1);
  return last === undefined || length === duration || last.to < length ? processing : [];
}

/** When its staff member works during a service of `length` minutes, ascending. */
export function workDuring(length: number, processing: readonly ProcessingTime[]): Minutes[] {
  const work: Minutes[] = [];
  let from = 0;
  for (const free of processing) {
    work.push({ from, to: free.from });
    from = free.to;
  }
  return from < length ? [...work, { from, to: length }] : work;
}
