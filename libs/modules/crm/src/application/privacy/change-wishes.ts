import { Injectable } from '@nestjs/common';
import { AuditLog } from '@stamgast/identity';
import { Outbox, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { PrivacyRepository } from '../../persistence/privacy.repository.js';
import { ReadClient } from '../read-client.js';

/** What is not to be done with what is known of a client, and whether they have died; left out: as it was. */
export interface ClientWishes {
  readonly restricted?: boolean;
  readonly objected?: boolean;
  /** Puts the client into the archive; taken back, out of it. */
  readonly deceased?: boolean;
}

/** Writes down that a client restricts the use of their data or objects to marketing (GDPR 18, 21). */
@Injectable()
export class ChangeWishes {
  constructor(
    private readonly clients: ReadClient,
    private readonly privacy: PrivacyRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Tx, asked: string, version: number, wishes: ClientWishes): Promise<void> {
    const client = await this.clients.load(tx, asked);
    if (client.version !== version) throw staleVersion(client.version);
    const { restrictedAt, objectedAt, deceasedAt } = client;
    const before = { restricted: restrictedAt !== null, objected: objectedAt !== null, deceased: deceasedAt !== null };
    const after = { ...before, ...wishes };
    const words = ['restricted', 'objected', 'deceased'] as const;
    if (words.every((word) => before[word] === after[word])) return;
    const since = {
      restrictedAt: after.restricted ? (restrictedAt ?? tx.now) : null,
      objectedAt: after.objected ? (objectedAt ?? tx.now) : null,
      deceasedAt: after.deceased ? (deceasedAt ?? tx.now) : null,
    };
    if (!(await this.privacy.saveWishes(tx, client.id, version, since))) throw staleVersion(version + 1);
    const subject = { subjectType: 'client', subjectId: client.id };
    await this.audit.record(tx, { action: 'client.wishes_changed', ...subject, before, after });
    await this.outbox.append(tx, { type: 'client.updated.v1', clientId: client.id });
    await tx.announce('client', client.id);
  }
}
