import { Injectable, Module } from '@nestjs/common';
import { WorkHandlers, type LeasedWork, type WorkHandler } from '@stamgast/platform';
import { SweepMerge } from '../application/privacy/sweep-merge.js';
import { RetentionRules } from '../application/privacy/retention-rules.js';
import { CrmModule } from '../crm.module.js';

/** Fetches what came in under an old id after its client was merged. */
@Injectable()
class SweepDueMerge implements WorkHandler {
  readonly kind = 'crm.sweep-merge' as const;
  readonly concurrency = 2;

  constructor(private readonly sweeper: SweepMerge) {}

  run(item: LeasedWork): Promise<void> {
    return this.sweeper.execute(item);
  }
}

/** Holds businesses to how long they said that they keep what. */
@Injectable()
class KeepRetention implements WorkHandler {
  readonly kind = 'crm.retention' as const;
  readonly concurrency = 1;

  constructor(private readonly rules: RetentionRules) {}

  run(item: LeasedWork): Promise<void> {
    return this.rules.round(item);
  }
}

@Module({ imports: [CrmModule], providers: [SweepDueMerge, KeepRetention] })
export class CrmJobsModule {
  constructor(handlers: WorkHandlers, merges: SweepDueMerge, retention: KeepRetention) {
    handlers.add(merges, retention);
  }
}
