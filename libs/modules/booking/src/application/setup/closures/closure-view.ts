import type { Closure } from '../../../domain/closure.js';

/** A closure as callers see it; local days, both included. */
export type ClosureView = Omit<Closure, 'fromDate' | 'toDate'> & { readonly from: string; readonly to: string };

export function closureView({ fromDate, toDate, ...closure }: Closure): ClosureView {
  return { ...closure, from: fromDate, to: toDate };
}
