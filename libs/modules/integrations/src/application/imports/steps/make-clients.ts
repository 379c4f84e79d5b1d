import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import type { Tx } from '@stamgast/platform/database';
import type { ImportFile, StoredImport } from '../../../domain/import/import-state.js';
import type { ClientRow, Finding } from '../../../domain/import/rows.js';
import { ImportStores } from '../import-stores.js';
import type { ImportStep, StepResult } from './step.js';

const some = 500;

/** Takes over the clients of files of clients; who is only named in other files comes with their visits. */
@Injectable()
export class MakeClients implements ImportStep {
  constructor(
    private readonly stores: ImportStores,
    private readonly clients: ClientsFacade,
  ) {}

  async execute(tx: Tx, stored: StoredImport, files: readonly ImportFile[]): Promise<StepResult> {
    const positions = files.filter((file) => file.role === 'clients').map((file) => file.position);
    const after = stored.cursor.after?.map(Number) as [number, number] | undefined;
    const rows =
      positions.length === 0 ? [] : await this.stores.rows.ofFiles(tx, stored.id, positions, after ?? null, some);
    const last = rows.at(-1);
    if (!last) return { phase: 'visits', cursor: {}, rows: 0 };
    const clients = rows.map((row) => row.data as unknown as ClientRow);
    const outcomes = await this.clients.importClients(
      tx,
      clients.map(({ code, name, phone, email, birthday }) => ({ externalId: code, name, phone, email, birthday })),
    );
    const shared = outcomes.flatMap((one, index): Finding[] => {
      const row = rows[index];
      if (!row || !one.created || !one.sharesContactWith) return [];
      const { position, number } = row;
      return [{ position, number, column: null, code: 'contact_shared', value: one.externalId, used: true }];
    });
    return {
      phase: 'clients',
      cursor: { after: [String(last.position), String(last.number)] },
      rows: rows.length,
      tallies: { clients: { created: new Set(outcomes.filter((one) => one.created).map((one) => one.id)).size } },
      findings: shared,
    };
  }
}
