import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog, BusinessFacade } from '@stamgast/identity';
import { newId, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { localMoment } from '../../domain/import/local-moment.js';
import { integrationsProblems } from '../../domain/integrations-problems.js';
import { ArchiveRepository } from '../../persistence/archive.repository.js';
import { archiveView, type ArchiveView } from './archive-view.js';

const hour = 3_600_000;
/** How long a file is kept. */
export const keptFor = 24 * hour;

/** Takes up the export of everything that a business has; the worker packs it. */
@Injectable()
export class CreateExport {
  constructor(
    private readonly archives: ArchiveRepository,
    private readonly businesses: BusinessFacade,
    private readonly work: Work,
    private readonly audit: AuditLog,
  ) {}

  /** Refuses with `archive_busy` while another one is being packed or unpacked. */
  async execute(tx: Tx): Promise<ArchiveView> {
    const business = await this.businesses.current(tx);
    if (await this.archives.isBusy(tx)) throw new DomainError(integrationsProblems.archive_busy);
    const id = newId();
    const name = `${business.slug}-${localMoment(tx.now, business.timeZone).day}.zip`;
    const expiresAt = new Date(tx.now.getTime() + keptFor);
    await this.archives.insert(tx, { id, kind: 'export', state: 'waiting', name, requestedBy: tx.actor.id, expiresAt });
    await this.work.plan(tx, { kind: 'integrations.archive', ref: id, dueAt: tx.now });
    await this.audit.record(tx, { action: 'export.created', subjectType: 'export', subjectId: id });
    await tx.announce('export', id);
    return archiveView((await this.archives.find(tx, id))!);
  }
}
