import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { decodeCursor, pageOf, platformProblems, staleVersion, type Page, type ZipSource } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { ArchiveKind, StoredArchive } from '../../domain/archive/archive.js';
import { integrationsProblems } from '../../domain/integrations-problems.js';
import { ArchiveRepository } from '../../persistence/archive.repository.js';
import { ArchiveBytes } from './archive-bytes.js';
import { archiveView, type ArchiveView } from './archive-view.js';

/** Shows archives, gives their files, and stops the making of one. */
@Injectable()
export class ReadArchives {
  constructor(
    private readonly archives: ArchiveRepository,
    private readonly bytes: ArchiveBytes,
    private readonly audit: AuditLog,
  ) {}

  async one(tx: Tx, kind: ArchiveKind, id: string): Promise<ArchiveView> {
    return archiveView(await this.load(tx, kind, id));
  }

  /** Newest first. */
  async list(
    tx: Tx,
    kind: ArchiveKind,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<ArchiveView>> {
    const before = decodeCursor(cursor, 2) as [string, string] | null;
    const rows = await this.archives.list(tx, kind, before, limit + 1);
    return pageOf(rows, limit, archiveView, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  }

  /** The file of an export; refuses with `export_not_ready` where there is none yet, or no longer. */
  async file(tx: Tx, id: string): Promise<{ readonly name: string; readonly source: ZipSource }> {
    const stored = await this.load(tx, 'export', id);
    if (stored.state !== 'ready' || stored.expiresAt <= tx.now)
      throw new DomainError(integrationsProblems.export_not_ready);
    await this.audit.record(tx, { action: 'export.downloaded', subjectType: 'export', subjectId: id });
    return { name: stored.name, source: this.bytes.source(tx.businessId, id, stored.size) };
  }

  /** Stops the packing of an export; refuses with `archive_over` what has ended. */
  async cancel(tx: Tx, id: string, version: number): Promise<ArchiveView> {
    const stored = await this.archives.lock(tx, id);
    if (stored?.kind !== 'export') throw new DomainError(platformProblems.not_found);
    if (stored.version !== version) throw staleVersion(stored.version);
    if (stored.state !== 'waiting' && stored.state !== 'packing')
      throw new DomainError(integrationsProblems.archive_over);
    await this.archives.change(tx, id, { state: 'cancelled', finishedAt: tx.now });
    await this.archives.removeParts(tx, id);
    await this.audit.record(tx, { action: 'export.cancelled', subjectType: 'export', subjectId: id });
    await tx.announce('export', id);
    return this.one(tx, 'export', id);
  }

  private async load(tx: Tx, kind: ArchiveKind, id: string): Promise<StoredArchive> {
    const stored = await this.archives.find(tx, id);
    if (stored?.kind !== kind) throw new DomainError(platformProblems.not_found);
    return stored;
  }
}
