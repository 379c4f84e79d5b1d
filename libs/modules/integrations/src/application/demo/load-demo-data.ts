import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog, BusinessFacade } from '@stamgast/identity';
import { newId, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { clientCount } from '../../domain/demo/plan-demo.js';
import { localMoment } from '../../domain/import/local-moment.js';
import { integrationsProblems } from '../../domain/integrations-problems.js';
import { DemoDataRepository } from '../../persistence/demo-data.repository.js';
import { demoView, type DemoView } from './read-demo-data.js';

/** Takes up the loading of a made-up year around the business's present; the worker does it. */
@Injectable()
export class LoadDemoData {
  constructor(
    private readonly demo: DemoDataRepository,
    private readonly businesses: BusinessFacade,
    private readonly work: Work,
    private readonly audit: AuditLog,
  ) {}

  /** Refuses with `demo_data_loaded` and `demo_data_busy`. */
  async execute(tx: Tx): Promise<DemoView> {
    const { timeZone } = await this.businesses.current(tx);
    const { day: anchor, minute } = localMoment(tx.now, timeZone);
    const begun = {
      jobId: newId(),
      state: 'loading' as const,
      done: 0,
      total: clientCount,
      anchor,
      cursor: { phase: 'setup' as const, minute, next: 0, waits: 0 },
    };
    if (!(await this.demo.insert(tx, begun))) {
      const there = await this.demo.find(tx);
      const { demo_data_loaded, demo_data_busy } = integrationsProblems;
      throw new DomainError(there?.state === 'loaded' ? demo_data_loaded : demo_data_busy);
    }
    await this.work.plan(tx, { kind: 'integrations.demo-data', ref: begun.jobId, dueAt: tx.now });
    await this.audit.record(tx, { action: 'demo_data.loaded', subjectType: 'demo_data', subjectId: begun.jobId });
    await tx.announce('demo_data', begun.jobId);
    return demoView(begun);
  }
}
