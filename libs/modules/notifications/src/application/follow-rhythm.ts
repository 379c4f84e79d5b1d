import { Injectable } from '@nestjs/common';
import type { EventOf } from '@stamgast/contracts';
import { ClientsFacade } from '@stamgast/crm';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { winBackDue } from '../domain/win-back-due.js';
import { AutomationRepository } from '../persistence/automation.repository.js';
import { MessageRepository } from '../persistence/message.repository.js';
import { PlanMessage } from './plan-message.js';

/** After each visit: when would this client be missed, by their own rhythm (D80). */
@Injectable()
export class FollowRhythm implements Subscriber<'client.rhythm_changed.v1'> {
  readonly name = 'notifications.follow-rhythm';
  readonly types = ['client.rhythm_changed.v1'] as const;

  constructor(
    private readonly clients: ClientsFacade,
    private readonly automations: AutomationRepository,
    private readonly messages: MessageRepository,
    private readonly planner: PlanMessage,
  ) {}

  async handle(tx: Tx, event: EventOf<'client.rhythm_changed.v1'>): Promise<void> {
    const { clientId, lastVisitAt, lastBookingId } = event;
    await this.planner.cancel(tx, await this.messages.openOfClient(tx, clientId, 'we_miss_you'), 'came_back');
    if (!lastVisitAt || !lastBookingId || event.quiet) return;
    const { settings } = await this.automations.ofKind(tx, 'we_miss_you');
    const { intervalDays } = await this.clients.rhythmOf(tx, clientId);
    const dueAt = winBackDue(settings, new Date(lastVisitAt), intervalDays);
    if (dueAt <= tx.now) return;
    const key = `we_miss_you:${clientId}:${lastBookingId}`;
    await this.planner.plan(tx, { key, kind: 'we_miss_you', clientId, plannedFor: new Date(lastVisitAt), dueAt });
  }
}
