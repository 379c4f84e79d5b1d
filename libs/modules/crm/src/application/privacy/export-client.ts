import { Injectable } from '@nestjs/common';
import { AuditLog, ClientDataKeepers } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { PrivacyRepository } from '../../persistence/privacy.repository.js';
import { ReadClient } from '../read-client.js';

/** Everything that is kept of one client, in a form that machines read. */
export interface ClientFile {
  readonly format: 'stamgast-client-1';
  readonly exportedAt: string;
  readonly clientId: string;
  /** Rows by table, as they lie in the database; tables without a row are named with none. */
  readonly data: Readonly<Record<string, readonly object[]>>;
}

/** A client's right to see and take along what is known of them (GDPR 15, 20). */
@Injectable()
export class ExportClient {
  constructor(
    private readonly clients: ReadClient,
    private readonly privacy: PrivacyRepository,
    private readonly keepers: ClientDataKeepers,
    private readonly audit: AuditLog,
  ) {}

  /** 404 when there is no such client. */
  async execute(tx: Tx, asked: string): Promise<ClientFile> {
    const { id } = await this.clients.load(tx, asked);
    const data: Record<string, readonly object[]> = {};
    for (const one of await this.privacy.family(tx, id))
      for (const keeper of this.keepers.all())
        for (const [table, rows] of Object.entries(await keeper.export(tx, one)))
          data[table] = distinct([...(data[table] ?? []), ...rows]);
    await this.audit.record(tx, { action: 'client.exported', subjectType: 'client', subjectId: id });
    return { format: 'stamgast-client-1', exportedAt: tx.now.toISOString(), clientId: id, data };
  }
}

function distinct(rows: readonly object[]): object[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
