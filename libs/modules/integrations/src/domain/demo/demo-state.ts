export type DemoState = 'loading' | 'loaded' | 'removing';

/**
 * Loading makes what is offered, then clients, then their visits; removing takes all of it at once, so that nobody ever
 * sees half of it. Both wait in the end until everybody has been told, so that neither overtakes the other.
 */
export type DemoPhase = 'setup' | 'clients' | 'visits' | 'removal' | 'telling';

/** Where the work goes on. */
export interface DemoCursor {
  readonly phase: DemoPhase;
  /** After midnight of the anchor's day: when the loading began. */
  readonly minute: number;
  /** The next client of the plan. */
  readonly next: number;
  /** How often it has waited for others. */
  readonly waits: number;
}

export interface StoredDemo {
  readonly jobId: string;
  readonly state: DemoState;
  readonly done: number;
  readonly total: number;
  /** The local day around which the plan is made. */
  readonly anchor: string;
  readonly cursor: DemoCursor;
}

/** The share of the work that is done, 0 to 1. */
export function progressOf({ state, done, total }: StoredDemo): number {
  if (state === 'loaded') return 1;
  return Math.min(0.99, Math.round((100 * done) / Math.max(1, total)) / 100);
}

/** The beginning of the removal of what has been loaded. */
export function removalOf(loaded: StoredDemo, jobId: string): StoredDemo {
  const cursor = { ...loaded.cursor, phase: 'removal' as const, next: 0, waits: 0 };
  return { ...loaded, jobId, state: 'removing', done: 0, total: 1, cursor };
}
