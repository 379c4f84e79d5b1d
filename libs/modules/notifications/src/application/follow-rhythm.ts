import { Injectable } from '@nestjs/common';
import type { EventOf } from '@stamgast/contracts';
import { ClientOccasions } from '@stamgast/crm';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { MessageRepository } from '../persistence/message.repository.js';
import { PlanDay } from './plan-day.js';
import { PlanMessage } from './plan-message.js';
import { PlanOccasions, rhythmKinds } from './plan-occasions.js';

type Types = 'client.rhythm_changed.v1' | 'booking.imported.v1';

/**
 * After each visit: when is this client to be expected again, and when missed, by their own rhythm (D80). Nothing is written
 * because of an import, but whose rhythm says so on a later day is written to like everybody.
 */
@Injectable()
export class FollowRhythm implements Subscriber<Types> {
  readonly name = 'notifications.follow-rhythm';
  readonly types = ['client.rhythm_changed.v1', 'booking.imported.v1'] as const;

  constructor(
    private readonly clients: ClientOccasions,
    private readonly messages: MessageRepository,
    private readonly planner: PlanMessage,
    private readonly occasions: PlanOccasions,
    private readonly days: PlanDay,
  ) {}

  async handle(tx: Tx, event: EventOf<Types>): Promise<void> {
    if (event.type === 'booking.imported.v1') {
      if (event.bookings.some((one) => one.source === 'import')) await this.days.begin(tx);
      return;
    }
    const { clientId, quiet } = event;
    await this.planner.cancel(tx, await this.messages.openOfClient(tx, clientId, rhythmKinds), 'came_back');
    const client = quiet ? null : await this.clients.one(tx, clientId);
    if (client) await this.occasions.ofClient(tx, client, rhythmKinds);
  }
}
