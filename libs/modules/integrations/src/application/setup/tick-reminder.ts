import { Injectable } from '@nestjs/common';
import type { MessageEndedV1, MessagePlanChangedV1 } from '@stamgast/contracts';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { SetupTickRepository } from '../../persistence/setup-tick.repository.js';

type MessageFact = MessageEndedV1 | MessagePlanChangedV1;

/** Reminders are taken care of once somebody has set them, or one has gone out. */
@Injectable()
export class TickReminder implements Subscriber<MessageFact['type']> {
  readonly name = 'integrations.tick-reminder';
  readonly types = ['message.ended.v1', 'message.plan_changed.v1'] as const;

  /** Businesses that were found to have the tick, which stays: each reminder that goes out would look for it again. */
  private readonly ticked = new Set<string>();

  constructor(private readonly ticks: SetupTickRepository) {}

  wants(event: MessageFact, businessId: string): boolean {
    if (event.kind !== 'reminder' || this.ticked.has(businessId)) return false;
    return event.type !== 'message.ended.v1' || event.state === 'sent';
  }

  async handle(tx: Tx): Promise<void> {
    if (await this.ticks.tick(tx, 'reminder')) await tx.announce('setup', tx.businessId);
    else this.ticked.add(tx.businessId);
  }
}
