import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { FileRole } from '../../../domain/import/file-roles.js';
import type { ImportFile, StoredImport, SummaryKind, Tally } from '../../../domain/import/import-state.js';
import { readRow, type ReadRow } from '../../../domain/import/read-row.js';
import type { Finding } from '../../../domain/import/rows.js';
import type { StagedRow } from '../../../persistence/import-row.repository.js';
import { ImportStores } from '../import-stores.js';
import type { ImportStep, StepResult } from './step.js';

/** What a role's rows become. */
const kindOf: Readonly<Record<FileRole, SummaryKind>> = {
  services: 'services',
  products: 'products',
  clients: 'clients',
  bookings: 'visits',
  cancellations: 'cancellations',
  no_shows: 'visits',
  receipts: 'sales',
};

/** Reads one part of a file by its mapping and keeps the rows that can be used. */
@Injectable()
export class ReadSomeRows implements ImportStep {
  constructor(private readonly stores: ImportStores) {}

  async execute(tx: Tx, stored: StoredImport, files: readonly ImportFile[]): Promise<StepResult> {
    const { file: position = 0, part = 0 } = stored.cursor;
    const file = files[position];
    if (!file) {
      await this.stores.imports.setTaxRate(tx, stored.id, await this.stores.rows.taxRate(tx, stored.id));
      return { phase: 'counting', cursor: {}, rows: 0 };
    }
    const raw = await this.stores.files.part(tx, file.fileId, part);
    if (!raw) return { phase: 'reading', cursor: { file: position + 1, part: 0 }, rows: 0 };
    const findings: Finding[] = [];
    const staged: StagedRow[] = [];
    for (const line of raw) {
      const result = readRow(line, { ...file, dateFormat: stored.dateFormat });
      findings.push(...result.findings);
      if (result.row) staged.push(stage(result.row, { position, number: line.number }));
    }
    await this.stores.rows.insertAll(tx, stored.id, staged);
    const skipped = raw.length - staged.length;
    const tallies: Partial<Record<SummaryKind, Partial<Tally>>> = { [kindOf[file.role]]: { skipped } };
    // What cannot be used is not met again, and what can is counted when it is compared.
    return {
      phase: 'reading',
      cursor: { file: position, part: part + 1 },
      rows: raw.length + skipped,
      tallies,
      findings,
    };
  }
}

function stage(row: ReadRow, place: { position: number; number: number }): StagedRow {
  const joined = 'day' in row ? { client: row.client, day: row.day } : { client: null, day: null };
  const client = row.role === 'clients' ? row.code : joined.client;
  return { ...place, role: row.role, client, day: joined.day, data: row };
}
