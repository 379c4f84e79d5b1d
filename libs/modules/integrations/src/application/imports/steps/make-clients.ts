import { Injectable } from '@nestjs/common';
import { ClientsFacade, type ImportedClient } from '@stamgast/crm';
import { LoyaltyImports } from '@stamgast/loyalty';
import type { Tx } from '@stamgast/platform/database';
import type { ImportFile, StoredImport } from '../../../domain/import/import-state.js';
import type { ClientRow, Finding } from '../../../domain/import/rows.js';
import { ImportStores } from '../import-stores.js';
import type { ImportStep, StepResult } from './step.js';

const some = 1000;

/** Takes over the clients of files of clients; who is only named in other files comes with their visits. */
@Injectable()
export class MakeClients implements ImportStep {
  constructor(
    private readonly stores: ImportStores,
    private readonly clients: ClientsFacade,
    private readonly loyalty: LoyaltyImports,
  ) {}

  async execute(tx: Tx, stored: StoredImport, files: readonly ImportFile[]): Promise<StepResult> {
    const positions = files.filter((file) => file.role === 'clients').map((file) => file.position);
    const after = stored.cursor.after?.map(Number) as [number, number] | undefined;
    const rows =
      positions.length === 0 ? [] : await this.stores.rows.ofFiles(tx, stored.id, positions, after ?? null, some);
    const last = rows.at(-1);
    if (!last) return { phase: 'visits', cursor: {}, rows: 0 };
    const clients = rows.map((row) => row.data as unknown as ClientRow);
    const outcomes = await this.clients.importClients(tx, clients.map(clientOf));
    const shared = outcomes.flatMap((one, index): Finding[] => {
      const row = rows[index];
      if (!row || !one.created || !one.sharesContactWith) return [];
      const { position, number } = row;
      const both = { clientId: one.id, otherClientId: one.sharesContactWith };
      return [{ position, number, column: null, code: 'contact_shared', value: one.externalId, used: true, ...both }];
    });
    const fresh = new Map(outcomes.flatMap((one, index) => (one.created ? [[one.id, clients[index]!] as const] : [])));
    const balances = [...fresh].map(([clientId, { points }]) => ({ clientId, points }));
    const points = await this.loyalty.openBalances(tx, balances);
    return {
      phase: 'clients',
      cursor: { after: [String(last.position), String(last.number)] },
      rows: rows.length,
      tallies: { clients: { created: fresh.size }, ...(points > 0 ? { points: { created: points } } : {}) },
      findings: shared,
    };
  }
}

function clientOf({
  code: externalId,
  emailConsent: email,
  smsConsent: sms,
  points: _,
  ...row
}: ClientRow): ImportedClient {
  return { ...row, externalId, consents: { email, sms } };
}
