import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { newId, Outbox, platformProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import {
  severalKinds,
  settingsOf,
  settingsWith,
  untouched,
  type Automation,
  type AutomationConditions,
  type AutomationKind,
  type AutomationSettings,
} from '../domain/automation.js';
import type { Channel } from '../domain/message.js';
import { notificationsProblems } from '../domain/notifications-problems.js';
import { AutomationRepository } from '../persistence/automation.repository.js';
import { MessageRepository } from '../persistence/message.repository.js';
import { PlanDay } from './plan-day.js';
import { PlanMessage } from './plan-message.js';

/** What is left out stays as it is. */
export interface AutomationChange {
  readonly name?: string | null;
  readonly enabled?: boolean;
  readonly settings?: Partial<AutomationSettings>;
  readonly conditions?: Partial<AutomationConditions>;
  readonly channels?: readonly Channel[];
  readonly holdoutPercent?: number;
}

/** What planning has to be told when an automation changes. */
@Injectable()
export class AutomationPlans {
  constructor(
    readonly messages: MessageRepository,
    readonly planner: PlanMessage,
    readonly days: PlanDay,
  ) {}
}

/** Shows and changes what is sent by itself. Messages that are planned keep the moment they were planned for. */
@Injectable()
export class ChangeAutomation {
  constructor(
    private readonly automations: AutomationRepository,
    private readonly plans: AutomationPlans,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  list(tx: Tx): Promise<Automation[]> {
    return this.automations.all(tx);
  }

  /** 404 when there is none. */
  async one(tx: Tx, id: string): Promise<Automation> {
    const found = await this.automations.byId(tx, id);
    if (!found) throw new DomainError(platformProblems.not_found);
    return found;
  }

  async execute(tx: Tx, id: string, version: number, change: AutomationChange): Promise<Automation> {
    const before = await this.one(tx, id);
    const after = { ...changed(before, change), version };
    if (!(await this.automations.update(tx, after))) throw staleVersion(before.version);
    await this.tell(tx, 'automation.changed', after, before);
    return { ...after, version: version + 1 };
  }

  /** Another of a kind of which there may be several, such as a second reminder. */
  async add(tx: Tx, kind: AutomationKind, change: AutomationChange): Promise<Automation> {
    if (!severalKinds.includes(kind)) throw new DomainError(notificationsProblems.automation_only_once);
    const added = changed({ ...untouched(kind), id: newId(), standard: false, enabled: true }, change);
    await this.automations.insert(tx, added);
    await this.tell(tx, 'automation.added', added, null);
    return added;
  }

  /** Takes one away that was added; what it had planned is not sent any more. */
  async remove(tx: Tx, id: string, version: number): Promise<void> {
    const before = await this.one(tx, id);
    if (before.standard) throw new DomainError(notificationsProblems.automation_usual);
    if (!(await this.automations.remove(tx, id, version))) throw staleVersion(before.version);
    const waiting = await this.plans.messages.waiting(tx, before.kind, id, false, 100_000);
    await this.plans.planner.cancel(
      tx,
      waiting.map((one) => one.id),
      'switched_off',
    );
    await this.tell(tx, 'automation.removed', null, before);
  }

  private async tell(tx: Tx, action: string, after: Automation | null, before: Automation | null): Promise<void> {
    const { id, kind } = (after ?? before)!;
    const entry = { ...(before && { before: shown(before) }), ...(after && { after: shown(after) }) };
    await this.audit.record(tx, { action, subjectType: 'automation', subjectId: id, ...entry });
    await this.outbox.append(tx, { type: 'message.plan_changed.v1', kind });
    await this.plans.days.begin(tx);
  }
}

/** Only the settings that mean something for the kind are kept. */
function changed(before: Automation, change: AutomationChange): Automation {
  const { kind } = before;
  const settings = { ...before.settings, ...change.settings };
  const own = Object.fromEntries(settingsOf(kind).map((name) => [name, settings[name]]));
  return {
    ...before,
    name: change.name === undefined ? before.name : change.name,
    enabled: change.enabled ?? before.enabled,
    settings: settingsWith(kind, own),
    conditions: { ...before.conditions, ...change.conditions },
    channels: change.channels ?? before.channels,
    holdoutPercent: change.holdoutPercent ?? before.holdoutPercent,
  };
}

function shown({ kind, enabled, settings, conditions, channels, holdoutPercent }: Automation): object {
  const own = Object.fromEntries(settingsOf(kind).map((name) => [name, settings[name]]));
  return { enabled, ...own, ...conditions, channels: [...channels], holdoutPercent };
}
