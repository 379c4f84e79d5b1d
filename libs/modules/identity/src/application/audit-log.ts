import { Injectable } from '@nestjs/common';
import { newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { AuditEntryEntity } from '../persistence/identity.entities.js';

export interface AuditedChange {
  /** What happened, e.g. `booking.cancelled`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Only fields that changed; never secrets, never sensitive notes. */
  readonly before?: object | null;
  readonly after?: object | null;
}

/** Who did what when, written in the transaction that did it; the app role cannot change or remove an entry. */
@Injectable()
export class AuditLog {
  async record(tx: Tx, change: AuditedChange): Promise<void> {
    await tx.manager.insert(AuditEntryEntity, {
      businessId: tx.businessId,
      id: newId(),
      at: tx.now,
      actorKind: tx.actor.kind,
      actorId: tx.actor.id,
      via: tx.actor.via,
      action: change.action,
      subjectType: change.subjectType,
      subjectId: change.subjectId,
      before: change.before ?? null,
      after: change.after ?? null,
      requestId: tx.requestId,
    });
  }
}
