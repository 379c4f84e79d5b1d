import type { Sample } from './sample.js';

/** One line of the table: ours beside a reference from the same run, or beside a fixed limit where there is none. */
export interface Row {
  readonly name: string;
  /** Of the samples, e.g. `µs`, `ms`, `/s`, `kB`. */
  readonly unit: string;
  readonly better: 'lower' | 'higher';
  readonly ours: Sample;
  /** Left out: `must` and `goal` are in the row's unit instead of times the reference. */
  readonly reference?: { readonly name: string; readonly sample: Sample };
  readonly must?: number;
  readonly goal?: number;
}

/** What a figure measured, or why it does not apply here. */
export type Outcome = { readonly rows: readonly Row[] } | { readonly skipped: string };

export interface FigureRun {
  /** Says what is going on, on the error stream, so that `--json` stays clean. */
  progress(line: string): void;
}

/** One of the figures of the bench; it makes its own data and leaves nothing behind. */
export interface Figure {
  measure(run: FigureRun): Promise<Outcome>;
}
