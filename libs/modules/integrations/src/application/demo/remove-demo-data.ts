import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { newId, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { removalOf } from '../../domain/demo/demo-state.js';
import { integrationsProblems } from '../../domain/integrations-problems.js';
import { DemoDataRepository } from '../../persistence/demo-data.repository.js';
import { demoView, type DemoView } from './read-demo-data.js';

/** Takes up the removal of demo data; the worker does it. */
@Injectable()
export class RemoveDemoData {
  constructor(
    private readonly demo: DemoDataRepository,
    private readonly work: Work,
    private readonly audit: AuditLog,
  ) {}

  /** Refuses with `demo_data_missing` and `demo_data_busy`. */
  async execute(tx: Tx): Promise<DemoView> {
    const stored = await this.demo.lock(tx);
    if (!stored) throw new DomainError(integrationsProblems.demo_data_missing);
    if (stored.state !== 'loaded') throw new DomainError(integrationsProblems.demo_data_busy);
    const begun = removalOf(stored, newId());
    await this.demo.update(tx, begun);
    await this.work.plan(tx, { kind: 'integrations.demo-data', ref: begun.jobId, dueAt: tx.now });
    await this.audit.record(tx, { action: 'demo_data.removed', subjectType: 'demo_data', subjectId: begun.jobId });
    await tx.announce('demo_data', begun.jobId);
    return demoView(begun);
  }
}
