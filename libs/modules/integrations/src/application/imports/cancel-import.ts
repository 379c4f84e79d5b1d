import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { platformProblems, staleVersion, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { integrationsProblems } from '../../domain/integrations-problems.js';
import { ImportStores } from './import-stores.js';
import { importView, type ImportView } from './import-view.js';

/** Stops an import. What it has taken over already stays, and the same files later add the rest. */
@Injectable()
export class CancelImport {
  constructor(
    private readonly stores: ImportStores,
    private readonly work: Work,
    private readonly audit: AuditLog,
  ) {}

  /** Refuses with `import_over` what has ended. */
  async execute(tx: Tx, id: string, version: number): Promise<ImportView> {
    const stored = await this.stores.imports.lock(tx, id);
    if (!stored) throw new DomainError(platformProblems.not_found);
    if (stored.version !== version) throw staleVersion(stored.version);
    if (!['checking', 'checked', 'running'].includes(stored.state))
      throw new DomainError(integrationsProblems.import_over);
    await this.stores.imports.changeState(tx, id, { state: 'cancelled', phase: 'clearing', finishedAt: tx.now });
    // The worker takes the rows away that are no longer needed.
    await this.work.plan(tx, { kind: 'integrations.import', ref: id, dueAt: tx.now });
    await this.audit.record(tx, { action: 'import.cancelled', subjectType: 'import', subjectId: id });
    await tx.announce('import', id);
    return importView((await this.stores.imports.find(tx, id))!);
  }
}
