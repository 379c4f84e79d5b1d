import { Injectable } from '@nestjs/common';
import { newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { AuditRepository } from '../persistence/audit.repository.js';

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
  constructor(private readonly entries: AuditRepository) {}

  record(tx: Tx, { before = null, after = null, ...change }: AuditedChange): Promise<void> {
    this.entries.add(tx, { id: newId(), before, after, ...change });
    return Promise.resolve();
  }
}
