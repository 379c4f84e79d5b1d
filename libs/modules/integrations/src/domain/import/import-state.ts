import type { FileRole, Mapping } from './file-roles.js';
import type { DateFormat } from './read-date.js';

/** `checking` is the dry run; `checked` waits for somebody to start it. */
export const importStates = ['checking', 'checked', 'running', 'done', 'failed', 'cancelled'] as const;
export type ImportState = (typeof importStates)[number];

/** What the worker is doing, in the order in which it comes. */
export const importPhases = [
  'reading',
  'counting',
  'comparing',
  'setup',
  'clients',
  'visits',
  'clearing',
  'over',
] as const;
export type ImportPhase = (typeof importPhases)[number];

export const summaryKinds = [
  'services',
  'products',
  'staff',
  'clients',
  'visits',
  'cancellations',
  'sales',
  'points',
] as const;
export type SummaryKind = (typeof summaryKinds)[number];

/** How many things of a kind an export holds, and what becomes of them. */
export interface Tally {
  readonly found: number;
  readonly toCreate: number;
  readonly existing: number;
  /** Rows that cannot be used. */
  readonly skipped: number;
  /** How many the run has created so far. */
  readonly created: number;
}

export type Summary = Readonly<Partial<Record<SummaryKind, Tally>>>;

const nothing: Tally = { found: 0, toCreate: 0, existing: 0, skipped: 0, created: 0 };

/** The summary with more of some kinds. */
export function addTo(summary: Summary, more: Readonly<Partial<Record<SummaryKind, Partial<Tally>>>>): Summary {
  const next: Record<string, Tally> = { ...summary };
  for (const [kind, tally] of Object.entries(more)) {
    const before = next[kind] ?? nothing;
    next[kind] = {
      found: before.found + (tally.found ?? 0),
      toCreate: before.toCreate + (tally.toCreate ?? 0),
      existing: before.existing + (tally.existing ?? 0),
      skipped: before.skipped + (tally.skipped ?? 0),
      created: before.created + (tally.created ?? 0),
    };
  }
  return next;
}

/** An import as it is stored. */
export interface StoredImport {
  readonly id: string;
  readonly state: ImportState;
  readonly phase: ImportPhase;
  readonly preset: string | null;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly dateFormat: DateFormat;
  /** Percent on top of the export's amounts, as its receipts have it on the whole; null where it has none. */
  readonly taxRate: number | null;
  readonly done: number;
  readonly total: number;
  /** Rows a second. */
  readonly rate: number | null;
  readonly cursor: ImportCursor;
  readonly summary: Summary;
  readonly errorCount: number;
  readonly warningCount: number;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly version: number;
}

/** One of an import's files, with how it is read. */
export interface ImportFile {
  readonly position: number;
  readonly fileId: string;
  readonly name: string;
  readonly role: FileRole;
  readonly mapping: Mapping;
  readonly columns: readonly string[];
  readonly rowCount: number;
}

/** Where the work on an import stands: each step begins where the last one that was kept ended. */
export interface ImportCursor {
  /** Which file, and which part of it, is read next. */
  readonly file?: number;
  readonly part?: number;
  /** The last client and day, or the last row, that was taken. */
  readonly after?: readonly [string, string];
  readonly lastClient?: string;
}
