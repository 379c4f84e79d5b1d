import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog, ClientDataKeepers } from '@stamgast/identity';
import { forgetAnswers, forgetEventWords, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { crmProblems } from '../../domain/crm-problems.js';
import { erasureHash } from './erasure-hash.js';
import { ClientRepository } from '../../persistence/client.repository.js';
import { PrivacyRepository } from '../../persistence/privacy.repository.js';
import { ReadClient } from '../read-client.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an erasure needs to know and to change in the client records. */
@Injectable()
export class ErasureStores {
  constructor(
    readonly clients: ClientRepository,
    readonly reader: ReadClient,
    readonly privacy: PrivacyRepository,
  ) {}
}

/**
 * A client's right to be forgotten (GDPR 17): whatever says who they were goes, everywhere; visits, sales and points stay
 * under an id that leads to nobody, so that no figure changes.
 */
@Injectable()
export class EraseClient {
  constructor(
    private readonly stores: ErasureStores,
    private readonly keepers: ClientDataKeepers,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** 404 when there is no such client; refuses one who is erased already or still expected. */
  async execute(tx: Tx, asked: string): Promise<void> {
    const { id } = await this.stores.reader.load(tx, asked);
    await this.stores.privacy.lock(tx, [id]);
    const family = await this.stores.privacy.family(tx, id);
    await this.stores.privacy.lock(tx, family);
    if ((await this.stores.reader.load(tx, id)).erasedAt) throw new DomainError(crmProblems.client_erased);
    await this.refuseExpected(tx, id);
    await this.forget(tx, family);
    await this.audit.record(tx, { action: 'client.erased', subjectType: 'client', subjectId: id });
    await this.outbox.append(tx, { type: 'client.erased.v1', clientId: id, at: tx.now.toISOString() });
    await tx.announce('client', id);
  }

  /** As `execute`, for somebody who was erased before and came back with a backup: nothing is told anew. */
  async again(tx: Tx, id: string): Promise<void> {
    const family = await this.stores.privacy.family(tx, id);
    await this.stores.privacy.lock(tx, family);
    await this.forget(tx, family);
    await this.audit.record(tx, { action: 'client.erased_again', subjectType: 'client', subjectId: id });
    await tx.announce('client', id);
  }

  private async refuseExpected(tx: Tx, id: string): Promise<void> {
    const hindrances: Record<string, readonly string[]> = {};
    for (const keeper of this.keepers.all()) Object.assign(hindrances, (await keeper.hindrances?.(tx, id)) ?? {});
    if (Object.values(hindrances).some((ids) => ids.length > 0))
      throw new DomainError(crmProblems.client_still_expected, { extensions: hindrances });
  }

  private async forget(tx: Tx, family: readonly string[]): Promise<void> {
    for (const id of family) {
      const refs = [id];
      for (const keeper of this.keepers.all()) refs.push(...(await keeper.refs(tx, id)));
      const ids = [...new Set(refs.filter((one) => uuid.test(one)))];
      const words = [...(await this.stores.clients.tracesOf(tx, id))];
      for (const keeper of this.keepers.all()) words.push(...((await keeper.words?.(tx, id)) ?? []));
      await forgetAnswers(tx, ids, words);
      for (const keeper of this.keepers.all()) await keeper.erase(tx, id);
      await this.audit.forget(tx, ids);
      await forgetEventWords(tx, id);
    }
    const hashes = family.map((id) => erasureHash(id));
    await this.stores.privacy.noteErasure(tx, hashes);
  }
}
