import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { openUnder, SealedElsewhere, sealUnder, SecretBox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { crmProblems } from '../../domain/crm-problems.js';
import { VaultRepository } from '../../persistence/vault.repository.js';

const keyPurpose = 'vault-key';

/**
 * Seals and opens notes under the business's own random key, which is itself sealed under the operator's master key. Each
 * note's id is sealed in with it, so that no note can be put in the place of another; the client is not, so that a merge
 * need not open anything.
 */
@Injectable()
export class ClientVault {
  constructor(
    private readonly keys: VaultRepository,
    private readonly box: SecretBox,
  ) {}

  /** Refuses where the operator has set no master key, or another one than before. */
  async seal(tx: Tx, noteId: string, text: string): Promise<string> {
    return sealUnder(await this.key(tx), purposeOf(tx, noteId), text);
  }

  async open(tx: Tx, noteId: string, sealed: string): Promise<string> {
    const key = await this.key(tx);
    return readable(() => openUnder(key, purposeOf(tx, noteId), sealed));
  }

  private async key(tx: Tx): Promise<Buffer> {
    if (!this.box.ready) throw new DomainError(crmProblems.vault_key_missing);
    const { businessId } = tx;
    const fresh = () => this.box.seal(businessId, keyPurpose, randomBytes(32).toString('base64'));
    const sealed = await this.keys.key(tx, fresh);
    return Buffer.from(
      readable(() => this.box.open(businessId, keyPurpose, sealed)),
      'base64',
    );
  }
}

function purposeOf({ businessId }: Tx, noteId: string): string {
  return `sensitive-note ${businessId} ${noteId}`;
}

function readable(open: () => string): string {
  try {
    return open();
  } catch (error) {
    if (error instanceof SealedElsewhere) throw new DomainError(crmProblems.sensitive_notes_unreadable);
    throw error;
  }
}
