import { Injectable } from '@nestjs/common';
import { RetentionKinds, type RetentionKind } from '@stamgast/identity';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import { PrivacyRepository } from '../../persistence/privacy.repository.js';
import { EraseClient } from './erase-client.js';

const atOnce = 200;

/** Lets clients be forgotten who never came, or who have not come for long (GDPR 5(1)(e)). */
@Injectable()
export class RetainClients {
  constructor(
    kinds: RetentionKinds,
    private readonly privacy: PrivacyRepository,
    private readonly eraser: EraseClient,
  ) {
    kinds.add(this.kind('leads'), this.kind('idle'));
  }

  private kind(kind: 'leads' | 'idle'): RetentionKind {
    return {
      kind,
      count: async (tx, before) => (await this.privacy.stale(tx, kind, before, null)).length,
      apply: (tx, before) => this.forget(tx, kind, before),
    };
  }

  private async forget(tx: Tx, kind: 'leads' | 'idle', before: Date): Promise<boolean> {
    const ids = await this.privacy.stale(tx, kind, before, atOnce);
    let erased = 0;
    for (const id of ids) if (await this.erased(tx, id)) erased += 1;
    return ids.length < atOnce || erased === 0;
  }

  /** False for somebody who is expected after all. */
  private async erased(tx: Tx, id: string): Promise<boolean> {
    try {
      await this.eraser.execute(tx, id);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}
