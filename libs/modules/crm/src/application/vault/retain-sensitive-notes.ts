import { Injectable } from '@nestjs/common';
import { AuditLog, RetentionKinds } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { VaultRepository } from '../../persistence/vault.repository.js';

const atOnce = 500;

/** Lets go of sensitive notes that nobody has changed for as long as the business keeps them. */
@Injectable()
export class RetainSensitiveNotes {
  constructor(
    kinds: RetentionKinds,
    private readonly notes: VaultRepository,
    private readonly audit: AuditLog,
  ) {
    kinds.add({
      kind: 'sensitive_notes',
      count: (tx, before) => this.notes.countBefore(tx, before),
      apply: (tx, before) => this.forget(tx, before),
    });
  }

  private async forget(tx: Tx, before: Date): Promise<boolean> {
    const gone = await this.notes.removeBefore(tx, before, atOnce);
    for (const clientId of new Set(gone.map((note) => note.clientId)))
      await this.audit.record(tx, {
        action: 'client.sensitive_notes_expired',
        subjectType: 'client',
        subjectId: clientId,
        after: { noteIds: gone.filter((note) => note.clientId === clientId).map(({ id }) => id) },
      });
    return gone.length < atOnce;
  }
}
