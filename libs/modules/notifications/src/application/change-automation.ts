import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { Outbox, platformProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { settingsOf, type Automation, type AutomationSettings } from '../domain/automation.js';
import { AutomationRepository } from '../persistence/automation.repository.js';

/** Shows and changes what is sent by itself. Messages that are planned keep the moment they were planned for. */
@Injectable()
export class ChangeAutomation {
  constructor(
    private readonly automations: AutomationRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  list(tx: Tx): Promise<Automation[]> {
    return this.automations.all(tx);
  }

  async execute(
    tx: Tx,
    id: string,
    version: number,
    enabled: boolean | undefined,
    settings: Partial<AutomationSettings>,
  ): Promise<Automation> {
    const before = (await this.automations.all(tx)).find((one) => one.id === id);
    if (!before) throw new DomainError(platformProblems.not_found);
    const own = Object.fromEntries(
      settingsOf[before.kind].map((name) => [name, settings[name] ?? before.settings[name]]),
    );
    const after = {
      ...before,
      enabled: enabled ?? before.enabled,
      settings: { ...before.settings, ...own },
      version: version + 1,
    };
    if (!(await this.automations.update(tx, id, version, after.enabled, own))) throw staleVersion(before.version);
    const entry = {
      before: { enabled: before.enabled, ...before.settings },
      after: { enabled: after.enabled, ...own },
    };
    await this.audit.record(tx, { action: 'automation.changed', subjectType: 'automation', subjectId: id, ...entry });
    await this.outbox.append(tx, { type: 'message.plan_changed.v1', kind: before.kind });
    return after;
  }
}
