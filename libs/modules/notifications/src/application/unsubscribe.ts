import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import type { Tx } from '@stamgast/platform/database';
import { MessageRepository } from '../persistence/message.repository.js';
import { PlanMessage } from './plan-message.js';

/** One click ends marketing on the message's channel, at once, also for what is planned (D74). Twice does no harm. */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly messages: MessageRepository,
    private readonly clients: ClientsFacade,
    private readonly planner: PlanMessage,
  ) {}

  async execute(tx: Tx, messageId: string): Promise<void> {
    const message = await this.messages.byId(tx, messageId);
    if (!message?.clientId) return;
    const { clientId, channel } = message;
    await this.clients.recordConsent(tx, {
      clientId,
      channel,
      granted: false,
      source: 'unsubscribe_link',
      textVersion: 'unsubscribe-1',
    });
    await this.planner.cancel(tx, await this.messages.openOfClient(tx, clientId, 'we_miss_you'), 'unsubscribed');
  }
}
