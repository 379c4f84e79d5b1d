import type { Day, Instant, Uuid } from './shared-words.js';

export const fileRoles = [
  'services',
  'products',
  'clients',
  'bookings',
  'cancellations',
  'no_shows',
  'receipts',
] as const;
export type FileRole = (typeof fileRoles)[number];

/** Field to column. */
export type Mapping = Readonly<Record<string, string>>;

/** A file that has been read: what it looks like, and what it seems to hold. */
export interface UploadedFile {
  readonly id: Uuid;
  readonly name: string;
  readonly size: number;
  readonly columns: readonly string[];
  readonly delimiter: string;
  readonly encoding: string;
  readonly rows: number;
  readonly sample: readonly (readonly string[])[];
  readonly guessedAs: FileRole | null;
  readonly guessedMapping?: Mapping | null;
}

export type ImportState = 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Import {
  readonly id: Uuid;
  readonly state: ImportState;
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly ratePerSecond: number | null;
    readonly secondsLeft: number | null;
    readonly phase: string;
  };
  readonly summary: readonly {
    readonly kind: string;
    readonly found: number;
    readonly toCreate: number;
    readonly existing: number;
    readonly skipped: number;
    readonly created?: number;
  }[];
  readonly errorCount: number;
  readonly warningCount?: number;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
  readonly asOf: Day;
  readonly version: number;
}

export interface ImportProblem {
  readonly file: string;
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly value: string | null;
}

export interface NewImport {
  readonly preset?: string;
  readonly files: readonly { readonly fileId: Uuid; readonly role: FileRole; readonly mapping?: Mapping }[];
  readonly asOf?: Day;
}
