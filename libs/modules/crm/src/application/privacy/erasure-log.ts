import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { erasureHash } from './erasure-hash.js';
import { PrivacyRepository } from '../../persistence/privacy.repository.js';
import { EraseClient } from './erase-client.js';

const batch = 1000;

export interface Erasure {
  readonly hash: string;
  readonly at: string;
}

/** Who was erased, by hash: kept outside as well, so that a backup that brings people back forgets them again. */
@Injectable()
export class ErasureLog {
  constructor(
    private readonly privacy: PrivacyRepository,
    private readonly eraser: EraseClient,
  ) {}

  async list(tx: Tx): Promise<Erasure[]> {
    const rows = await this.privacy.erasures(tx);
    return rows.map(({ hash, at }) => ({ hash, at: at.toISOString() }));
  }

  /** Erases everybody again who stands in the log or among these hashes and is known nevertheless; gives how many. */
  async reapply(tx: Tx, hashes: readonly string[]): Promise<number> {
    await this.privacy.noteErasure(tx, hashes);
    const gone = new Set((await this.privacy.erasures(tx)).map((one) => one.hash));
    if (gone.size === 0) return 0;
    let erased = 0;
    let last: string | null = null;
    for (;;) {
      const ids = await this.privacy.knownAfter(tx, last, batch);
      for (const id of ids) {
        if (!gone.has(erasureHash(id))) continue;
        await this.eraser.again(tx, id);
        erased += 1;
      }
      last = ids.at(-1) ?? null;
      if (last === null) return erased;
    }
  }
}
