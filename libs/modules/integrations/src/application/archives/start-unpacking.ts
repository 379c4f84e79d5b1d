import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { BusinessTables, platformProblems, staleVersion, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { integrationsProblems } from '../../domain/integrations-problems.js';
import { ArchiveRepository } from '../../persistence/archive.repository.js';
import { archiveView, type ArchiveView } from './archive-view.js';

/** Has an uploaded archive unpacked into the business, which must have nothing of its own yet. */
@Injectable()
export class StartUnpacking {
  constructor(
    private readonly archives: ArchiveRepository,
    private readonly tables: BusinessTables,
    private readonly work: Work,
    private readonly audit: AuditLog,
  ) {}

  /** Refuses with `business_not_empty` and `archive_over`. */
  async execute(tx: Tx, id: string, version: number): Promise<ArchiveView> {
    const stored = await this.archives.lock(tx, id);
    if (stored?.kind !== 'upload') throw new DomainError(platformProblems.not_found);
    if (stored.version !== version) throw staleVersion(stored.version);
    if (stored.state !== 'ready' || stored.expiresAt <= tx.now)
      throw new DomainError(integrationsProblems.archive_over);
    if ((await this.tables.filled(tx)).length > 0) throw new DomainError(integrationsProblems.business_not_empty);
    await this.archives.change(tx, id, { state: 'unpacking', done: 0 });
    await this.work.plan(tx, { kind: 'integrations.archive', ref: id, dueAt: tx.now });
    const after = { business: stored.manifest?.business.name, rows: stored.total };
    await this.audit.record(tx, { action: 'archive.import_started', subjectType: 'archive', subjectId: id, after });
    await tx.announce('import', id);
    return archiveView((await this.archives.find(tx, id))!);
  }
}
