import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog, ClientDataKeepers } from '@stamgast/identity';
import { Outbox, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { crmProblems } from '../../domain/crm-problems.js';
import type { StoredMerge } from '../../persistence/merge.repository.js';
import { MergeSteps } from './merge-steps.js';

/** For how long a merge can be taken back (D92). */
const undoDays = 30;
const day = 86_400_000;

/** A merge of a client that stands. */
export interface MergeView {
  readonly id: string;
  readonly fromId: string;
  readonly fromName: string;
  readonly at: string;
  /** Null when it can no longer be undone. */
  readonly undoUntil: string | null;
}

/** Makes two clients of one again: what the merge moved goes back, what came since stays with who was kept. */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly steps: MergeSteps,
    private readonly keepers: ClientDataKeepers,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** 404 when there is no such merge; refuses after thirty days, a second time, and when either has been merged or erased since. */
  async execute(tx: Tx, id: string): Promise<void> {
    const merge = await this.steps.merges.lock(tx, id);
    if (!merge) throw new DomainError(platformProblems.not_found);
    const { fromId, toId, before } = merge;
    await this.steps.privacy.lock(tx, [fromId, toId]);
    const gone = await this.steps.clients.findSelf(tx, fromId);
    const kept = await this.steps.clients.findSelf(tx, toId);
    const standing = gone?.mergedInto === toId && kept && !kept.mergedInto && !kept.erasedAt;
    if (!standing || this.undoUntil(merge, tx.now) === null) throw new DomainError(crmProblems.merge_is_final);
    for (const keeper of this.keepers.all()) await keeper.unmerge(tx, fromId, toId, merge.moved[keeper.name] ?? {});
    await this.steps.restore(tx, kept, before.to, before.from);
    await this.steps.merges.release(tx, fromId, before.from);
    await this.steps.giveConsentsBack(tx, toId, before.consents);
    await this.steps.merges.markUndone(tx, id);
    for (const client of [fromId, toId]) await this.steps.history.execute(tx, client, true);
    const subject = { subjectType: 'client', subjectId: toId };
    await this.audit.record(tx, { action: 'client.merge_undone', ...subject, after: { mergeId: id, from: fromId } });
    await this.outbox.append(tx, { type: 'client.merge_undone.v1', mergeId: id, fromId, toId });
  }

  /** The merges into a client that stand, newest first; 404 when there is no such client. */
  async list(tx: Tx, clientId: string): Promise<MergeView[]> {
    const client = await this.steps.clients.find(tx, clientId);
    if (!client) throw new DomainError(platformProblems.not_found);
    const merges = await this.steps.merges.into(tx, client.id);
    return merges.map((merge) => ({
      id: merge.id,
      fromId: merge.fromId,
      fromName: merge.before.from.name,
      at: merge.at.toISOString(),
      undoUntil: this.undoUntil(merge, tx.now)?.toISOString() ?? null,
    }));
  }

  private undoUntil({ at, undoneAt }: StoredMerge, now: Date): Date | null {
    const until = new Date(at.getTime() + undoDays * day);
    return undoneAt === null && now <= until ? until : null;
  }
}
