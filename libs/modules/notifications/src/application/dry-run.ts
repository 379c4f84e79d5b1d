import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import type { Tx } from '@stamgast/platform/database';
import type { Automation } from '../domain/automation.js';
import type { Channel } from '../domain/message.js';
import { MessageRepository } from '../persistence/message.repository.js';
import { ChangeAutomation } from './change-automation.js';
import { CheckSending, type MessageToCheck } from './check-sending.js';
import { occasionKey } from './plan-message.js';
import { occasionKinds, PlanOccasions } from './plan-occasions.js';

export type DryRunOutcome = 'send' | 'wait' | 'not';

export interface DryRunRow {
  readonly clientId: string | null;
  readonly clientName: string | null;
  readonly bookingId: string | null;
  readonly dueAt: string;
  readonly outcome: DryRunOutcome;
  /** Why not. */
  readonly reason: string | null;
  /** When it would go out. */
  readonly sendAt: string | null;
  readonly channel: Channel;
}

export interface DryRun {
  readonly asOf: string;
  readonly until: string;
  readonly rows: readonly DryRunRow[];
  readonly counts: Readonly<Record<DryRunOutcome, number>>;
  /** There are more than are shown. */
  readonly more: boolean;
}

type Candidate = MessageToCheck & { readonly dueAt: Date };

const dayMilliseconds = 86_400_000;
const horizonDays = 30;
const most = 200;

/** Who would get an automation's message in the next thirty days and who would not, and why. Nothing is planned or sent. */
@Injectable()
export class DryRunAutomation {
  constructor(
    private readonly automations: ChangeAutomation,
    private readonly occasions: PlanOccasions,
    private readonly messages: MessageRepository,
    private readonly check: CheckSending,
    private readonly clients: ClientsFacade,
  ) {}

  /** 404 when there is no such automation. It is looked at as if it were on. */
  async execute(tx: Tx, id: string, asOf: Date): Promise<DryRun> {
    const automation = await this.automations.one(tx, id);
    const until = new Date(asOf.getTime() + horizonDays * dayMilliseconds);
    const { found, more } = await this.candidates(tx, automation, asOf, until);
    const names = await this.clients.clients(
      tx,
      found.flatMap((one) => one.clientId ?? []),
    );
    const rows: DryRunRow[] = [];
    for (const one of found.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())) {
      const name = (one.clientId && names.get(one.clientId)?.name) ?? null;
      rows.push(await this.row(tx, one, name, { ...automation, enabled: true }));
    }
    const count = (outcome: DryRunOutcome) => rows.filter((row) => row.outcome === outcome).length;
    const counts = { send: count('send'), wait: count('wait'), not: count('not') };
    return { asOf: asOf.toISOString(), until: until.toISOString(), rows, counts, more };
  }

  private async candidates(
    tx: Tx,
    automation: Automation,
    asOf: Date,
    until: Date,
  ): Promise<{ found: Candidate[]; more: boolean }> {
    const { id, kind, standard } = automation;
    const waiting = await this.messages.waiting(tx, kind, id, standard, most + 1);
    const found: Candidate[] = waiting.filter((one) => one.dueAt < until);
    const planned = new Set(waiting.map((one) => one.key));
    if (!(occasionKinds as readonly string[]).includes(kind))
      return { found: found.slice(0, most), more: found.length > most };
    for await (const { client, occasion } of this.occasions.between(tx, automation, asOf, until)) {
      if (found.length > most) break;
      const key = occasionKey(`${kind}:${client.id}:${occasion.name}`, automation);
      if (planned.has(key) || (await this.messages.known(tx, [key])).has(key)) continue;
      found.push({ ...thoughtOf(automation, client.id), plannedFor: occasion.plannedFor, dueAt: occasion.dueAt });
    }
    return { found: found.slice(0, most), more: found.length > most };
  }

  private async row(tx: Tx, one: Candidate, clientName: string | null, as: Automation): Promise<DryRunRow> {
    const { decision, channel } = await this.check.execute(tx, one, one.dueAt, as);
    const { clientId, bookingId } = one;
    const dueAt = one.dueAt.toISOString();
    const common = { clientId, clientName, bookingId, dueAt, channel };
    if (decision.action === 'send') return { ...common, outcome: 'send', reason: null, sendAt: dueAt };
    if (decision.action === 'wait')
      return { ...common, outcome: 'wait', reason: null, sendAt: decision.until.toISOString() };
    return { ...common, outcome: 'not', reason: decision.reason, sendAt: null };
  }
}

/** A message that nobody has planned yet. */
function thoughtOf({ id, kind, channels }: Automation, clientId: string): Omit<MessageToCheck, 'plannedFor'> {
  const nothing = { id: null, bookingId: null, subjectId: null, attempts: 0, wayFixed: false };
  return { ...nothing, kind, clientId, automationId: id, channel: channels[0]! };
}
