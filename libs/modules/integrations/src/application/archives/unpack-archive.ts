import { createHash } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';
import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import {
  BusinessTables,
  listZip,
  readZip,
  UnitOfWork,
  UnreadableZip,
  type LeasedWork,
  type TableShape,
  type ZipSource,
} from '@stamgast/platform';
import { systemActor, type Tx } from '@stamgast/platform/database';
import type { StoredArchive } from '../../domain/archive/archive.js';
import type { ManifestTable } from '../../domain/archive/manifest.js';
import { ArchiveRepository } from '../../persistence/archive.repository.js';
import { ArchiveTurns } from './archive-turns.js';
import { ArchiveBytes } from './archive-bytes.js';

/** Characters that are written at a time, and the longest row that is taken. */
const atATime = 500_000;
const longestRow = 64_000_000;
/** Statements after which the lease is renewed. */
const statementsOfLease = 8;

/** One unpacking: where it reads, and who is told how far it is. */
interface Unpacking {
  readonly item: LeasedWork;
  readonly stored: StoredArchive;
  readonly source: ZipSource;
  done: number;
  statements: number;
}

/**
 * Unpacks a whole business in one transaction: all of it is there at once, or nothing is. Rows keep their ids; only those
 * of people's accounts are new, because those are somebody else's here.
 */
@Injectable()
export class UnpackArchive {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tables: BusinessTables,
    private readonly archives: ArchiveRepository,
    private readonly bytes: ArchiveBytes,
    private readonly businesses: BusinessFacade,
    private readonly turns: ArchiveTurns,
  ) {}

  /** Throws `UnreadableZip` where a file is missing, damaged or another one than the manifest says. */
  async execute(item: LeasedWork, stored: StoredArchive): Promise<void> {
    const source = this.bytes.source(item.businessId, stored.id, stored.size);
    const unpacking: Unpacking = { item, stored, source, done: 0, statements: 0 };
    const entries = new Map((await listZip(source)).map((entry) => [entry.name, entry]));
    await this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, async (tx) => {
      await this.takeTime(tx);
      const seat = stored.requestedBy ? await this.businesses.seat(tx, stored.requestedBy) : null;
      await this.tables.clear(tx);
      for (const shape of await this.tables.shapes(tx)) {
        const table = stored.manifest?.tables.find((one) => one.name === shape.name);
        if (!table) continue;
        const entry = entries.get(table.file);
        if (!entry) throw new UnreadableZip('A table is missing');
        await this.tables.inAnyOrder(tx, shape, () => this.write(tx, unpacking, shape, table, readZip(source, entry)));
      }
      if (seat) await this.businesses.takeSeat(tx, seat);
      await this.archives.lock(tx, stored.id);
      await this.archives.change(tx, stored.id, { state: 'unpacked', done: unpacking.done, finishedAt: tx.now });
      await this.archives.removeParts(tx, stored.id);
      if (!(await this.turns.work.finish(tx, item))) throw new Error('Another worker unpacks this archive');
      for (const what of ['import', 'setup', 'client', 'booking']) await tx.announce(what, stored.id);
      tx.fallsDue();
    });
  }

  /** A business is more than a request may take on, and its rows are looked at when they are written, not all at the end. */
  private async takeTime(tx: Tx): Promise<void> {
    await tx.query(`SELECT set_config('statement_timeout', '60000', true),
      set_config('idle_in_transaction_session_timeout', '60000', true), set_config('timezone', 'UTC', true)`);
    await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
  }

  private async write(
    tx: Tx,
    unpacking: Unpacking,
    shape: TableShape,
    table: ManifestTable,
    pieces: AsyncIterable<Buffer>,
  ): Promise<void> {
    const hash = createHash('sha256');
    let rows = 0;
    for await (const lines of inLines(pieces, hash)) {
      await this.tables.write(tx, shape, table.columns, lines);
      rows += lines.length;
      unpacking.done += lines.length;
      await this.tell(unpacking);
    }
    if (rows !== table.rows || hash.digest('hex') !== table.sha256)
      throw new UnreadableZip('A table is not as the manifest says');
  }

  /** Others see how far it is, though what is written they see at the end. */
  private async tell(unpacking: Unpacking): Promise<void> {
    unpacking.statements += 1;
    if (unpacking.statements % statementsOfLease !== 0) return;
    const { item, stored, done } = unpacking;
    if (!(await this.turns.lease.renew(item))) throw new Error('Another worker unpacks this archive');
    await this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, async (tx) => {
      await this.archives.change(tx, stored.id, { done });
      await tx.announce('import', stored.id);
    });
  }
}

/** Whole lines, as many as make a good statement; none is longer than a row may be. */
async function* inLines(
  pieces: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<readonly string[]> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let lines: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    const parts = (rest + decoder.write(piece)).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > longestRow) throw new UnreadableZip('A row is too long');
    for (const line of parts) {
      lines.push(line);
      length += line.length;
      if (length < atATime) continue;
      yield lines;
      lines = [];
      length = 0;
    }
  }
  if (rest !== '') throw new UnreadableZip('A table is cut off');
  if (lines.length > 0) yield lines;
}
