import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog, BusinessFacade } from '@stamgast/identity';
import { platformProblems, staleVersion, TestClock, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { instantAt, localMoment } from '../../domain/import/local-moment.js';
import { integrationsProblems } from '../../domain/integrations-problems.js';
import { ImportStores } from './import-stores.js';
import { importView, type ImportView } from './import-view.js';

const lastMinute = 23 * 60 + 59;

/** Takes over what has been checked. In a test-mode business the clock is set to the day of the export. */
@Injectable()
export class StartImport {
  constructor(
    private readonly stores: ImportStores,
    private readonly businesses: BusinessFacade,
    private readonly clock: TestClock,
    private readonly work: Work,
    private readonly audit: AuditLog,
  ) {}

  /** Refuses with `import_not_checked` and `import_running`. */
  async execute(tx: Tx, id: string, version: number): Promise<ImportView> {
    const stored = await this.stores.imports.lock(tx, id);
    if (!stored) throw new DomainError(platformProblems.not_found);
    if (stored.version !== version) throw staleVersion(stored.version);
    if (stored.state !== 'checked') throw new DomainError(integrationsProblems.import_not_checked);
    if (await this.stores.imports.isRunning(tx)) throw new DomainError(integrationsProblems.import_running);
    const total = await this.stores.rows.count(tx, id);
    await this.stores.imports.changeState(tx, id, { state: 'running', phase: 'setup', finishedAt: null }, { total });
    await this.work.plan(tx, { kind: 'integrations.import', ref: id, dueAt: tx.now });
    await this.audit.record(tx, { action: 'import.started', subjectType: 'import', subjectId: id });
    await this.setClock(tx, stored.asOf);
    await tx.announce('import', id);
    return importView((await this.stores.imports.find(tx, id))!);
  }

  private async setClock(tx: Tx, asOf: string): Promise<void> {
    const { testMode, timeZone } = await this.businesses.current(tx);
    if (!testMode || localMoment(tx.now, timeZone).day === asOf) return;
    await this.clock.set(tx, instantAt({ day: asOf, minute: lastMinute }, timeZone));
  }
}
