import type { ArchiveManifest } from './manifest.js';

export type ArchiveKind = 'export' | 'upload';

/** An export waits, is packed and is ready; an upload is received, is ready, and is unpacked when somebody says so. */
export const archiveStates = [
  'receiving',
  'waiting',
  'packing',
  'ready',
  'unpacking',
  'unpacked',
  'failed',
  'cancelled',
  'expired',
] as const;
export type ArchiveState = (typeof archiveStates)[number];

/** A business packed into one file, as it is stored. */
export interface StoredArchive {
  readonly id: string;
  readonly kind: ArchiveKind;
  readonly state: ArchiveState;
  /** Of the file. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Rows. */
  readonly done: number;
  readonly total: number;
  readonly manifest: ArchiveManifest | null;
  /** Code of what went wrong. */
  readonly problem: string | null;
  readonly requestedBy: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly expiresAt: Date;
  readonly version: number;
}
