import type { ArchiveState, StoredArchive } from '../../domain/archive/archive.js';

export interface ArchiveView {
  readonly id: string;
  readonly state: ArchiveState;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Rows. */
  readonly progress: { readonly done: number; readonly total: number };
  /** What is in it, once that is known. */
  readonly contents: {
    readonly business: string;
    readonly createdAt: string;
    readonly tables: number;
    readonly rows: number;
  } | null;
  /** Code of what went wrong. */
  readonly problem: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  /** When the file is thrown away. */
  readonly expiresAt: string;
  readonly version: number;
}

export function archiveView(stored: StoredArchive): ArchiveView {
  const { id, state, name, size, done, total, manifest, problem, version } = stored;
  return {
    id,
    state,
    name,
    size,
    progress: { done: Math.min(done, total), total },
    contents: manifest && {
      business: manifest.business.name,
      createdAt: manifest.createdAt,
      tables: manifest.tables.length,
      rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    },
    problem,
    createdAt: stored.createdAt.toISOString(),
    finishedAt: stored.finishedAt?.toISOString() ?? null,
    expiresAt: stored.expiresAt.toISOString(),
    version,
  };
}
