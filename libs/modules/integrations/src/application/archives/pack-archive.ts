import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import {
  BusinessTables,
  UnitOfWork,
  Work,
  WorkLease,
  writeZip,
  type LeasedWork,
  type Snapshot,
  type TableShape,
  type ZipContent,
} from '@stamgast/platform';
import { systemActor, type Tx } from '@stamgast/platform/database';
import {
  archiveFormat,
  archiveVersion,
  manifestName,
  type ArchiveManifest,
  type ManifestTable,
} from '../../domain/archive/manifest.js';
import { ArchiveRepository } from '../../persistence/archive.repository.js';
import { inParts } from './archive-bytes.js';

/** Parts after which the lease is renewed. */
const partsOfLease = 8;

/** How far the packing of one archive is. */
interface Packing {
  rows: number;
  manifest: ArchiveManifest;
}

/** Packs everything that a business has into one file, as it is at one instant, in little memory. */
@Injectable()
export class PackArchive {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tables: BusinessTables,
    private readonly archives: ArchiveRepository,
    private readonly businesses: BusinessFacade,
    private readonly work: Work,
    private readonly lease: WorkLease,
  ) {}

  /** Whoever is killed has packed nothing, and the next one begins anew. */
  async execute(item: LeasedWork): Promise<void> {
    const packing = await this.inBusiness(item, async (tx): Promise<Packing> => {
      await this.archives.removeParts(tx, item.ref);
      await this.archives.change(tx, item.ref, { state: 'packing', done: 0 });
      const { name, country, timeZone, currency, locale } = await this.businesses.current(tx);
      return {
        rows: 0,
        manifest: {
          format: archiveFormat,
          version: archiveVersion,
          createdAt: tx.now.toISOString(),
          business: { name, country, timeZone, currency, locale },
          tables: [],
          leftOut: this.tables.staysBehind(),
        },
      };
    });
    const size = await this.tables.snapshot(item.businessId, (snapshot) => this.pack(item, packing, snapshot));
    if (size === null) return;
    await this.inBusiness(item, async (tx) => {
      const stored = await this.archives.lock(tx, item.ref);
      if (stored?.state !== 'packing' || !(await this.work.finish(tx, item))) return;
      const { rows: done, manifest } = packing;
      await this.archives.change(tx, item.ref, { state: 'ready', size, done, manifest, finishedAt: tx.now });
      await this.work.plan(tx, { kind: item.kind, ref: item.ref, dueAt: stored.expiresAt });
      await tx.announce('export', item.ref);
    });
  }

  /** The size of the file; null when it is no longer wanted, or somebody else makes it. */
  private async pack(item: LeasedWork, packing: Packing, snapshot: Snapshot): Promise<number | null> {
    let total = 0;
    for (const table of snapshot.tables) total += await snapshot.count(table);
    await this.inBusiness(item, (tx) => this.archives.change(tx, item.ref, { total }));
    let position = 0;
    let size = 0;
    for await (const part of inParts(writeZip(this.files(packing, snapshot)))) {
      if (position % partsOfLease === partsOfLease - 1 && !(await this.lease.renew(item))) return null;
      const kept = await this.inBusiness(item, async (tx) => {
        if ((await this.archives.lock(tx, item.ref))?.state !== 'packing') return false;
        await this.archives.insertPart(tx, item.ref, position, part);
        await this.archives.change(tx, item.ref, { done: packing.rows });
        await tx.announce('export', item.ref);
        return true;
      });
      if (!kept) return null;
      position += 1;
      size += part.length;
    }
    return size;
  }

  private async *files(packing: Packing, snapshot: Snapshot): AsyncGenerator<ZipContent> {
    const told: ManifestTable[] = [];
    for (const table of snapshot.tables) {
      const file = `tables/${table.name}.jsonl`;
      const hash = createHash('sha256');
      const before = packing.rows;
      yield { name: file, content: this.rows(packing, snapshot, table, hash) };
      const { name, columns } = table;
      told.push({ name, file, columns, rows: packing.rows - before, sha256: hash.digest('hex') });
    }
    packing.manifest = { ...packing.manifest, tables: told };
    yield { name: manifestName, content: once(Buffer.from(`${JSON.stringify(packing.manifest, null, 2)}\n`)) };
  }

  private async *rows(
    packing: Packing,
    snapshot: Snapshot,
    table: TableShape,
    hash: ReturnType<typeof createHash>,
  ): AsyncGenerator<Buffer> {
    for await (const lines of snapshot.rows(table)) {
      const bytes = Buffer.from(`${lines.join('\n')}\n`);
      hash.update(bytes);
      packing.rows += lines.length;
      yield bytes;
    }
  }

  private inBusiness<Result>({ businessId }: LeasedWork, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.run({ businessId, actor: systemActor }, work);
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}
