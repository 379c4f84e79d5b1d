import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { BusinessTables, listZip, newId, platformProblems, readZip, UnreadableZip, Work } from '@stamgast/platform';
import type { ZipSource } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { manifestName, readManifest, type ArchiveManifest } from '../../domain/archive/manifest.js';
import { integrationsProblems } from '../../domain/integrations-problems.js';
import { ArchiveRepository } from '../../persistence/archive.repository.js';
import { ArchiveBytes, inParts } from './archive-bytes.js';
import { archiveView, type ArchiveView } from './archive-view.js';
import { keptFor } from './create-export.js';

const longestManifest = 4 * 1024 * 1024;

/** Opens a transaction of its own for each of its steps. */
export type InSteps = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;

export interface ReceivedArchive {
  readonly id: string;
  readonly size: number;
}

/** Keeps an uploaded archive, part by part as it comes, and looks whether it is one. */
@Injectable()
export class ReceiveArchive {
  constructor(
    private readonly archives: ArchiveRepository,
    private readonly bytes: ArchiveBytes,
    private readonly tables: BusinessTables,
    private readonly work: Work,
  ) {}

  /** Stores the file; what nobody completes is thrown away after a day. */
  async store(inSteps: InSteps, name: string, file: AsyncIterable<Buffer>): Promise<ReceivedArchive> {
    const id = newId();
    await inSteps(async (tx) => {
      const expiresAt = new Date(tx.now.getTime() + keptFor);
      await this.archives.insert(tx, {
        id,
        kind: 'upload',
        state: 'receiving',
        name,
        requestedBy: tx.actor.id,
        expiresAt,
      });
      await this.work.plan(tx, { kind: 'integrations.archive', ref: id, dueAt: expiresAt });
    });
    let position = 0;
    let size = 0;
    for await (const part of inParts(file)) {
      await inSteps((tx) => this.archives.insertPart(tx, id, position, part));
      position += 1;
      size += part.length;
    }
    return { id, size };
  }

  /** Refuses with `archive_unreadable` what is none, or has tables that are not known here. */
  async complete(tx: Tx, { id, size }: ReceivedArchive): Promise<ArchiveView> {
    const stored = await this.archives.lock(tx, id);
    if (stored?.state !== 'receiving') throw new DomainError(platformProblems.not_found);
    const manifest = await this.manifestOf(this.bytes.source(tx.businessId, id, size));
    const known = new Set((await this.tables.shapes(tx)).map((shape) => shape.name));
    if (!manifest?.tables.every((table) => known.has(table.name)))
      throw new DomainError(integrationsProblems.archive_unreadable);
    const total = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    await this.archives.change(tx, id, { state: 'ready', size, total, manifest });
    await tx.announce('import', id);
    return archiveView((await this.archives.find(tx, id))!);
  }

  private async manifestOf(source: ZipSource): Promise<ArchiveManifest | null> {
    try {
      const entry = (await listZip(source)).find((one) => one.name === manifestName);
      if (!entry || entry.size > longestManifest) return null;
      const pieces: Buffer[] = [];
      for await (const piece of readZip(source, entry)) pieces.push(piece);
      return readManifest(Buffer.concat(pieces).toString('utf8'));
    } catch (error) {
      if (error instanceof UnreadableZip) return null;
      throw error;
    }
  }
}
