import type { BusySpan } from './read-busy-time.js';

/** Spans that touch or overlap as one, in order: what is stored says when, never what. */
export function joinSpans(spans: readonly BusySpan[]): { readonly from: number; readonly to: number }[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}
