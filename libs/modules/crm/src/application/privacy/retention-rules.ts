import { Injectable } from '@nestjs/common';
import { AuditLog, RetentionKinds } from '@stamgast/identity';
import { invalidField, systemActor, UnitOfWork, Work, type LeasedWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { PrivacyRepository } from '../../persistence/privacy.repository.js';

const day = 86_400_000;

export interface RetentionRule {
  readonly kind: string;
  /** Null: for as long as the business likes. */
  readonly days: number | null;
}

/** For how long a business keeps what, and the daily round that holds it to that. */
@Injectable()
export class RetentionRules {
  constructor(
    private readonly kinds: RetentionKinds,
    private readonly privacy: PrivacyRepository,
    private readonly audit: AuditLog,
    private readonly work: Work,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async list(tx: Tx): Promise<RetentionRule[]> {
    const stored = await this.privacy.retention(tx);
    return this.kinds.all().map(({ kind }) => ({ kind, days: stored.get(kind) ?? null }));
  }

  /** How much would go at once if a kind were kept for so many days. */
  async preview(tx: Tx, kind: string, days: number): Promise<number> {
    return this.known(kind).count(tx, new Date(tx.now.getTime() - days * day));
  }

  /** The first round is a day later, so that a mistake can be mended. */
  async change(tx: Tx, rules: readonly RetentionRule[]): Promise<void> {
    const before = Object.fromEntries((await this.list(tx)).map(({ kind, days }) => [kind, days]));
    for (const { kind, days } of rules) await this.privacy.keepRetention(tx, this.known(kind).kind, days);
    const after = Object.fromEntries((await this.list(tx)).map(({ kind, days }) => [kind, days]));
    const subject = { subjectType: 'business', subjectId: tx.businessId };
    await this.audit.record(tx, { action: 'business.retention_changed', ...subject, before, after });
    await this.planNext(tx, day);
  }

  /** One daily round; comes back at once while there is more than one transaction bears. */
  async round(item: LeasedWork): Promise<void> {
    await this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, async (tx) => {
      if (!(await this.work.finish(tx, item))) return;
      const stored = await this.privacy.retention(tx);
      let done = true;
      for (const one of this.kinds.all()) {
        const days = stored.get(one.kind);
        if (days) done = (await one.apply(tx, new Date(tx.now.getTime() - days * day))) && done;
      }
      await this.planNext(tx, done ? day : 0);
    });
  }

  private async planNext(tx: Tx, milliseconds: number): Promise<void> {
    const wanted = [...(await this.privacy.retention(tx)).values()].some((days) => days !== null);
    const next = { kind: 'crm.retention', ref: tx.businessId } as const;
    if (wanted) await this.work.plan(tx, { ...next, dueAt: new Date(tx.now.getTime() + milliseconds) });
    else await this.work.remove(tx, next.kind, [next.ref]);
  }

  private known(kind: string) {
    const found = this.kinds.all().find((one) => one.kind === kind);
    if (!found) throw invalidField('kind', 'is nothing that is kept');
    return found;
  }
}
