import type {
  ImportCursor,
  ImportFile,
  ImportPhase,
  StoredImport,
  SummaryKind,
  Tally,
} from '../../../domain/import/import-state.js';
import type { Finding } from '../../../domain/import/rows.js';
import type { Tx } from '@stamgast/platform/database';

/** What a chunk of the work on an import has done, and where the next one goes on. */
export interface StepResult {
  readonly phase: ImportPhase;
  readonly cursor: ImportCursor;
  /** For the progress. */
  readonly rows: number;
  readonly tallies?: Readonly<Partial<Record<SummaryKind, Partial<Tally>>>>;
  readonly findings?: readonly Finding[];
}

/** The work of one phase, a chunk at a time, each in a transaction of its own. */
export interface ImportStep {
  execute(tx: Tx, stored: StoredImport, files: readonly ImportFile[]): Promise<StepResult>;
}
