import { Injectable } from '@nestjs/common';
import type { EventOf } from '@stamgast/contracts';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { MessageRepository } from '../persistence/message.repository.js';
import { PlanMessage } from './plan-message.js';

type Types = 'waitlist.offered.v1' | 'waitlist.offer_ended.v1';

/** Tells whoever waits of the time that is kept for them, in the morning where they would be woken (D42). */
@Injectable()
export class FollowWaitlist implements Subscriber<Types> {
  readonly name = 'notifications.follow-waitlist';
  readonly types = ['waitlist.offered.v1', 'waitlist.offer_ended.v1'] as const;

  constructor(
    private readonly planner: PlanMessage,
    private readonly messages: MessageRepository,
  ) {}

  async handle(tx: Tx, event: EventOf<Types>): Promise<void> {
    const { offerId, clientId } = event;
    const key = `waitlist_offer:${offerId}`;
    if (event.type === 'waitlist.offer_ended.v1')
      return this.planner.cancel(tx, await this.messages.openByKey(tx, key), `offer_${event.outcome}`);
    const dueAt = new Date(event.sendAt);
    await this.planner.plan(tx, { key, kind: 'waitlist_offer', clientId, subjectId: offerId, dueAt });
  }
}
