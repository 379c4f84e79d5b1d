import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { decodeCursor, pageOf, platformProblems, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { columnAbout, findingMessages } from '../../domain/import/rows.js';
import type { FindingRow } from '../../persistence/finding.repository.js';
import { ImportStores } from './import-stores.js';
import { importView, type ImportView } from './import-view.js';

export interface FindingView {
  readonly file: string;
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly value: string | null;
  /** Whether the row is taken over all the same. */
  readonly used: boolean;
  /** The two clients who may be the same person. */
  readonly clientId: string | null;
  readonly otherClientId: string | null;
}

export interface PageWish {
  readonly limit: number;
  readonly cursor?: string;
}

export interface FindingWish extends PageWish {
  readonly used?: boolean;
}

/** Shows imports and what was found in their files. */
@Injectable()
export class ReadImports {
  constructor(private readonly stores: ImportStores) {}

  async one(tx: Tx, id: string): Promise<ImportView> {
    const stored = await this.stores.imports.find(tx, id);
    if (!stored) throw new DomainError(platformProblems.not_found);
    return importView(stored);
  }

  /** Newest first. */
  async list(tx: Tx, { limit, cursor }: PageWish): Promise<Page<ImportView>> {
    const before = decodeCursor(cursor, 2) as [string, string] | null;
    const rows = await this.stores.imports.list(tx, before, limit + 1);
    return pageOf(rows, limit, importView, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  }

  /** In the order of the files and their rows; with `used`, only those about rows that are taken over, or are not. */
  async findings(tx: Tx, id: string, { limit, cursor, used }: FindingWish): Promise<Page<FindingView>> {
    if (!(await this.stores.imports.find(tx, id))) throw new DomainError(platformProblems.not_found);
    const after = decodeCursor(cursor, 3) as [number, number, string] | null;
    const rows = await this.stores.findings.page(tx, id, { after, used, limit: limit + 1 });
    return pageOf(rows, limit, findingView, ({ position, number, id: key }) => [position, number, key]);
  }
}

function findingView(finding: FindingRow): FindingView {
  const { file, number: row, column, code, value, used, mapping, clientId, otherClientId } = finding;
  const about = { column: column ?? columnAbout(code, mapping), code, message: findingMessages[code] };
  return { file, row, ...about, value, used, clientId, otherClientId };
}
