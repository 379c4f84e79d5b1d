import { Injectable } from '@nestjs/common';
import { localDateAt, shiftLocalDays } from '@stamgast/availability';
import { ClientOccasions, type ClientOccasion } from '@stamgast/crm';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { isPlanned, isRunning, type AutomationKind, type RunningAutomation } from '../domain/automation.js';
import { birthdaysOn, nextOccasion, type Occasion } from '../domain/occasions.js';
import { AutomationRepository } from '../persistence/automation.repository.js';
import { PlanMessage } from './plan-message.js';

export const rhythmKinds = ['we_miss_you', 'rebook_nudge'] as const satisfies readonly AutomationKind[];
/** Those that the calendar sets going and not something that a client does. */
export const occasionKinds = [...rhythmKinds, 'birthday', 'seasonal'] as const satisfies readonly AutomationKind[];

/** An occasion of a client for which an automation writes. */
export interface ClientAndOccasion {
  readonly client: ClientOccasion;
  readonly occasion: Occasion;
}

/** Plans what the calendar asks for: birthdays, seasons, and clients whose rhythm says that it is time. */
@Injectable()
export class PlanOccasions {
  constructor(
    private readonly clients: ClientOccasions,
    private readonly automations: AutomationRepository,
    private readonly businesses: BusinessFacade,
    private readonly planner: PlanMessage,
  ) {}

  /** Whether anything is on that the calendar sets going. */
  async areRunning(tx: Tx): Promise<boolean> {
    return (await this.automations.running(tx, occasionKinds)).some(isRunning);
  }

  /** Plans what falls due until then, for everybody; what is planned already stays as it is. */
  async until(tx: Tx, end: Date): Promise<void> {
    for (const automation of (await this.automations.running(tx, occasionKinds)).filter(isRunning))
      for await (const { client, occasion } of this.between(tx, automation, tx.now, end))
        await this.plan(tx, client, automation, occasion);
  }

  /** Plans for one client, however far ahead. */
  async ofClient(tx: Tx, client: ClientOccasion, kinds: readonly AutomationKind[]): Promise<void> {
    const { timeZone } = await this.businesses.current(tx);
    for (const automation of (await this.automations.running(tx, kinds)).filter(isPlanned)) {
      const occasion = nextOccasion(automation, client, client.timeZone ?? timeZone, tx.now);
      if (occasion && occasion.dueAt > tx.now && isFor(automation, client))
        await this.plan(tx, client, automation, occasion);
    }
  }

  /** The occasions of an automation that fall due from one instant until before another. */
  async *between(tx: Tx, automation: RunningAutomation, from: Date, end: Date): AsyncGenerator<ClientAndOccasion> {
    const { timeZone } = await this.businesses.current(tx);
    const clients =
      automation.kind === 'birthday'
        ? this.clients.bornOn(tx, daysBetween(timeZone, from, end))
        : this.clients.visited(tx);
    for await (const client of clients) {
      if (!isFor(automation, client)) continue;
      const occasion = nextOccasion(automation, client, client.timeZone ?? timeZone, from);
      if (occasion && occasion.dueAt >= from && occasion.dueAt < end) yield { client, occasion };
    }
  }

  private plan(tx: Tx, client: ClientOccasion, automation: RunningAutomation, occasion: Occasion): Promise<void> {
    const { kind } = automation;
    const { dueAt, plannedFor } = occasion;
    const key = `${kind}:${client.id}:${occasion.name}`;
    return this.planner.plan(tx, { key, kind, clientId: client.id, plannedFor, dueAt, automation });
  }
}

/** By the services of the last visit; where it was is looked at when the message is sent. */
function isFor({ conditions: { serviceIds } }: RunningAutomation, client: ClientOccasion): boolean {
  return serviceIds.length === 0 || client.lastServiceIds.some((id) => serviceIds.includes(id));
}

/** The days of a stretch as `MM-DD`, one more at each end for clients who live by another clock. */
function daysBetween(zone: string, from: Date, end: Date): string[] {
  const days = new Set<string>();
  const last = localDateAt(zone, shiftLocalDays(zone, end.getTime(), 1));
  for (
    let at = shiftLocalDays(zone, from.getTime(), -1);
    localDateAt(zone, at) <= last;
    at = shiftLocalDays(zone, at, 1)
  )
    for (const day of birthdaysOn(localDateAt(zone, at))) days.add(day);
  return [...days];
}
