import { summaryKinds, type ImportState, type StoredImport, type Tally } from '../../domain/import/import-state.js';

export interface ImportView {
  readonly id: string;
  readonly state: ImportState;
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly ratePerSecond: number | null;
    readonly secondsLeft: number | null;
    readonly phase: string;
  };
  readonly summary: readonly (Tally & { readonly kind: string })[];
  readonly errorCount: number;
  readonly warningCount: number;
  readonly preset: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly asOf: string;
  readonly version: number;
}

export function importView(stored: StoredImport): ImportView {
  const { id, state, done, total, rate, phase, summary, errorCount, warningCount, preset, asOf, version } = stored;
  const working = state === 'checking' || state === 'running';
  const ratePerSecond = rate === null ? null : Math.round(rate);
  const secondsLeft = working && rate ? Math.ceil(Math.max(0, total - done) / rate) : null;
  return {
    id,
    state,
    progress: { done: Math.min(done, total), total, ratePerSecond, secondsLeft, phase },
    summary: summaryKinds.flatMap((kind) => (summary[kind] ? [{ kind, ...summary[kind] }] : [])),
    errorCount,
    warningCount,
    preset,
    createdAt: stored.createdAt.toISOString(),
    finishedAt: stored.finishedAt?.toISOString() ?? null,
    asOf,
    version,
  };
}
