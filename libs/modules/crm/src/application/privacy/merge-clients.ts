import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog, ClientDataKeepers, type MovedRows } from '@stamgast/identity';
import { newId, Outbox, platformProblems, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Client } from '../../domain/client.js';
import { crmProblems } from '../../domain/crm-problems.js';
import { MergeSteps } from './merge-steps.js';

const sweepAfterMilliseconds = 120_000;

/** Makes one client of two: everything goes to the one who is kept, and the other's id leads there (D92). */
@Injectable()
export class MergeClients {
  constructor(
    private readonly steps: MergeSteps,
    private readonly keepers: ClientDataKeepers,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly work: Work,
  ) {}

  /** The id of the merge. 404 when one of them is not there; refuses who is erased, merged already, or the same. */
  async execute(tx: Tx, from: string, to: string): Promise<string> {
    const [gone, kept] = await this.pair(tx, from, to);
    const before = await this.steps.before(tx, gone, kept);
    const moved: Record<string, MovedRows> = {};
    for (const keeper of this.keepers.all()) moved[keeper.name] = await keeper.merge(tx, from, to);
    await this.steps.leadOn(tx, gone, kept);
    await this.steps.agreeOnConsents(tx, kept.id, before.consents, gone.id);
    const id = newId();
    await this.steps.merges.insert(tx, { id, fromId: from, toId: to, at: tx.now, before, moved });
    for (const client of [from, to]) await this.steps.history.execute(tx, client, true);
    await this.audit.record(tx, {
      action: 'client.merged',
      subjectType: 'client',
      subjectId: to,
      after: { mergeId: id, from },
    });
    await this.outbox.append(tx, { type: 'client.merged.v1', mergeId: id, fromId: from, toId: to });
    // What was on its way under the old id arrives after this transaction, and is fetched then.
    await this.work.plan(tx, {
      kind: 'crm.sweep-merge',
      ref: id,
      dueAt: new Date(tx.now.getTime() + sweepAfterMilliseconds),
    });
    return id;
  }

  /** Both, as they are now, held until the transaction ends. */
  async pair(tx: Tx, from: string, to: string): Promise<readonly [Client, Client]> {
    if (from === to) throw new DomainError(crmProblems.merge_of_one);
    await this.steps.privacy.lock(tx, [from, to]);
    const gone = await this.steps.clients.findSelf(tx, from);
    const kept = await this.steps.clients.findSelf(tx, to);
    if (!gone || !kept) throw new DomainError(platformProblems.not_found);
    if (gone.erasedAt || kept.erasedAt) throw new DomainError(crmProblems.client_erased);
    const elsewhere = gone.mergedInto ?? kept.mergedInto;
    if (elsewhere) throw new DomainError(crmProblems.client_merged_already, { extensions: { clientId: elsewhere } });
    return [gone, kept];
  }
}
