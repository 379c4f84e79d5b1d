import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { UnitOfWork, UnreadableZip, Work, type LeasedWork } from '@stamgast/platform';
import { sqlState, systemActor, type Tx } from '@stamgast/platform/database';
import { ArchiveRepository } from '../../persistence/archive.repository.js';
import { PackArchive } from './pack-archive.js';
import { UnpackArchive } from './unpack-archive.js';

/** Tries after which an archive has failed. */
const mostTries = 3;
/** Classes of errors that come from what was written: data that is none, or that breaks a rule. */
const wrongData = /^2[23]/;

/** Packs, unpacks or throws away an archive, as it has come to it. */
@Injectable()
export class RunArchive {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly archives: ArchiveRepository,
    private readonly work: Work,
    private readonly pack: PackArchive,
    private readonly unpack: UnpackArchive,
  ) {}

  async execute(item: LeasedWork): Promise<void> {
    const stored = await this.inBusiness(item, (tx) => this.archives.find(tx, item.ref));
    try {
      if (stored?.state === 'waiting' || stored?.state === 'packing') await this.pack.execute(item);
      else if (stored?.state === 'unpacking') await this.unpack.execute(item, stored);
      else await this.expire(item);
    } catch (error) {
      const hopeless = isDamage(error);
      if (!hopeless && item.attempt < mostTries) throw error;
      await this.fail(item, hopeless ? 'archive_unreadable' : 'archive_failed');
    }
  }

  private async expire(item: LeasedWork): Promise<void> {
    await this.inBusiness(item, async (tx) => {
      if (!(await this.work.finish(tx, item))) return;
      const stored = await this.archives.lock(tx, item.ref);
      if (!stored) return;
      await this.archives.removeParts(tx, item.ref);
      if (stored.state !== 'ready' && stored.state !== 'receiving') return;
      await this.archives.change(tx, item.ref, { state: 'expired' });
      await tx.announce(stored.kind === 'export' ? 'export' : 'import', item.ref);
    });
  }

  private async fail(item: LeasedWork, problem: string): Promise<void> {
    await this.inBusiness(item, async (tx) => {
      const stored = await this.archives.lock(tx, item.ref);
      await this.work.finish(tx, item);
      if (!stored || !['waiting', 'packing', 'unpacking'].includes(stored.state)) return;
      await this.archives.change(tx, item.ref, { state: 'failed', problem, finishedAt: tx.now });
      await this.archives.removeParts(tx, item.ref);
      await tx.announce(stored.kind === 'export' ? 'export' : 'import', item.ref);
    });
  }

  private inBusiness<Result>({ businessId }: LeasedWork, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.run({ businessId, actor: systemActor }, work);
  }
}

function isDamage(error: unknown): boolean {
  if (error instanceof UnreadableZip || error instanceof DomainError) return true;
  return wrongData.test(sqlState(error) ?? '');
}
